import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { everyFile } from '../support/every-file.ts';
import { expect, test } from './fixtures/shopbell.ts';
import { configureFlag, connect, conversation, messages } from './support/connect.ts';

const SHOP = 'plumcrumb';
const PASSPHRASE = 'seven warm loaves';

async function answerDialogs(electron: ElectronApplication, file: string): Promise<void> {
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] });
  }, file);
}

async function openStorage(window: Page): Promise<void> {
  await window.getByRole('button', { name: 'Settings' }).click();
  await window.getByRole('tab', { name: 'Storage' }).click();
}

test('a shop gets its own name; everything is taken out, brought in again, and erased', async ({
  shopbell,
  practice,
}) => {
  const { control } = practice;
  await control.createAccount({ username: SHOP, name: 'Plumcrumb', accountType: 'BUSINESS' });
  await control.createPerson({ username: 'vera', name: 'Vera Quill' });
  const app = await shopbell.launch({ flags: [await configureFlag(shopbell, practice)] });
  const { window, electron } = app;
  await connect(app, SHOP);
  await control.writes({ account: SHOP, person: 'vera', text: 'zebra umbrella' });
  await expect(conversation(window, 'Vera Quill')).toBeVisible();

  await openStorage(window);
  await window.getByRole('tab', { name: 'Accounts' }).click();
  const name = window.getByRole('textbox', { name: `Name of @${SHOP} here` });
  await name.fill('The Bakery');
  await name.press('Enter');
  await expect(window.getByRole('button', { name: 'Remove The Bakery' })).toBeVisible();
  const agent = window.getByRole('switch', { name: /Human Agent/ });
  await agent.click();
  await expect(agent).toBeChecked();
  await window.getByRole('tab', { name: 'About' }).click();
  await window.getByRole('button', { name: 'Read' }).click();
  await expect(window.getByRole('region', { name: 'What Shopbell is made of' })).toContainText('licences');
  await window.getByRole('tab', { name: 'Storage' }).click();
  await window.getByRole('button', { name: 'Copy now' }).click();
  await expect(window.getByRole('button', { name: /^Put back the copy of/ })).not.toHaveCount(0);

  const file = join(shopbell.folder, 'out.shopbell.age');
  await answerDialogs(electron, file);
  await window.getByRole('button', { name: 'Make the file…' }).click();
  await window.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(PASSPHRASE);
  await window.getByRole('textbox', { name: 'The passphrase once more' }).fill(PASSPHRASE);
  await window.getByRole('button', { name: 'Save the file…' }).click();
  await expect(window.getByText(/^Written and read back/)).toBeVisible();
  const bytes = await readFile(file);
  expect(bytes.subarray(0, 21).toString()).toBe('age-encryption.org/v1');
  expect(bytes.includes('zebra')).toBe(false);

  await answerDialogs(electron, shopbell.folder);
  await window.getByRole('button', { name: 'Export…' }).click();
  await expect(window.getByText(/^Written: 1 message, .* in “shopbell-export-/)).toBeVisible();
  await expect(window.getByRole('button', { name: 'Show in folder' })).toBeVisible();
  const exported = (await readdir(shopbell.folder)).filter((name) => name.startsWith('shopbell-export-'));
  expect(exported).toHaveLength(1);
  const table = await readFile(join(shopbell.folder, exported[0] ?? '', 'messages.csv'), 'utf8');
  expect(table).toContain('"zebra umbrella"');

  await answerDialogs(electron, file);
  await window.getByRole('button', { name: 'Bring in…' }).click();
  await window.getByRole('textbox', { name: 'Passphrase of the file' }).fill('some other words');
  await window.getByRole('button', { name: 'Choose the file…' }).click();
  await expect(window.getByRole('alert')).toContainText('does not open this file');
  await window.getByRole('textbox', { name: 'Passphrase of the file' }).fill(PASSPHRASE);
  await window.getByRole('button', { name: 'Choose the file…' }).click();
  await expect(window.getByText(/with 1 chat\./)).toBeVisible();
  await window.getByRole('button', { name: 'Put it in place' }).click();
  await conversation(window, 'Vera Quill').click();
  await expect(messages(window).last()).toContainText('zebra umbrella');
  const data = join(shopbell.folder, 'data');
  expect((await readdir(data)).some((name) => name.startsWith('shopbell-set-aside'))).toBe(true);

  const learntWords = () =>
    electron.evaluate(({ session }) => session.defaultSession.listWordsInSpellCheckerDictionary());
  await electron.evaluate(({ session }) =>
    session.defaultSession.addWordToSpellCheckerDictionary('Quillbun'),
  );
  expect(await learntWords()).toEqual(['Quillbun']);
  await openStorage(window);
  await window.getByRole('button', { name: 'Erase…' }).click();
  await window.getByRole('textbox', { name: /^Type “erase”/ }).fill('erase');
  await window.getByRole('button', { name: 'Erase everything' }).click();
  await expect(window.getByText('Start with your own shop')).toBeVisible();
  expect(await control.subscriptions({ account: SHOP })).toEqual({});
  const left = await everyFile(data);
  expect(left.filter(({ bytes: each }) => each.includes('zebra umbrella')).map(({ path }) => path)).toEqual(
    [],
  );
  expect(await readdir(data)).not.toContain('backups');
  expect(await learntWords()).toEqual([]);
});
