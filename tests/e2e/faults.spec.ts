import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Practice } from '../../src/practice/practice.ts';
import { everyFile } from '../support/every-file.ts';
import type { RunningApp } from './fixtures/launch.ts';
import { expect, type Shopbell, test } from './fixtures/shopbell.ts';
import { configureFlag, connect, conversation } from './support/connect.ts';

const CHECKOUT = resolve(import.meta.dirname, '../..');
const SHOP = 'plumcrumb';
const ANNA = 'anna.k';

/** A shop that is connected, with Anna's first message in its list. */
async function openShop(shopbell: Shopbell, practice: Practice): Promise<RunningApp> {
  const { control } = practice;
  await control.createAccount({ username: SHOP, accountType: 'BUSINESS' });
  await control.createPerson({ username: ANNA, name: 'Anna Koval' });
  const app = await shopbell.launch({ flags: [await configureFlag(shopbell, practice)] });
  await connect(app, SHOP);
  await control.writes({ account: SHOP, person: ANNA, text: 'Are you open today?' });
  await expect(conversation(app.window, 'Anna Koval')).toBeVisible();
  return app;
}

test('a damaged file: the newest copy is offered, put back, and the damaged one stays', async ({
  shopbell,
  practice,
}) => {
  const first = await openShop(shopbell, practice);
  const taken = await takeBackup(first.window);
  expect(taken.ok).toBe(true);
  await first.close();
  const data = join(shopbell.folder, 'data');
  await writeFile(join(data, 'shopbell.db'), 'Something else has written here. '.repeat(500));

  const { window } = await shopbell.launch();
  await expect(window.getByRole('heading', { name: 'The file with your messages is damaged' })).toBeVisible();
  await window.getByRole('button', { name: /^Put back the copy of today \d/ }).click();
  await expect(conversation(window, 'Anna Koval')).toBeVisible();
  await practice.control.writes({ account: SHOP, person: ANNA, text: 'Hello?' });
  await expect(conversation(window, 'Anna Koval')).toContainText('Hello?');
  const aside = (await readdir(data)).find((name) => name.startsWith('shopbell-set-aside-')) ?? '';
  expect(await readFile(join(data, aside), 'utf8')).toContain('Something else has written here.');
});

test('without a copy one begins with an empty inbox', async ({ shopbell }) => {
  const first = await shopbell.launch();
  await expect(first.window.getByRole('button', { name: 'Open the practice shop' })).toBeVisible();
  await first.close();
  await writeFile(join(shopbell.folder, 'data', 'shopbell.db'), 'Something else. '.repeat(900));

  const { window } = await shopbell.launch();
  await window.getByRole('button', { name: 'Begin with an empty inbox' }).click();
  await expect(window.getByRole('button', { name: 'Open the practice shop' })).toBeVisible();
});

test('the database’s process dies: nothing is noticed; dies again at once: it is told, and started by a button', async ({
  shopbell,
  practice,
}) => {
  const app = await openShop(shopbell, practice);
  killChildren(app.electron.process().pid, 'storage-worker');
  await practice.control.writes({ account: SHOP, person: ANNA, text: 'And tomorrow?' });
  await expect(conversation(app.window, 'Anna Koval')).toContainText('And tomorrow?');

  killChildren(app.electron.process().pid, 'storage-worker');
  const heading = app.window.getByRole('heading', { name: 'The storage has stopped twice' });
  await practice.control.writes({ account: SHOP, person: ANNA, text: 'On Sunday?' });
  await expect(heading).toBeVisible();
  await app.window.getByRole('button', { name: 'Start it again' }).click();
  await expect(heading).toBeHidden();
  // What Instagram could not bring meanwhile is found by asking.
  await expect(conversation(app.window, 'Anna Koval')).toContainText('On Sunday?');
});

