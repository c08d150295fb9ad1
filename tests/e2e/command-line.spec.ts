import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './fixtures/shopbell.ts';
import { messages } from './support/connect.ts';

test('the practice shop opens by a flag, lives, and leaves nothing', async ({ shopbell }) => {
  const app = await shopbell.launch({ flags: ['--practice'] });
  await app.waitForLine(/^connected @/m);
  await app.waitForLine(/^DM from /m);
  await expect(app.window.getByRole('option').first()).toBeVisible();
  await app.window.getByRole('option').first().click();
  await expect(messages(app.window).first()).toBeVisible();
});

test('a malformed configuration changes nothing and ends with 2', async ({ shopbell }) => {
  const file = join(shopbell.folder, 'bad.json');
  await writeFile(file, JSON.stringify({ instagramAppId: 'abc', colour: 'red' }));
  const app = await shopbell.launch({ flags: [`--configure=${file}`], withoutWindow: true });
  const code = await new Promise((resolve) => app.electron.process().once('exit', resolve));
  expect(code).toBe(2);
  expect(app.terminal()).toEqual([
    'configure: instagramAppId must be digits only',
    'configure: instagramAppSecret is missing',
    'configure: colour is not known',
  ]);
});
