import type { Page } from '@playwright/test';
import type { Practice } from '../../src/practice/practice.ts';
import type { RunningApp } from './fixtures/launch.ts';
import { expect, type Shopbell, test } from './fixtures/shopbell.ts';
import { configureFlag, connect, conversation, messages } from './support/connect.ts';

const SHOP = 'plumcrumb';
const ANNA = 'anna.k';
const DAY_MS = 24 * 3_600_000;

test.beforeEach(async ({ practice }) => {
  await practice.control.createAccount({
    username: SHOP,
    name: 'Plumcrumb',
    accountType: 'BUSINESS',
    posts: [
      { id: '18034512345678901', kind: 'image', caption: 'Plum cake, this Saturday', ago: DAY_MS },
      { id: '18034512345678903', kind: 'reel', caption: 'How we fold it', ago: 3 * DAY_MS },
    ],
  });
  await practice.control.createPerson({ username: ANNA, name: 'Anna Koval' });
});

/** The app with one chat open in which Anna has just asked. */
async function openChat(shopbell: Shopbell, practice: Practice): Promise<RunningApp> {
  const app = await shopbell.launch({ flags: [await configureFlag(shopbell, practice)] });
  await connect(app, SHOP);
  await practice.control.writes({ account: SHOP, person: ANNA, text: 'Which cakes are there?' });
  await conversation(app.window, 'Anna Koval').click();
  await expect(messages(app.window).last()).toContainText('Which cakes are there?');
  return app;
}

async function add(window: Page, what: string): Promise<void> {
  await window.getByRole('button', { name: 'Add to the message' }).press('Enter');
  await window.getByRole('menuitem', { name: what }).press('Enter');
}

const composer = (window: Page) => window.getByRole('textbox', { name: 'Message' });
const send = (window: Page) => window.getByRole('button', { name: 'Send', exact: true });

test('quick replies go out below the words unless Esc lets go of them; what was tapped comes back as such', async ({
  shopbell,
  practice,
}) => {
  const { window } = await openChat(shopbell, practice);
  await composer(window).fill('Hello');
  await add(window, 'Quick replies');
  await window.keyboard.type('Yes');
  await window.keyboard.press('Escape');
  await expect(window.getByRole('group', { name: 'Quick replies' })).toBeHidden();
  await expect(composer(window)).toBeFocused();
  await expect(composer(window)).toHaveValue('Hello');
  await composer(window).clear();

  await add(window, 'Quick replies');
  await window.keyboard.type('Plum');
  await window.keyboard.press('Enter');
  await window.keyboard.type('Walnut');
  await window.keyboard.press('Enter');
  await window.keyboard.press('Enter');
  await expect(composer(window)).toBeFocused();
  await expect(send(window)).toBeDisabled();
  await window.keyboard.type('Which one would you like?');
  const preview = window.getByRole('figure', { name: 'How it will look' });
  await expect(preview).toContainText('Which one would you like?');
  await expect(preview.getByRole('listitem')).toHaveText(['Plum', 'Walnut']);
  await window.keyboard.press('Enter');

  const sent = await practice.control.waitForSend({ text: 'Which one would you like?' });
  expect(sent.quickReplies).toEqual([
    { content_type: 'text', title: 'Plum', payload: 'Plum' },
    { content_type: 'text', title: 'Walnut', payload: 'Walnut' },
  ]);
  const mine = messages(window).filter({ hasText: 'Which one would you like?' });
  await expect(mine.getByRole('list', { name: 'Quick replies' }).getByRole('listitem')).toHaveText([
    'Plum',
    'Walnut',
  ]);
  await expect(preview).toBeHidden();

  await practice.control.tapsQuickReply({ account: SHOP, person: ANNA, title: 'Walnut' });
  await expect(messages(window).last()).toContainText('Walnut');
  await expect(messages(window).last()).toContainText('Tapped your quick reply');
});

test('words go out over buttons: one opens a page, one tells the shop', async ({ shopbell, practice }) => {
  const { window } = await openChat(shopbell, practice);
  await composer(window).fill('All cakes of this week:');
  await add(window, 'Buttons');
  await window.keyboard.type('See them');
  await window.getByRole('textbox', { name: 'Page of button 1' }).fill('cakes');
  await expect(window.getByRole('alert')).toContainText('This is no page');
  await expect(send(window)).toBeDisabled();
  await window.getByRole('textbox', { name: 'Page of button 1' }).fill('plumcrumb.example/cakes');
  await window.getByRole('button', { name: 'Add a button' }).click();
  await window.keyboard.type('Ask a person');
  await window.getByRole('combobox', { name: 'What button 2 does' }).selectOption('Tells you');
  await send(window).click();

  await expect.poll(async () => (await practice.control.sends({ account: SHOP })).length).toBe(1);
  const [sent] = await practice.control.sends({ account: SHOP });
  expect(sent?.attachments[0]?.payload?.buttons).toEqual([
    { type: 'web_url', url: 'https://plumcrumb.example/cakes', title: 'See them' },
    { type: 'postback', title: 'Ask a person', payload: 'Ask a person' },
  ]);
  const mine = messages(window).filter({ hasText: 'All cakes of this week:' });
  await expect(mine).toContainText('Sent');
  await expect(mine.getByRole('list', { name: 'Buttons' })).toContainText('Ask a person');
  await expect(mine.getByRole('link', { name: 'See them' })).toBeVisible();
  // Its echo has come by then, as a card: it is the same bubble.
  await practice.control.waitForDelivery({ kind: 'echo' });
  await expect(messages(window)).toHaveCount(2);

  await practice.control.taps({
    account: SHOP,
    person: ANNA,
    title: 'Ask a person',
    payload: 'Ask a person',
  });
  await expect(messages(window).last()).toContainText('Ask a person');
  await expect(messages(window).last()).toContainText('Pressed a button');
});

test('a post of the shop goes out before the words and shows its picture', async ({ shopbell, practice }) => {
  const { window } = await openChat(shopbell, practice);
  await add(window, 'Own post');
  const posts = window.getByRole('list', { name: 'Your posts' });
  await expect(posts.getByRole('radio')).toHaveCount(2);
  await posts.getByRole('radio', { name: /Plum cake/ }).check();
  await composer(window).fill('This one is fresh.');
  await send(window).click();

  await practice.control.waitForSend({ text: 'This one is fresh.' });
  const [post, words] = await practice.control.sends({ account: SHOP, person: ANNA });
  expect(post?.attachments).toMatchObject([
    { type: 'ig_post', payload: { ig_post_media_id: '18034512345678901' } },
  ]);
  expect(words).toMatchObject({ text: 'This one is fresh.' });
  await expect(messages(window)).toHaveCount(3);
  const card = messages(window).filter({ hasText: 'Plum cake, this Saturday' });
  await expect(card).toContainText('Open in Instagram');
  await expect
    .poll(() => card.locator('img').evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(0);
  await practice.control.waitForDelivery({ kind: 'echo', mid: post?.mid ?? '' });
  await expect(card.locator('img')).toBeVisible();
  await expect(messages(window).last()).toContainText('This one is fresh.');
});
