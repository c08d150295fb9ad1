import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/shopbell.ts';
import { configureFlag, connect, conversation, messages, openView } from './support/connect.ts';

const SHOP = 'plumcrumb';
/** More than two pages of a thread lie between the message that is looked for and the newest. */
const MANY = 110;
/** So many webhooks take their time. */
const ARRIVE_MS = 45_000;

test.beforeEach(async ({ practice }) => {
  await practice.control.createAccount({ username: SHOP, name: 'Plumcrumb', accountType: 'BUSINESS' });
  await practice.control.createPerson({ username: 'anna.k', name: 'Anna Koval' });
  await practice.control.createPerson({ username: 'mei.l', name: 'Mei Lín' });
});

const box = (page: Page) => page.getByRole('searchbox', { name: 'Search' });
const hits = (page: Page) => page.getByRole('listbox', { name: 'Search results' }).getByRole('option');

test('found while typing, opened at the message far up, and back to where one was', async ({
  shopbell,
  practice,
}) => {
  test.slow();
  const { control } = practice;
  const app = await shopbell.launch({ flags: [await configureFlag(shopbell, practice)] });
  const page = app.window;
  await connect(app, SHOP);
  await control.writes({ account: SHOP, person: 'anna.k', text: 'Is the crème brûlée <b>gluten</b> free?' });
  for (let count = 1; count <= MANY; count += 1) {
    await control.writes({ account: SHOP, person: 'anna.k', text: `Line ${count}` });
  }
  await control.writes({ account: SHOP, person: 'mei.l', text: '我想要那个蓝色的杯子吗' });
  await expect(conversation(page, 'Mei Lín')).toBeVisible({ timeout: ARRIVE_MS });
  await expect(conversation(page, 'Anna Koval')).toHaveAccessibleDescription(/Line 110/, {
    timeout: ARRIVE_MS,
  });
  await conversation(page, 'Mei Lín').click();

  await page.keyboard.press('Control+f');
  await expect(box(page)).toBeFocused();
  await page.keyboard.type('a');
  await expect(hits(page)).toHaveText([/Anna Koval/]);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('gluten cre');
  await expect(hits(page)).toHaveText([/Anna Koval.*Is the crème brûlée <b>gluten<\/b> free\?/]);
  // Marked, each is an element of its own.
  await expect(hits(page).getByText('crème', { exact: true })).toBeVisible();
  await expect(hits(page).getByText('gluten', { exact: true })).toBeVisible();
  await page.keyboard.press('Enter');
  const found = messages(page).filter({ hasText: 'gluten' });
  await expect(found).toBeInViewport();
  await expect(page.getByRole('log', { name: 'Messages' })).toBeFocused();

  await page.getByRole('button', { name: 'Newest messages' }).click();
  await expect(messages(page).filter({ hasText: 'Line 110' })).toBeInViewport();

  await page.keyboard.press('Escape');
  await expect(box(page)).toBeFocused();
  await box(page).fill('杯子');
  await expect(hits(page)).toHaveText([/Mei Lín.*杯子/]);
  await page.keyboard.press('Escape');
  await expect(hits(page)).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Mei Lín' })).toBeVisible();
  await expect(conversation(page, 'Mei Lín')).toHaveAttribute('aria-selected', 'true');

  await page.keyboard.press('Control+f');
  await page.getByRole('button', { name: 'gluten cre' }).click();
  await expect(hits(page)).toHaveCount(1);
  await openView(page, 'All');
  await expect(conversation(page, 'Anna Koval')).toBeVisible();
});

test('narrowed by chips, told when there is nothing, and what is taken back goes at once', async ({
  shopbell,
  practice,
}) => {
  const { control } = practice;
  const app = await shopbell.launch({ flags: [await configureFlag(shopbell, practice)] });
  const page = app.window;
  await connect(app, SHOP);
  const said = await control.writes({ account: SHOP, person: 'anna.k', text: 'Two mugs please' });
  await control.writes({ account: SHOP, person: 'mei.l', text: 'A mug for me' });
  await control.phoneReplies({ account: SHOP, person: 'mei.l', text: 'The mug is yours' });
  await openView(page, 'All');
  await expect(conversation(page, 'Mei Lín')).toHaveAccessibleDescription(/mug is yours/);

  await box(page).click();
  await box(page).fill('mug');
  await expect(hits(page)).toHaveCount(3);
  await page.getByRole('button', { name: 'From me' }).click();
  await expect(hits(page)).toHaveText([/Mei Lín.*The mug is yours/]);
  await page.getByRole('button', { name: 'From me' }).click();
  await page.getByRole('button', { name: 'Person' }).click();
  await page.getByRole('menuitem', { name: 'Anna Koval' }).click();
  await expect(hits(page)).toHaveText([/Two mugs/]);
  await control.unsends({ account: SHOP, person: 'anna.k', mid: said.mid });
  await expect(hits(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Search everywhere' }).click();
  await expect(hits(page)).toHaveCount(2);
  await box(page).fill('teapot');
  await expect(page.getByText('Nothing here says “teapot”.')).toBeVisible();
});
