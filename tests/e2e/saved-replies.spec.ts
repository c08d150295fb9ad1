import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/shopbell.ts';
import { configureFlag, connect, conversation, messages } from './support/connect.ts';

const SHOP = 'plumcrumb';
let page: Page;

test.beforeEach(async ({ shopbell, practice }) => {
  await practice.control.createAccount({ username: SHOP, name: 'Plumcrumb', accountType: 'BUSINESS' });
  await practice.control.createPerson({ username: 'anna.k', name: 'Anna Koval' });
  const app = await shopbell.launch({ flags: [await configureFlag(shopbell, practice)] });
  page = app.window;
  await connect(app, SHOP);
  await practice.control.writes({ account: SHOP, person: 'anna.k', text: 'When are you open?' });
  await conversation(page, 'Anna Koval').click();
});

const message = () => page.getByRole('textbox', { name: 'Message' });
const picker = () => page.getByRole('region', { name: 'Saved replies' });

test('a reply is saved, found behind a slash, filled in, sent, changed and taken away', async () => {
  await page.getByRole('button', { name: 'Saved replies' }).click();
  await expect(picker()).toContainText('Nothing saved yet');
  await picker().getByRole('button', { name: 'New reply' }).click();
  await picker().getByRole('textbox', { name: 'Name of the reply' }).fill('Opening hours');
  const words = picker().getByRole('textbox', { name: 'Words of the reply' });
  await words.fill('Hi ');
  await picker().getByRole('button', { name: '{first name}' }).click();
  await page.keyboard.type('! From 9 to 5. Yours, {shop}');
  await picker().getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('status', { name: 'News' })).toContainText('Write / to use it');

  await message().fill('');
  await message().press('/');
  await page.keyboard.type('open');
  await expect(picker().getByRole('option', { name: 'Opening hours', selected: true })).toBeVisible();
  await expect(picker()).toContainText('Hi Anna! From 9 to 5. Yours, Plumcrumb');
  await page.keyboard.press('Enter');
  await expect(message()).toHaveValue('Hi Anna! From 9 to 5. Yours, Plumcrumb');
  await expect(picker()).toBeHidden();
  await page.keyboard.press('Enter');
  const sent = messages(page).last();
  await expect(sent).toContainText('Hi Anna! From 9 to 5. Yours, Plumcrumb');
  await expect(sent).toContainText('Sent');

  await message().press('/');
  await picker().getByRole('button', { name: 'Remove “Opening hours”' }).click();
  await expect(picker()).toContainText('Nothing saved yet');
  await page.getByRole('status', { name: 'News' }).getByRole('button', { name: 'Undo' }).click();
  await expect(picker().getByRole('option', { name: 'Opening hours' })).toBeVisible();
  await message().press('Escape');
  await expect(message()).toHaveValue('');
});

test('what was answered once is saved from its bubble; what nobody knows is left to be written', async () => {
  await message().fill('Order {order number} is ready.');
  await page.keyboard.press('Enter');
  const sent = messages(page).last();
  await expect(sent).toContainText('Sent');
  await sent.hover();
  await sent.getByRole('button', { name: 'Save as reply' }).click();
  await message().press('/');
  await expect(picker()).toContainText('please fill in: {order number}');
  await page.keyboard.press('Enter');
  await page.keyboard.type('12');
  await expect(message()).toHaveValue('Order 12 is ready.');
});
