import type { Page } from '@playwright/test';
import type { RunningApp } from './fixtures/launch.ts';
import { expect, test } from './fixtures/shopbell.ts';
import { configureFlag, connect, conversation, messages } from './support/connect.ts';

const SHOP = 'plumcrumb';
let app: RunningApp;
let page: Page;

test.beforeEach(async ({ shopbell, practice }) => {
  const { control } = practice;
  await control.createAccount({ username: SHOP, name: 'Plumcrumb', accountType: 'BUSINESS' });
  await control.createPerson({ username: 'anna.k', name: 'Anna Koval' });
  await control.createPerson({ username: 'layla.h', name: 'ليلى حداد' });
  app = await shopbell.launch({ flags: [await configureFlag(shopbell, practice)] });
  page = app.window;
  await connect(app, SHOP);
  await control.writes({ account: SHOP, person: 'layla.h', text: 'مرحبا' });
  await control.writes({
    account: SHOP,
    person: 'anna.k',
    text: 'Send it to Hauptstraße 5, 10827 Berlin please',
  });
  await expect(conversation(page, 'Anna Koval')).toBeVisible();
  await expect(conversation(page, 'ليلى')).toBeVisible();
});

const list = () => page.getByRole('listbox', { name: 'Conversations' });
const log = () => page.getByRole('log', { name: 'Messages' });
const panel = (name = 'Anna Koval') => page.getByRole('region', { name: `About ${name}` });

async function resize(width: number, height: number): Promise<void> {
  await app.electron.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
    { width, height },
  );
  await expect.poll(() => page.evaluate((wanted) => Math.abs(innerWidth - wanted), width)).toBeLessThan(3);
}

test('a note is written, read, changed, taken back, never sent; an address goes from a message onto the card', async ({
  practice,
}) => {
  await resize(1440, 900);
  await conversation(page, 'Anna Koval').click();
  await page.getByRole('textbox', { name: 'Message' }).fill('Gladly');
  await list().focus();
  await page.keyboard.press('n');
  const note = page.getByRole('textbox', { name: 'Note', exact: true });
  await expect(note).toBeFocused();
  await expect(page.getByRole('button', { name: 'Send', exact: true })).toHaveCount(0);
  await page.keyboard.type('Allergic to nuts');

  // Neither another chat nor saving switches the mode; the two drafts stay apart.
  await conversation(page, 'ليلى').click();
  await expect(page.getByRole('textbox', { name: 'Message' })).toHaveValue('');
  await conversation(page, 'Anna Koval').click();
  await expect(note).toHaveValue('Allergic to nuts');
  await page.getByRole('button', { name: 'Save note' }).click();
  await expect(note).toHaveValue('');
  await expect(log().getByRole('note')).toContainText('Note, only you can see it');
  await expect(panel().getByRole('note')).toContainText('Allergic to nuts');
  await note.press('Escape');
  await expect(page.getByRole('textbox', { name: 'Message' })).toHaveValue('Gladly');

  await panel().getByRole('button', { name: 'Edit this note' }).click();
  await panel().getByRole('textbox', { name: 'Edit this note' }).fill('Allergic to walnuts');
  await page.keyboard.press('Control+Enter');
  await expect(log().getByRole('note')).toContainText('Allergic to walnuts');
  await panel().getByRole('button', { name: 'Delete this note' }).click();
  await expect(log().getByRole('note')).toHaveCount(0);
  await list().focus();
  await page.keyboard.press('Control+z');
  await expect(log().getByRole('note')).toContainText('Allergic to walnuts');

  await expect(messages(page)).toHaveCount(1);
  expect(await practice.control.requests({ route: 'send' })).toHaveLength(0);

  await messages(page).last().hover();
  await messages(page).last().getByRole('button', { name: 'Use in an order' }).click();
  await page.getByRole('menuitem', { name: 'As the address' }).click();
  const form = panel().getByRole('form', { name: 'New order' });
  await expect(form.getByRole('textbox', { name: 'Address' })).toHaveValue(/Hauptstraße 5, 10827 Berlin/);
  await form.getByRole('textbox', { name: 'Item', exact: true }).fill('Tart');
  await form.getByRole('button', { name: 'Save order' }).click();
  await expect(panel().getByRole('group', { name: 'Order 001' })).toContainText('Hauptstraße 5');
});

