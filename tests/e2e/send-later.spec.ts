import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/shopbell.ts';
import { configureFlag, connect, conversation, messages } from './support/connect.ts';

const SHOP = 'plumcrumb';
let page: Page;

test.beforeEach(async ({ shopbell, practice }) => {
  await practice.control.createAccount({ username: SHOP, name: 'Plumcrumb', accountType: 'BUSINESS' });
  for (const [username, name] of [
    ['anna.k', 'Anna Koval'],
    ['ben.o', 'Ben Osei'],
  ] as const) {
    await practice.control.createPerson({ username, name });
  }
  const app = await shopbell.launch({ flags: [await configureFlag(shopbell, practice)] });
  page = app.window;
  await connect(app, SHOP);
  await practice.control.writes({ account: SHOP, person: 'anna.k', text: 'When are you open?' });
  await practice.control.writes({ account: SHOP, person: 'ben.o', text: 'Hello' });
  await conversation(page, 'Anna Koval').click();
});

const message = () => page.getByRole('textbox', { name: 'Message' });
const toast = () => page.getByRole('status', { name: 'News' });
const more = (name: string) =>
  page
    .getByRole('button', { name: 'More ways to send' })
    .click()
    .then(() => page.getByRole('menuitem', { name }).click());

test('sending is undone, waited for, done at once, and done with the chat', async () => {
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('tab', { name: 'Replies' }).click();
  await page.getByRole('radio', { name: '10 s' }).click();
  await page.keyboard.press('Escape');

  await message().fill('From nine to fife');
  await message().press('Enter');
  await expect(messages(page).last()).toContainText('Goes out in a moment');
  await toast().getByRole('button', { name: 'Undo' }).click();
  await expect(messages(page)).toHaveCount(1);
  await expect(message()).toHaveValue('From nine to fife');

  await message().fill('From nine to five');
  await more('Send without waiting');
  await expect(messages(page).last()).toContainText('Sent');

  await message().fill('And on Saturday till two');
  await more('Send and done');
  await expect(conversation(page, 'Ben Osei')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Control+z');
  await expect(message()).toHaveValue('And on Saturday till two');
});

test('a reply is planned, refused past the deadline, changed, taken back and sent', async ({ practice }) => {
  await message().fill('Good morning!');
  await more('Send later');
  const sheet = page.getByRole('dialog', { name: 'Send later' });
  const at = sheet.getByRole('textbox', { name: 'Send at' });
  await at.fill('in 3 days');
  await expect(sheet.getByRole('button', { name: /no longer answer/ })).toBeDisabled();
  await expect(at).toHaveAccessibleDescription(/latest possible time is tomorrow/);
  await at.fill('in 2 hours');
  await expect(sheet.getByRole('button', { name: /^(today|tomorrow)/ })).toBeEnabled();
  await page.keyboard.press('Enter');
  const planned = messages(page).last();
  await expect(planned).toContainText(/Goes out (today|tomorrow)/);
  await expect(message()).toHaveValue('');

  await practice.control.writes({ account: SHOP, person: 'anna.k', text: 'Are you there?' });
  await expect(planned).toContainText('They have written since. It still goes out.');
  await planned.getByRole('button', { name: 'Change' }).click();
  await sheet.getByRole('button', { name: /Latest possible/ }).click();
  await expect(planned).toContainText('Goes out tomorrow');

  await planned.getByRole('button', { name: 'Take back' }).click();
  await expect(message()).toHaveValue('Good morning!');
  await expect(messages(page)).toHaveCount(2);

  await message().press('Control+Shift+L');
  await sheet.getByRole('button', { name: /Latest possible/ }).click();
  await planned.getByRole('button', { name: 'Send now' }).click();
  await expect(planned).toContainText('Sent');
  await expect(planned).toContainText('Good morning!');
});
