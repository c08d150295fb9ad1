import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/shopbell.ts';
import { configureFlag, connect, conversation, openView } from './support/connect.ts';

const SHOP = 'plumcrumb';
const PEOPLE = [
  ['anna.k', 'Anna Koval', 'Is the blue one in stock?'],
  ['ben.o', 'Ben Osei', 'When do you open on Saturday?'],
  ['cleo.m', 'Cleo Marchand', 'Could you make it without nuts?'],
] as const;

test.beforeEach(async ({ practice }) => {
  await practice.control.createAccount({ username: SHOP, name: 'Plumcrumb', accountType: 'BUSINESS' });
  for (const [username, name] of PEOPLE) await practice.control.createPerson({ username, name });
});

test.describe('three people wait', () => {
  let page: Page;

  test.beforeEach(async ({ shopbell, practice }) => {
    const app = await shopbell.launch({ flags: [await configureFlag(shopbell, practice)] });
    page = app.window;
    await connect(app, SHOP);
    for (const [person, name, text] of PEOPLE) {
      await practice.control.writes({ account: SHOP, person, text });
      await expect(conversation(page, name)).toBeVisible();
    }
  });

  const toast = () => page.getByRole('status', { name: 'News' });
  const rows = () => page.getByRole('listbox', { name: 'Conversations' }).getByRole('option');

  test('done at once or one by one, undone by toast and by the customer, snoozed by a pick and by words', async ({
    practice,
  }) => {
    await conversation(page, 'Ben Osei').click();
    await page.getByRole('listbox', { name: 'Conversations' }).focus();
    await page.keyboard.press('Shift+X');
    await page.keyboard.press('x');
    const bar = page.getByRole('region', { name: 'Ticked chats' });
    await expect(bar).toContainText('2 chats');
    await bar.getByRole('button', { name: 'Done' }).click();
    await expect(rows()).toHaveCount(1);
    await expect(conversation(page, 'Ben Osei')).toBeVisible();
    await expect(toast()).toContainText('2 chats done.');
    await toast().getByRole('button', { name: 'Undo' }).click();
    await expect(rows()).toHaveCount(3);

    await conversation(page, 'Anna Koval').click();
    await page.getByRole('button', { name: 'Done', exact: true }).last().click();
    await expect(conversation(page, 'Anna Koval')).toBeHidden();
    await expect(conversation(page, 'Ben Osei')).toHaveAttribute('aria-selected', 'true');
    await toast().getByRole('button', { name: 'Undo' }).click();
    await expect(conversation(page, 'Anna Koval')).toBeVisible();

    await page.getByRole('listbox', { name: 'Conversations' }).focus();
    await page.keyboard.press('e');
    await expect(conversation(page, 'Anna Koval')).toBeHidden();
    await openView(page, 'Done');
    await expect(conversation(page, 'Anna Koval')).toBeVisible();
    await practice.control.writes({ account: SHOP, person: 'anna.k', text: 'One more thing' });
    await expect(conversation(page, 'Anna Koval')).toBeHidden();
    await openView(page, 'Needs reply');
    await expect(conversation(page, 'Anna Koval')).toBeVisible();

    await conversation(page, 'Ben Osei').click();
    await page.getByRole('button', { name: 'Snooze', exact: true }).click();
    const sheet = page.getByRole('dialog', { name: 'Snooze' });
    await expect(sheet.getByRole('button', { name: /Monday morning/ })).toHaveAccessibleDescription(
      /no longer answer/,
    );
    await sheet.getByRole('textbox', { name: 'Snooze until' }).fill('in 2 hours');
    await expect(sheet.getByRole('button', { name: /today/ })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(conversation(page, 'Ben Osei')).toBeHidden();
    await openView(page, 'Snoozed');
    await expect(conversation(page, 'Ben Osei')).toHaveAccessibleName(/snoozed until today/);
    await page.keyboard.press('Control+z');
    await expect(conversation(page, 'Ben Osei')).toBeHidden();
    await openView(page, 'Needs reply');
    await expect(conversation(page, 'Ben Osei')).toBeVisible();
  });

  test('in the order the owner wants, remembered; a label has its own list, a filter its folder', async () => {
    await expect(rows()).toHaveText([/Anna/, /Ben/, /Cleo/]);
    await page.getByRole('button', { name: 'Order: Closing first' }).click();
    await page.getByRole('menuitem', { name: 'Newest first' }).click();
    await expect(rows()).toHaveText([/Cleo/, /Ben/, /Anna/]);
    await page.reload();
    await expect(rows()).toHaveText([/Cleo/, /Ben/, /Anna/]);

    await conversation(page, 'Cleo Marchand').click();
    await page.getByRole('listbox', { name: 'Conversations' }).focus();
    await page.keyboard.press('l');
    const sheet = page.getByRole('dialog', { name: 'Labels' });
    await sheet.getByRole('textbox', { name: 'Find or make a label' }).fill('Wedding');
    await page.keyboard.press('Enter');
    await expect(sheet.getByRole('button', { name: 'Wedding', pressed: true })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(conversation(page, 'Cleo Marchand')).toHaveAccessibleName(/Wedding/);
    await page
      .getByRole('navigation', { name: 'Labels' })
      .getByRole('button', { name: /^Wedding/ })
      .click();
    await expect(rows()).toHaveCount(1);
    await expect(page.getByRole('heading', { name: 'Wedding' }).first()).toBeVisible();

    await openView(page, 'Needs reply');
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.getByRole('textbox', { name: 'Save this list as a folder' }).fill('Saturday pickup');
    await page.keyboard.press('Enter');
    const folders = page.getByRole('navigation', { name: 'Folders' });
    await expect(folders.getByRole('button', { name: /^Saturday pickup/ })).toHaveAttribute(
      'aria-current',
      'page',
    );
    await page.getByRole('button', { name: 'Remove the folder' }).click();
    await expect(folders).toBeHidden();
    await toast().getByRole('button', { name: 'Undo' }).click();
    await expect(folders).toBeVisible();
  });
});
