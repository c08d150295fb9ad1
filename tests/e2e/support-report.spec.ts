import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { everyFile } from '../support/every-file.ts';
import { expect, test } from './fixtures/shopbell.ts';
import { configureFlag, connect, conversation, messages } from './support/connect.ts';

const SHOP = 'plumcrumb';
const VERA = 'vera';
const NAME = 'Verannika Quillonsdatter';

test('the report shows all it holds, and what is shown is what is copied and saved', async ({
  shopbell,
  practice,
}, testInfo) => {
  const { control } = practice;
  await control.createAccount({ username: SHOP, name: 'Plumcrumb', accountType: 'BUSINESS' });
  await control.createPerson({ username: VERA, name: NAME });
  const flag = await configureFlag(shopbell, practice, { verifyToken: 'a-verify-token-of-this-test' });
  const app = await shopbell.launch({ flags: [flag] });
  const { window, electron } = app;
  await connect(app, SHOP);
  await control.writes({ account: SHOP, person: VERA, text: 'zebra umbrella' });
  await conversation(window, NAME).click();
  const composer = window.getByRole('textbox', { name: 'Message' });
  await control.addFault({ route: 'send', answer: { graphError: { code: 100, message: `${NAME}: zebra` } } });
  await composer.fill('orchid invoice');
  await composer.press('Enter');
  await expect(messages(window).last()).toContainText('Not sent.');

  await window.getByRole('button', { name: 'Settings' }).click();
  await window.getByRole('tab', { name: 'About' }).click();
  await window.getByRole('button', { name: 'Report for support' }).click();
  const dialog = window.getByRole('dialog', { name: 'Report for support' });
  const shown = await dialog.getByRole('textbox', { name: 'What the report holds' }).inputValue();
  await testInfo.attach('report', { body: await window.screenshot(), contentType: 'image/png' });
  expect(shown).toMatch(/^Shopbell: \d+\.\d+\.\d+$/m);
  expect(shown).toMatch(/^Line: live/m);
  expect(shown).toContain('reply.not-sent');
  const tokens = (await control.tokens()).map(({ token }) => token);
  const { instagramAppSecret, metaAppSecret } = practice.app;
  const hidden = [...tokens, instagramAppSecret, metaAppSecret, 'a-verify-token-of-this-test'];
  hidden.push(NAME, 'Verannika', 'zebra', 'orchid', VERA, shopbell.folder);
  expect(hidden.filter((words) => shown.includes(words))).toEqual([]);

  await dialog.getByRole('button', { name: 'Copy' }).click();
  await expect(dialog.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await electron.evaluate(({ clipboard }) => clipboard.readText())).toBe(shown);
  const file = join(shopbell.folder, 'report.txt');
  await electron.evaluate(({ dialog: system }, filePath) => {
    system.showSaveDialog = async () => ({ canceled: false, filePath });
  }, file);
  await dialog.getByRole('button', { name: 'Save…' }).click();
  await expect(dialog.getByRole('button', { name: 'Saved' })).toBeVisible();
  expect(await readFile(file, 'utf8')).toBe(shown);
  await window.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  await app.close();
  const logs = await everyFile(join(shopbell.folder, 'data', 'logs'));
  expect(logs.length).toBeGreaterThan(0);
  for (const { path, bytes } of logs) {
    const found = hidden.filter((words) => words !== shopbell.folder && bytes.includes(words));
    expect([path, found]).toEqual([path, []]);
  }
});
