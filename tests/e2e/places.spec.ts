import { expect, test } from './fixtures/shopbell.ts';
import { configureFlag, connect, conversation, messages, openView } from './support/connect.ts';

const SHOP = 'plumcrumb';
const HOUR = 3_600_000;

test('outbox, days of a chat, labels, the width of the list, and the same place after a restart', async ({
  shopbell,
  practice,
}) => {
  const { control } = practice;
  await control.createAccount({ username: SHOP, name: 'Plumcrumb', accountType: 'BUSINESS' });
  await control.createPerson({ username: 'anna.k', name: 'Anna Koval' });
  await control.createPerson({ username: 'ben.o', name: 'Ben Osei' });
  await control.hasHistory({
    account: SHOP,
    person: 'anna.k',
    messages: Array.from({ length: 60 }, (_, at) => ({
      from: 'person' as const,
      text: `Plum number ${at + 1}`,
      ago: (60 - at) * 2 * HOUR,
    })),
  });
  const flags = [await configureFlag(shopbell, practice)];
  const app = await shopbell.launch({ flags });
  const page = app.window;
  await connect(app, SHOP);
  await conversation(page, 'Anna Koval').click();
  await expect(messages(page).last()).toContainText('Plum number 60');

  await page.getByRole('listbox', { name: 'Conversations' }).focus();
  await page.keyboard.press('g');
  await page.keyboard.press('t');
  const jump = page.getByRole('dialog', { name: 'Go to a day in this chat' });
  await jump.getByRole('button', { name: 'First message' }).click();
  await expect(jump).toBeHidden();
  await expect(messages(page).first()).toContainText('Plum number 41');
  await expect(page.getByRole('log', { name: 'Messages' })).toBeFocused();
  await page.keyboard.press('g');
  await page.keyboard.press('t');
  await jump.getByRole('button', { name: 'Newest message' }).click();
  await expect(messages(page).last()).toContainText('Plum number 60');

  await control.addFault({ route: 'send', answer: { graphError: { code: 200, subcode: 2018028 } } });
  const composer = page.getByRole('textbox', { name: 'Message' });
  await composer.fill('Nobody gets this');
  await composer.press('Enter');
  await expect(messages(page).last().getByRole('alert')).toBeVisible();
  await openView(page, 'Outbox 1');
  await expect(conversation(page, /Anna Koval.*not sent/)).toBeVisible();
  await messages(page).last().getByRole('button', { name: 'Discard' }).click();
  await expect(page.getByText('Everything has gone out.')).toBeVisible();
  await openView(page, 'All chats');
  await expect(
    page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Outbox' }),
  ).toBeHidden();

  await conversation(page, 'Anna Koval').click();
  await page.keyboard.press('l');
  await page.getByRole('textbox', { name: 'Find or make a label' }).fill('Weding');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  const labels = page.getByRole('navigation', { name: 'Labels' });
  await labels.getByRole('button', { name: 'Change the label “Weding”' }).click();
  const editor = page.getByRole('dialog', { name: 'Change the label “Weding”' });
  await editor.getByRole('textbox', { name: 'Name of the label' }).fill('Wedding');
  await editor.getByRole('radio', { name: 'Colour 3 of 8' }).press('Space');
  await editor.getByRole('button', { name: 'Save' }).click();
  await labels.getByRole('button', { name: 'Wedding', exact: true }).click();
  await expect(conversation(page, /Anna Koval.*Wedding/)).toBeVisible();
  await labels.getByRole('button', { name: 'Change the label “Wedding”' }).click();
  await page.getByRole('button', { name: 'Remove the label' }).click();
  await expect(labels).toBeHidden();
  await page.getByRole('status', { name: 'News' }).getByRole('button', { name: 'Undo' }).click();
  await labels.getByRole('button', { name: 'Wedding', exact: true }).click();
  await expect(conversation(page, /Anna Koval.*Wedding/)).toBeVisible();

  const edge = page.getByRole('separator', { name: 'Width of the list' });
  await edge.focus();
  await page.keyboard.press('End');
  await expect(edge).toHaveAttribute('aria-valuenow', '380');

  await openView(page, 'All chats');
  await conversation(page, 'Anna Koval').click();
  await composer.fill('Half an ans');
  // The window keeps its place a moment after the last move.
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('place')))
    .toMatch(/"view":"all".*"conversationId":\d/);
  await app.close();

  const again = await shopbell.launch({ flags });
  await expect(again.window.getByRole('heading', { level: 1, name: 'All chats' })).toBeVisible();
  await expect(again.window.getByRole('heading', { name: 'Anna Koval' }).first()).toBeVisible();
  await expect(again.window.getByRole('textbox', { name: 'Message' })).toHaveValue('Half an ans');
  await expect(again.window.getByRole('separator', { name: 'Width of the list' })).toHaveAttribute(
    'aria-valuenow',
    '380',
  );
});
