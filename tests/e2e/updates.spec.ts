import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from './fixtures/shopbell.ts';

const OLD = 'the program that runs';
const NEW = 'the program that comes after it';

/** A release as GitHub would hand it out, on this computer. */
async function startFeed(asked: string[]) {
  let file = NEW;
  const server: Server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://feed').pathname;
    asked.push(path);
    if (path.endsWith('.yml')) response.end(feedFile(NEW));
    else response.end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    handOut: (bytes: string) => {
      file = bytes;
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

function feedFile(content: string): string {
  const sha512 = createHash('sha512').update(content).digest('base64');
  const name = 'Shopbell-9.9.9-linux-x86_64.AppImage';
  return [
    'version: 9.9.9',
    'files:',
    `  - url: ${name}`,
    `    sha512: ${sha512}`,
    `    size: ${content.length}`,
    `path: ${name}`,
    `sha512: ${sha512}`,
    "releaseDate: '2027-03-02T10:00:00.000Z'",
    'releaseNotes: |',
    '  - Answers leave faster.',
    '',
  ].join('\n');
}

test('a newer version is found, checked, offered and put in at the end; a damaged one is thrown away', async ({
  shopbell,
}, testInfo) => {
  test.skip(process.platform !== 'linux', 'an AppImage is the form that can be put in without an installer');
  const asked: string[] = [];
  const feed = await startFeed(asked);
  const appImage = join(shopbell.folder, 'Shopbell.AppImage');
  await writeFile(appImage, OLD);
  shopbell.environment.SHOPBELL_UPDATE_FEED = feed.url;
  shopbell.environment.APPIMAGE = appImage;
  shopbell.environment.XDG_CACHE_HOME = join(shopbell.folder, 'cache');
  const app = await shopbell.launch({ flags: ['--practice'] });
  const { window } = app;
  const list = window.getByRole('listbox', { name: 'Conversations' });
  await expect(list).toBeVisible();
  // Nothing is looked for while everything is only just starting.
  expect(asked).toEqual([]);

  feed.handOut(`${NEW.slice(0, -1)}!`);
  await window.getByRole('button', { name: 'Settings' }).click();
  await window.getByRole('tab', { name: 'Updates' }).click();
  await window.getByRole('button', { name: 'Check now' }).click();
  const page = window.getByRole('tabpanel');
  await expect(page).toContainText('was not whole');

  feed.handOut(NEW);
  await window.getByRole('button', { name: 'Check now' }).click();
  await expect(page).toContainText('9.9.9 is ready');
  await expect(page).toContainText('What is new in 9.9.9');
  await testInfo.attach('settings', { body: await window.screenshot(), contentType: 'image/png' });
  await window.keyboard.press('Escape');
  await expect(window.getByText('Shopbell 9.9.9 is ready.')).toBeVisible({ timeout: 40_000 });
  await testInfo.attach('offer', { body: await window.screenshot(), contentType: 'image/png' });
  await window.getByRole('button', { name: 'Not now' }).click();
  await expect(window.getByText('Shopbell 9.9.9 is ready.')).toHaveCount(0);
  expect(await readFile(appImage, 'utf8')).toBe(OLD);

  await app.close();
  expect(await readFile(appImage, 'utf8')).toBe(NEW);
  await feed.close();
});