/** Without Playwright: it holds on to a page that died, and keeps the next one from loading. */
test('the page dies: it is loaded again once; dies again: the owner is asked first', async ({ shopbell }) => {
  const electron = process.env.SHOPBELL_TEST_ELECTRON ?? '';
  const data = join(shopbell.folder, 'data');
  const app = spawn(electron, [CHECKOUT, `--user-data-dir=${data}`], {
    env: { ...process.env, ...shopbell.environment },
    stdio: 'ignore',
  });
  try {
    const logged = () =>
      read(join(data, 'logs', 'shopbell.log'))
        .split('\n')
        .flatMap((line) => line.match(/window\.(loaded|gone)\b/)?.[1] ?? []);
    await expect.poll(logged, { timeout: 20_000 }).toEqual(['loaded']);
    killChildren(app.pid, '--type=renderer');
    await expect.poll(logged).toEqual(['loaded', 'gone', 'loaded']);
    killChildren(app.pid, '--type=renderer');
    await expect.poll(logged).toEqual(['loaded', 'gone', 'loaded', 'gone']);
    // The rest of Shopbell goes on: messages come in while the question stands there.
    expect(app.exitCode).toBeNull();
  } finally {
    const exited = once(app, 'exit');
    app.kill('SIGKILL');
    await exited;
  }
});

test('without a key store: said plainly; for this session only it works, and nothing of it is on the disk', async ({
  shopbell,
  practice,
}) => {
  const { control } = practice;
  await control.createAccount({ username: SHOP, accountType: 'BUSINESS' });
  await control.changeApp({ redirectUris: ['https://localhost/shopbell/connected'] });
  shopbell.environment.DBUS_SESSION_BUS_ADDRESS = `unix:path=${join(shopbell.folder, 'no-bus')}`;
  const app = await shopbell.launch();
  const { window } = app;
  await window.getByRole('button', { name: 'Connect Instagram' }).click();
  await window.getByRole('button', { name: 'I have all keys already' }).click();
  const note = window.getByRole('note');
  await expect(note).toContainText('This computer has no key store.');
  await expect(note).toContainText('sudo apt install gnome-keyring');
  await note.getByRole('button', { name: 'For this session only' }).click();
  await expect(note).toContainText('Logins last until you quit.');

  await window.getByLabel('Instagram app ID').fill(practice.app.instagramAppId);
  await window.getByLabel('Instagram app secret').fill(practice.app.instagramAppSecret);
  const login = app.electron.waitForEvent('window');
  await window.getByRole('button', { name: 'Connect Instagram' }).click();
  const page = await login;
  await page
    .getByRole('button', { name: 'Allow' })
    .click()
    .catch(() => {});
  await app.waitForLine(new RegExp(`^connected @${SHOP}$`, 'm'));
  await window.getByRole('button', { name: 'Go to the chats' }).click();
  await expect(window.getByRole('status', { name: 'Logins last until you quit.' })).toBeVisible();
  await app.close();

  const tokens = (await control.tokens()).map(({ token }) => token);
  const secrets = [...tokens, practice.app.instagramAppSecret];
  expect(tokens.length).toBeGreaterThan(0);
  const files = await everyFile(join(shopbell.folder, 'data'));
  expect(files.filter(({ bytes }) => secrets.some((secret) => bytes.includes(secret)))).toEqual([]);

  // The next time the owner is asked, and the shop is not taken for one that was thrown out.
  const again = await shopbell.launch();
  await expect(again.window.getByRole('status', { name: 'This computer has no key store.' })).toBeVisible();
});

function takeBackup(page: RunningApp['window']) {
  return page.evaluate(() => window.api.call('backup.take', {}));
}

/** Ends what runs below a process and has these words in its command line, as a fault would. */
function killChildren(above: number | undefined, words: string): void {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  for (const pid of pids.map(Number)) {
    const isMeant = read(`/proc/${pid}/cmdline`).includes(words);
    if (isMeant && isBelow(pid, above)) process.kill(pid, 'SIGKILL');
  }
}

/** Pages descend from a process that only makes pages, and that one from another. */
function isBelow(pid: number, above: number | undefined): boolean {
  for (let each = parentOf(pid); each > 1; each = parentOf(each)) if (each === above) return true;
  return false;
}

/** Fourth word of `stat`, counted behind the name in brackets. */
function parentOf(pid: number): number {
  const status = read(`/proc/${pid}/stat`);
  return Number(status.slice(status.lastIndexOf(')') + 2).split(' ')[1]);
}

/** Empty for a process that has just gone. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
