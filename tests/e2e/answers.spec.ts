import type { Page } from '@playwright/test';
import type { RunningApp } from './fixtures/launch.ts';
import { expect, test } from './fixtures/shopbell.ts';
import { configureFlag, connect, conversation, messages } from './support/connect.ts';

const SHOP = 'plumcrumb';
const ANNA = 'anna.k';

test.beforeEach(async ({ practice }) => {
  await practice.control.createAccount({ username: SHOP, name: 'Plumcrumb', accountType: 'BUSINESS' });
  await practice.control.createPerson({ username: ANNA, name: 'Anna Koval' });
});

function composer(page: Page) {
  return page.getByRole('textbox', { name: 'Message' });
}

function saying(page: Page, words: string) {
  return messages(page).filter({ hasText: words });
}

async function choose(app: RunningApp, section: string, setting: RegExp, option: string): Promise<void> {
  await app.window.getByRole('button', { name: 'Settings' }).click();
  await app.window.getByRole('tab', { name: section }).click();
  await app.window
    .getByRole('group', { name: setting })
    .getByRole('radio', { name: option })
    .check({ force: true });
  await app.window.keyboard.press('Escape');
}

test('a long answer shows where it will be split, and arrives as its parts, in order, once', async ({
  shopbell,
  practice,
}) => {
  const app = await shopbell.launch({ flags: [await configureFlag(shopbell, practice)] });
  await connect(app, SHOP);
  await practice.control.writes({ account: SHOP, person: ANNA, text: 'Which cakes are there?' });
  await conversation(app.window, 'Anna Koval').click();

  const parts = ['Plum', 'Walnut'].map((word) => `${`${word} `.repeat(110)}and that is all.`);
  await composer(app.window).fill(parts.join(' '));
  const preview = app.window.getByRole('list', { name: 'Goes out as 2 messages' });
  await expect(preview.getByRole('listitem')).toHaveText([/^1Plum/, /^2Walnut/]);
  await app.window.getByRole('button', { name: 'Send 2' }).click();
  await expect(composer(app.window)).toHaveValue('');
  await expect(messages(app.window)).toHaveText([/Which cakes/, /^Plum/, /^Walnut.*Sent/s]);
  await practice.control.waitForSend({ text: parts[1] ?? '' });
  expect((await practice.control.sends()).map(({ text }) => text)).toEqual(parts);
  await expect(app.window.getByRole('button', { name: 'Send', exact: true })).toBeDisabled();
});

test('a quote can be let go; an answer with one quotes its message, and the quote leads back to it', async ({
  shopbell,
  practice,
}) => {
  const app = await shopbell.launch({ flags: [await configureFlag(shopbell, practice)] });
  await connect(app, SHOP);
  const { mid } = await practice.control.writes({ account: SHOP, person: ANNA, text: 'The blue one?' });
  await conversation(app.window, 'Anna Koval').click();
  await saying(app.window, 'The blue one?').hover();
  await saying(app.window, 'The blue one?').getByRole('button', { name: 'Reply to this message' }).click();
  await app.window.getByRole('button', { name: 'Do not quote' }).click();
  await composer(app.window).fill('Good morning');
  await composer(app.window).press('Enter');
  expect(await practice.control.waitForSend({ text: 'Good morning' })).toMatchObject({ replyToMid: null });

  for (let number = 1; number <= 25; number += 1) {
    await practice.control.writes({ account: SHOP, person: ANNA, text: `And what about number ${number}?` });
  }
  await expect(saying(app.window, 'number 25')).toBeVisible();
  await app.window.getByRole('log', { name: 'Messages' }).press('Home');
  await saying(app.window, 'The blue one?').hover();
  await saying(app.window, 'The blue one?').getByRole('button', { name: 'Reply to this message' }).click();
  await expect(composer(app.window)).toBeFocused();
  await expect(app.window.getByText('Reply to Anna')).toBeVisible();
  await app.window.keyboard.type('Yes, it is still here');
  await app.window.keyboard.press('Enter');
  await expect(app.window.getByText('Reply to Anna')).toBeHidden();

  expect(await practice.control.waitForSend({ text: 'Yes, it is still here' })).toMatchObject({
    replyToMid: mid,
  });
  const answer = saying(app.window, 'Yes, it is still here');
  await expect(answer).toContainText(/The blue one\?/);
  await answer.getByRole('button', { name: /The blue one\?/ }).click();
  await expect(messages(app.window).first()).toContainText('The blue one?');
  await expect(messages(app.window).first()).toBeInViewport();
});

