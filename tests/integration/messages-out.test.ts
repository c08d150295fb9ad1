import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { drawPicture } from '../../src/practice/media/pictures.ts';
import { type Practice, startPractice } from '../../src/practice/practice.ts';
import type { MessageChoices } from '../../src/shared/model/choices.ts';
import type { ClientId, ConversationId } from '../../src/shared/model/ids.ts';
import type { Message } from '../../src/shared/model/message.ts';
import { connectByToken } from '../support/connected-shop.ts';
import { openTestDesk, type TestDesk } from '../support/open-test-desk.ts';

const SHOP = 'plumcrumb';
const ANNA = 'anna.k';
const BEN = 'ben.m';
const DAY_MS = 24 * 3_600_000;

let practice: Practice;
let shop: TestDesk;

beforeEach(async () => {
  practice = await startPractice();
  await practice.control.createAccount({
    username: SHOP,
    name: 'Plumcrumb',
    accountType: 'BUSINESS',
    posts: [
      { id: '18034512345678901', kind: 'image', caption: 'Plum cake', ago: DAY_MS },
      { id: '18034512345678903', kind: 'reel', caption: null, ago: 2 * DAY_MS },
    ],
  });
  await practice.control.createPerson({ username: ANNA, name: 'Anna K' });
  await practice.control.createPerson({ username: BEN, name: 'Ben M' });
  shop = await openTestDesk(practice);
  await connectByToken(practice, shop, SHOP);
});

afterEach(async () => {
  await shop.close();
  await practice.close();
});

async function chatWith(person: string): Promise<ConversationId> {
  await practice.control.writes({ account: SHOP, person, text: 'Hello?' });
  let found: ConversationId | undefined;
  await shop.until(`the chat with ${person}`, async () => {
    const { page } = await shop.desk.snapshot({ view: 'all', accountId: null, labelId: null });
    found = page.conversations.find((row) => row.person.username === person)?.id;
    return found !== undefined;
  });
  if (found === undefined) throw new Error('no chat');
  return found;
}

async function own(conversationId: ConversationId): Promise<Message[]> {
  const page = await shop.desk.storage.threadPage({ conversationId, before: null, limit: 50 });
  return page.messages.filter(({ direction }) => direction === 'out');
}

const allSent = (conversationId: ConversationId, count: number) =>
  shop.until('everything is sent', async () => {
    const messages = await own(conversationId);
    return messages.length === count && messages.every(({ delivery }) => delivery === 'sent');
  });

const newClientId = () => randomUUID() as ClientId;
const say = (conversationId: ConversationId, text: string, choices: MessageChoices) =>
  shop.desk.sendReply({ conversationId, clientId: newClientId(), text, choices });

/** All that has been sent so far has come back, and was taken in. */
async function echoesTakenIn(): Promise<void> {
  for (const { mid } of await practice.control.sends({ account: SHOP })) {
    if (mid !== null) await practice.control.waitForDelivery({ kind: 'echo', mid });
  }
  await shop.until('the journal is empty', async () => {
    return (await shop.desk.storage.pendingWebhooks(1)).length === 0;
  });
}

async function pictures(conversationId: ConversationId, ...names: string[]): Promise<Message[]> {
  const files: string[] = [];
  for (const name of names) {
    const staged = await shop.desk.stageFile({ name: `${name}.png`, bytes: drawPicture(name) });
    if (typeof staged === 'string') throw new Error(`refused: ${staged}`);
    files.push(staged.id);
  }
  return await shop.desk.sendFiles({ conversationId, clientId: newClientId(), files });
}

test('quick replies go out, and a tap on one comes back as such', async () => {
  const anna = await chatWith(ANNA);
  await say(anna, 'Which one?', { kind: 'quick-replies', titles: ['Plum', 'Walnut'] });
  await allSent(anna, 1);
  await echoesTakenIn();
  await practice.control.tapsQuickReply({ account: SHOP, person: ANNA, title: 'Plum' });
  await shop.until('the tap', async () => {
    const { messages } = await shop.desk.storage.threadPage({ conversationId: anna, before: null, limit: 9 });
    return messages.at(-1)?.tapped === 'quick-reply';
  });
  expect(await own(anna)).toMatchObject([{ choices: { titles: ['Plum', 'Walnut'] } }]);
});

test.each(['before-answer', 'after-answer'] as const)(
  'words over buttons stay one message when their card comes %s, and when the thread is read',
  async (echo) => {
    await practice.control.behave({ echo });
    const anna = await chatWith(ANNA);
    await say(anna, 'This week:', { kind: 'buttons', buttons: [{ title: 'Ask', url: null }] });
    await allSent(anna, 1);
    await echoesTakenIn();
    await shop.desk.checkNow('by-hand');
    expect(await own(anna)).toMatchObject([{ text: 'This week:', attachments: [], delivery: 'sent' }]);
  },
);