test('an order is made by keyboard alone, adds up, and comes back when it was deleted', async () => {
  await resize(1440, 900);
  await conversation(page, 'Anna Koval').click();
  await list().focus();
  await page.keyboard.press('o');
  const form = panel().getByRole('form', { name: 'New order' });
  await expect(form.getByRole('textbox', { name: 'Item', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(form.getByRole('alert')).toHaveText('Write at least one item.');
  await page.keyboard.type('Plum cake');
  await page.keyboard.press('Tab');
  await page.keyboard.type('2');
  await page.keyboard.press('Tab');
  await page.keyboard.type('24,50');
  await form.getByRole('textbox', { name: 'Due' }).focus();
  await page.keyboard.type('in 3 days');
  await page.keyboard.press('Enter');

  const order = panel().getByRole('group', { name: 'Order 001' });
  await expect(order).toContainText('Plum cake');
  await expect(order).toContainText('2 pieces');
  await expect(order).toContainText('49');
  await expect(order).toContainText(/Due \w+/);
  await expect(panel().getByRole('button', { name: /: .*49, 1 order/ })).toBeVisible();

  await order.getByRole('button', { name: 'Open' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Se');
  await page.keyboard.press('Enter');
  await expect(order.getByRole('button', { name: 'Sent' })).toBeVisible();
  await expect(order).not.toContainText('2 pieces');
  await order.getByRole('button', { name: /Order 001/ }).press('Enter');
  await order.getByRole('button', { name: 'Sent' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Half paid' }).press('Enter');
  await expect(order.getByRole('button', { name: 'Half paid' })).toBeVisible();
  await order.getByRole('button', { name: 'Delete this order' }).press('Enter');
  await expect(order).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(order).toContainText('Plum cake');

  await list().focus();
  await page.keyboard.press('g');
  await page.keyboard.press('o');
  const book = page.getByRole('dialog', { name: 'Orders' });
  await expect(book.getByRole('button', { name: /Anna Koval.*Order 001/ })).toBeVisible();
  await expect(book.getByRole('region', { name: 'Plumcrumb' })).toContainText('1 order');
  await page.keyboard.press('Escape');

  await conversation(page, 'ليلى').click();
  await page.keyboard.press('Control+f');
  await page
    .getByRole('group', { name: 'Narrow the search' })
    .getByRole('button', { name: 'Orders' })
    .click();
  await page.getByRole('searchbox', { name: 'Search' }).fill('plum');
  await expect(page.getByRole('listbox', { name: 'Search results' }).getByRole('option')).toHaveText([
    /Anna Koval.*Order 001, Half paid: Plum cake/,
  ]);
  await page.keyboard.press('Enter');
  await expect(order).toBeFocused();
});

test('the panel is a column where there is room, lies over the thread where there is none', async () => {
  await conversation(page, 'Anna Koval').click();
  const inThread = async () => {
    const [thread, side] = await Promise.all([log().boundingBox(), panel().boundingBox()]);
    return thread !== null && side !== null && side.x < thread.x + thread.width - 1;
  };
  const button = page.getByRole('button', { name: 'Contact panel' });

  await resize(1440, 900);
  await expect(panel()).toBeVisible();
  expect(await inThread()).toBe(false);
  await page.keyboard.press('Control+i');
  await expect(panel()).toBeHidden();
  await expect(button).toHaveAttribute('aria-expanded', 'false');

  await resize(1100, 800);
  await expect(panel()).toBeHidden();
  await button.click();
  await expect(panel()).toBeVisible();
  expect(await inThread()).toBe(false);

  await resize(820, 700);
  await expect(panel()).toBeHidden();
  await button.click();
  await expect(panel()).toBeFocused();
  expect(await inThread()).toBe(true);
  await page.keyboard.press('Escape');
  await expect(panel()).toBeHidden();
  await expect(button).toBeFocused();

  await resize(1440, 900);
  await conversation(page, 'ليلى').click();
  await expect(panel('ليلى حداد')).toContainText('@layla.h');
});
