import { expect, test } from './fixtures/shopbell.ts';
import { configureFlag, connect, conversation, openView } from './support/connect.ts';

const SHOP = 'plumcrumb';
const HOUR = 3_600_000;
const PEOPLE = [
  ['anna.k', 'Anna Koval', 'Is the blue one in stock?', 23],
  ['ben.o', 'Ben Osei', 'When do you open on Saturday?', 22.2],
  ['cleo.m', 'Cleo Marchand', 'Could you make it without nuts?', 1],
  ['dana.r', 'Dana Roth', 'Oh, I only see this now', 30],
] as const;

test('the board: who closes when, by keys and by buttons, against the hours of the shop', async ({
  shopbell,
  practice,
}) => {
  const { control } = practice;
  await control.createAccount({ username: SHOP, name: 'Plumcrumb', accountType: 'BUSINESS' });
  for (const [person, name, text, hoursAgo] of PEOPLE) {
    await control.createPerson({ username: person, name });
    await control.hasHistory({
      account: SHOP,
      person,
      messages: [{ from: 'person', text, ago: hoursAgo * HOUR }],
    });
  }
  const app = await shopbell.launch({ flags: [await configureFlag(shopbell, practice)] });
  const page = app.window;
  await connect(app, SHOP);
  await expect(conversation(page, 'Dana Roth')).toBeVisible();

  await page.getByRole('listbox', { name: 'Conversations' }).focus();
  await page.keyboard.press('g');
  await page.keyboard.press('b');
  const column = (name: RegExp) => page.getByRole('region', { name });
  const card = (name: RegExp) => page.getByRole('article', { name });
  await expect(column(/^Under 2 hours 2/).getByRole('article')).toHaveCount(2);
  await expect(column(/^Closed 1/).getByRole('article', { name: /Dana Roth.*closed/ })).toBeVisible();
  await expect(column(/^Human agent/)).toBeHidden();
  await expect(
    page.getByRole('heading', { level: 1, name: 'Two chats close in under 2 hours' }),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'Answer these two' })).toBeVisible();
  const ribbon = page.getByRole('region', { name: /next 24 hours/ });
  await expect(ribbon.getByRole('button')).toHaveCount(3);

  const open = (name: RegExp) => card(name).getByRole('button', { name: /reply by|closed/ });
  await expect(open(/Anna Koval/)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(open(/Ben Osei/)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(open(/Cleo Marchand/)).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(open(/Anna Koval/)).toBeFocused();

  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Anna Koval' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox', { name: 'Conversations' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(open(/Anna Koval/)).toBeFocused();

  await card(/Anna Koval/)
    .getByRole('button', { name: 'Done' })
    .click();
  await expect(card(/Anna Koval/)).toBeHidden();
  await expect(open(/Ben Osei/)).toBeFocused();
  await page.keyboard.press('h');
  await expect(page.getByRole('dialog', { name: 'Snooze' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(open(/Ben Osei/)).toBeFocused();
  await page.keyboard.press('e');
  await expect(card(/Ben Osei/)).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(card(/Ben Osei/)).toBeVisible();

  await page.getByRole('button', { name: 'Set opening hours' }).click();
  const hours = page.getByRole('dialog', { name: 'Opening hours' });
  await hours.getByRole('radio', { name: 'By the day' }).check();
  await expect(hours.getByRole('checkbox', { checked: true })).toHaveCount(6);
  for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']) {
    await hours.getByRole('checkbox', { name: day }).click();
    await expect(hours.getByRole('checkbox', { name: day })).not.toBeChecked();
  }
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Shut today' })).toBeVisible();
  await expect(card(/Ben Osei.*shop shut/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox', { name: 'Conversations' })).toBeVisible();
  await openView(page, 'Reply-by board');
  await expect(card(/Cleo Marchand/)).toBeVisible();
});