test('the words over buttons are found in the thread when their answer was lost', async () => {
  await practice.control.behave({ echo: 'never' });
  await practice.control.addFault({ route: 'send', doesWork: true, drop: true });
  const anna = await chatWith(ANNA);
  await say(anna, 'This week:', { kind: 'buttons', buttons: [{ title: 'Ask', url: null }] });
  await allSent(anna, 1);
  expect(await practice.control.sends({ account: SHOP })).toHaveLength(1);
}, 20_000);

test('a post of the shop is chosen from its posts, goes by its id and shows its picture', async () => {
  const anna = await chatWith(ANNA);
  const { posts, after } = await shop.desk.ownPosts.page({ conversationId: anna, after: null });
  expect(posts.map(({ id, kind, caption }) => [id, kind, caption])).toEqual([
    ['18034512345678901', 'post', 'Plum cake'],
    ['18034512345678903', 'reel', null],
  ]);
  expect(after).toBeNull();
  for (const { id } of posts) {
    const picture = await shop.desk.ownPosts.picture({ conversationId: anna, postId: id });
    expect(Buffer.from(picture?.bytes ?? [])).toEqual(drawPicture(`post-${id}.png`));
    await shop.desk.ownPosts.send({ conversationId: anna, clientId: newClientId(), postId: id });
  }
  await allSent(anna, 2);
  await echoesTakenIn();
  const [post, reel, ...more] = await own(anna);
  expect(post?.attachments).toMatchObject([{ kind: 'post', title: 'Plum cake', media: 'kept' }]);
  expect(reel?.attachments).toMatchObject([
    { kind: 'reel', media: 'kept', link: expect.stringContaining('instagram.com/reel/') },
  ]);
  expect(more).toEqual([]);
  const file = await shop.desk.media({ of: 'attachment', id: post?.attachments[0]?.id ?? 0 });
  expect(await readFile(file?.path ?? '')).toEqual(drawPicture('post-18034512345678901.png'));
});

test('several pictures are one message here and there', async () => {
  const anna = await chatWith(ANNA);
  await pictures(anna, 'vase', 'bowl', 'cup');
  await allSent(anna, 1);
  await echoesTakenIn();
  const [send, ...more] = await practice.control.sends({ account: SHOP, person: ANNA });
  expect([send?.attachments.map(({ type }) => type), more]).toEqual([['image', 'image', 'image'], []]);
  expect((await own(anna)).map(({ attachments }) => attachments.map(({ name }) => name))).toEqual([
    ['vase.png', 'bowl.png', 'cup.png'],
  ]);
});

test('where Instagram takes one picture each, they go one by one, before the words about them', async () => {
  await practice.control.addFault({
    route: 'send',
    answer: { graphError: { code: 100, subcode: 2534068 } },
  });
  const anna = await chatWith(ANNA);
  await pictures(anna, 'vase', 'bowl');
  await shop.desk.sendReply({ conversationId: anna, clientId: newClientId(), text: 'These two' });
  await allSent(anna, 3);
  await echoesTakenIn();
  const sends = await practice.control.sends({ account: SHOP, person: ANNA });
  expect(sends.map(({ text, attachments }) => text ?? attachments.length)).toEqual([1, 1, 'These two']);
  expect((await own(anna)).map(({ text, attachments }) => text ?? attachments[0]?.name)).toEqual([
    'vase.png',
    'bowl.png',
    'These two',
  ]);
});

test('a file that goes to a second person is fetched once more, then never again', async () => {
  const anna = await chatWith(ANNA);
  const ben = await chatWith(BEN);
  await pictures(anna, 'vase');
  await allSent(anna, 1);
  await pictures(ben, 'vase');
  await allSent(ben, 1);
  expect(await practice.control.requests({ route: 'upload' })).toHaveLength(1);
  await pictures(anna, 'vase', 'bowl');
  await allSent(anna, 2);
  expect(await practice.control.requests({ route: 'upload' })).toHaveLength(1);
  const bodies = (await practice.control.requests({ route: 'send' })).map(
    ({ body }) => JSON.parse(body).message,
  );
  expect(bodies.map((message) => JSON.stringify(message).match(/"(?:url|attachment_id)"/g))).toEqual([
    ['"url"'],
    ['"attachment_id"'],
    ['"attachment_id"', '"url"'],
  ]);
});
