import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import type { MenuItem } from 'electron';
import { drawPicture } from '../../src/practice/media/pictures.ts';
import { tinyDictionary } from '../support/tiny-dictionary.ts';
import { test as base, expect } from './fixtures/shopbell.ts';
import { configureFlag, connect, conversation, messages } from './support/connect.ts';

const SHOP = 'plumcrumb';
const ANNA = 'anna.k';

interface Dictionaries {
  url: string;
  visits: string[];
  /** Until then it has none. */
  open(): void;
}

const test = base.extend<{ dictionaries: Dictionaries }>({
  /** Stands where Google's server would: Chromium fetches its dictionaries from here. */
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are needed.
  dictionaries: async ({}, use) => {
    const visits: string[] = [];
    let isOpen = false;
    const server = createServer((request, response) => {
      visits.push(request.url ?? '');
      response.statusCode = isOpen ? 200 : 404;
      response.end(isOpen ? tinyDictionary(['hello', 'help', 'cake', 'we', 'bake', 'parcel']) : 'none');
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    await use({
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
      visits,
      open: () => {
        isOpen = true;
      },
    });
    server.closeAllConnections();
    server.close();
  },
});

/** Menus are the system's: instead of being shown, each is kept, as it would have been. */
async function keepMenus(electron: ElectronApplication): Promise<void> {
  await electron.evaluate(({ Menu }) => {
    const kept = globalThis as { shown?: { items: MenuItem[]; at: unknown } };
    Menu.prototype.popup = function popup(options) {
      kept.shown = { items: this.items, at: { x: options?.x, y: options?.y } };
    };
  });
}

/** What stands in the menu that was asked for last; null: none was. */
function lastMenu(electron: ElectronApplication): Promise<string[] | null> {
  return electron.evaluate(() => {
    const { shown } = globalThis as { shown?: { items: MenuItem[] } };
    return shown?.items.filter(({ type }) => type !== 'separator').map(({ label }) => label) ?? null;
  });
}

async function choose(electron: ElectronApplication, label: string): Promise<void> {
  await electron.evaluate((_electron, wanted) => {
    const kept = globalThis as { shown?: { items: MenuItem[] } };
    kept.shown?.items.find((item) => item.label === wanted)?.click();
    delete kept.shown;
  }, label);
}

interface Drag {
  file: string;
  icon: { width: number; height: number };
}

/** A drag of the system's holds the mouse until it is let go of: it is kept instead. */
async function keepDrag(electron: ElectronApplication): Promise<void> {
  await electron.evaluate(({ BrowserWindow }) => {
    const kept = globalThis as { drag?: Drag };
    for (const { webContents } of BrowserWindow.getAllWindows())
      webContents.startDrag = ({ file, icon }) => {
        if (typeof icon !== 'string') kept.drag = { file, icon: icon.getSize() };
      };
  });
}

function lastDrag(electron: ElectronApplication): Promise<Drag | null> {
  return electron.evaluate(() => (globalThis as { drag?: Drag }).drag ?? null);
}

test.beforeEach(async ({ practice }) => {
  await practice.control.createAccount({ username: SHOP, name: 'Plumcrumb', accountType: 'BUSINESS' });
  await practice.control.createPerson({ username: ANNA, name: 'Anna Koval' });
});

test('nobody is asked for a dictionary before the owner wants one; then misspelt words can be mended and learnt', async ({
  shopbell,
  practice,
  dictionaries,
}) => {
  const net = join(shopbell.folder, 'net.json');
  const app = await shopbell.launch({
    flags: [await configureFlag(shopbell, practice), `--log-net-log=${net}`],
  });
  const { electron, window } = app;
  await connect(app, SHOP);
  await practice.control.writes({ account: SHOP, person: ANNA, text: 'see https://plumcrumb.example/cake' });
  await conversation(window, 'Anna Koval').click();
  await keepMenus(electron);
  await electron.evaluate(
    ({ session }, url) => session.defaultSession.setSpellCheckerDictionaryDownloadURL(url),
    dictionaries.url,
  );

  const field = window.getByRole('textbox', { name: 'Message' });
  await field.fill('helo');
  await field.click({ button: 'right', position: { x: 12, y: 12 } });
  await expect.poll(() => lastMenu(electron)).toEqual(['Undo', 'Redo', 'Cut', 'Copy', 'Paste', 'Select All']);
  expect(dictionaries.visits).toEqual([]);

  await window.getByRole('button', { name: 'Settings' }).click();
  await window.getByRole('tab', { name: 'Language' }).click();
  await window.getByRole('switch', { name: 'Mark misspelt words' }).click();
  await expect(window.getByText(/^Its dictionary did not come/)).toBeVisible();
  dictionaries.open();
  await window.getByRole('button', { name: 'Try again' }).click();
  await expect(window.getByText(/^Its dictionary/)).toHaveCount(0);
  await expect(window.getByText('American English')).toBeVisible();
  expect(new Set(dictionaries.visits)).toEqual(new Set(['/en-us-10-1.bdic']));
  await window.keyboard.press('Escape');

  await field.fill('');
  await field.pressSequentially('helo ');
  await expect
    .poll(async () => {
      await field.click({ button: 'right', position: { x: 12, y: 12 } });
      return await lastMenu(electron);
    })
    .toEqual(expect.arrayContaining(['hello', 'Add “helo” to Dictionary']));
  await choose(electron, 'hello');
  await expect(field).toHaveValue('hello ');

  await field.fill('');
  await field.pressSequentially('banoffee ');
  await field.press('Home');
  await expect
    .poll(async () => {
      await field.press('Shift+F10');
      return await lastMenu(electron);
    })
    .toContain('Add “banoffee” to Dictionary');
  await choose(electron, 'Add “banoffee” to Dictionary');
  const learnt = () =>
    electron.evaluate(({ session }) => session.defaultSession.listWordsInSpellCheckerDictionary());
  await expect.poll(learnt).toEqual(['banoffee']);

  await messages(window).last().getByRole('link').click({ button: 'right' });
  await expect.poll(() => lastMenu(electron)).toEqual(['Open in Browser', 'Copy Address']);
  await choose(electron, 'Copy Address');
  expect(await electron.evaluate(({ clipboard }) => clipboard.readText())).toBe(
    'https://plumcrumb.example/cake',
  );
  await app.close();
  // Every host that Chromium itself has turned to, the login's pages among them.
  const record = await readFile(net, 'utf8');
  const isNamed = (address: string) => record.includes(address);
  expect([isNamed(`${dictionaries.url}en-us`), isNamed('gvt1.com')]).toEqual([true, false]);
});

test('a picture is saved from its menu and dragged out, and the system’s own parts follow light and dark', async ({
  shopbell,
  practice,
}) => {
  const app = await shopbell.launch({ flags: [await configureFlag(shopbell, practice)] });
  const { electron, window } = app;
  await connect(app, SHOP);
  const { url } = await practice.control.hostFile({
    name: 'cake.png',
    contentType: 'image/png',
    base64: drawPicture('cake').toString('base64'),
  });
  await practice.control.writes({
    account: SHOP,
    person: ANNA,
    attachments: [{ type: 'image', payload: { url } }],
  });
  await conversation(window, 'Anna Koval').click();
  await keepMenus(electron);
  const photo = messages(window).getByRole('img', { name: 'Photo from Anna' });
  const target = join(shopbell.folder, 'saved.png');
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, target);
  await photo.click({ button: 'right' });
  await expect.poll(() => lastMenu(electron)).toEqual(['Copy Picture', 'Save Picture As…']);
  await choose(electron, 'Save Picture As…');
  await expect.poll(() => readFile(target).catch(() => null)).toEqual(drawPicture('cake'));

  await keepDrag(electron);
  await photo.hover();
  await window.mouse.down();
  await window.mouse.move(400, 300, { steps: 5 });
  await expect.poll(() => lastDrag(electron)).not.toBeNull();
  await window.mouse.up();
  const dragged = await lastDrag(electron);
  expect(dragged?.file).toMatch(/\.png$/);
  expect(await readFile(dragged?.file ?? '')).toEqual(drawPicture('cake'));
  expect(Math.max(dragged?.icon.width ?? 0, dragged?.icon.height ?? 0)).toBe(128);

  await window.getByRole('button', { name: 'Settings' }).click();
  await window.getByRole('tab', { name: 'Appearance' }).click();
  await window.getByRole('radio', { name: 'Dark' }).check();
  const drawn = () =>
    electron.evaluate(({ BrowserWindow, nativeTheme }) => [
      nativeTheme.themeSource,
      BrowserWindow.getAllWindows()[0]?.getBackgroundColor().toLowerCase(),
    ]);
  await expect.poll(drawn).toEqual(['dark', '#141211']);
});