test('a heart is sent with one click; a reaction is given, changed, refused and taken away', async ({
  shopbell,
  practice,
}) => {
  const app = await shopbell.launch({ flags: [await configureFlag(shopbell, practice)] });
  await connect(app, SHOP);
  await practice.control.writes({ account: SHOP, person: ANNA, text: 'It came!' });
  await conversation(app.window, 'Anna Koval').click();
  await app.window.getByRole('button', { name: 'Send a heart' }).click();
  await expect(messages(app.window).last()).toContainText(/Heart.*Sent/s);
  const request = await practice.control.waitForRequest({ route: 'send' });
  expect(JSON.parse(request.body).message).toEqual({ attachment: { type: 'like_heart' } });
  await expect(messages(app.window)).toHaveCount(2);

  const message = saying(app.window, 'It came!');
  const react = async (name: string) => {
    await message.hover();
    await message.getByRole('button', { name: 'React to this message' }).click();
    await app.window.getByRole('button', { name }).click();
  };
  await react('React with ❤️');
  expect(await practice.control.waitForSend({ senderAction: 'react' })).toMatchObject({ reaction: 'love' });
  await expect(message.getByRole('img', { name: '❤️ You' })).toBeVisible();

  await practice.control.addFault({ route: 'send', answer: { graphError: { code: 100 } } });
  await react('React with 👍');
  await expect(message.getByRole('alert')).toContainText('Reaction not sent.');
  await expect(message.getByRole('img', { name: '❤️ You' })).toBeVisible();
  await message.getByRole('button', { name: 'Close' }).click();
  await expect(message.getByRole('alert')).toBeHidden();

  await react('Remove your reaction');
  await practice.control.waitForSend({ senderAction: 'unreact' });
  await expect(message.getByRole('img')).toHaveCount(0);
});

test('nobody is told that something was read or is being written, unless the owner wants it', async ({
  shopbell,
  practice,
}) => {
  const app = await shopbell.launch({ flags: [await configureFlag(shopbell, practice)] });
  await connect(app, SHOP);
  await practice.control.writes({ account: SHOP, person: ANNA, text: 'Hello?' });
  await conversation(app.window, 'Anna Koval').click();
  await composer(app.window).pressSequentially('Good morning');
  await composer(app.window).press('Enter');
  await expect(messages(app.window).last()).toContainText(/Sent/);
  expect((await practice.control.sends()).filter(({ senderAction }) => senderAction !== null)).toEqual([]);

  await app.window.getByRole('button', { name: 'Mark as seen' }).click();
  await practice.control.waitForSend({ senderAction: 'mark_seen' });
  await expect(app.window.getByText('They see that you have read it.')).toBeVisible();

  await choose(app, 'Privacy', /have read/, 'When I read');
  await practice.control.writes({ account: SHOP, person: ANNA, text: 'And in red?' });
  const { sequence } = await practice.control.waitForSend({ senderAction: 'mark_seen' });
  await practice.control.waitForSend({ senderAction: 'mark_seen', after: sequence });
  await app.window.getByRole('button', { name: 'Settings' }).click();
  await app.window.getByRole('tab', { name: 'Privacy' }).click();
  await app.window.getByRole('switch', { name: /are writing/ }).check();
  await app.window.keyboard.press('Escape');
  await composer(app.window).pressSequentially('In red too');
  await practice.control.waitForSend({ senderAction: 'typing_on' });
});
