import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  clientId,
  conversationWith,
  type InboxDesk,
  NOON,
  openInboxDesk,
  says,
  threadOf,
} from '../../../tests/fakes/inbox-desk.ts';
import type { ConversationId } from '../../shared/model/ids.ts';
import { discardReply } from './discard-reply.ts';
import { sendReply } from './send-reply.ts';

const DAY_MS = 24 * 3_600_000;

let desk: InboxDesk;
let conversationId: ConversationId;
let woken: number;

beforeEach(async () => {
  desk = await openInboxDesk();
  conversationId = await conversationWith(desk, says('m1'));
  desk.published.length = 0;
  woken = 0;
});
afterEach(() => desk.close());

const wakeDelivery = () => {
  woken += 1;
};
const send = (text: string, { hasHumanAgent = false, number = 1 } = {}) =>
  sendReply(
    { ...desk, wakeDelivery, hasHumanAgent: () => hasHumanAgent },
    { conversationId, clientId: clientId(number), text },
  );

test('a reply is stored, told and on its way', async () => {
  const message = await send('  Thanks!\n');
  expect(message).toMatchObject({
    text: 'Thanks!',
    delivery: 'queued',
    direction: 'out',
    clientId: clientId(1),
  });
  expect(desk.published.map(({ messages }) => messages)).toEqual([[message]]);
  expect(woken).toBe(1);
  expect((await desk.storage.dueReplies({ now: NOON, limit: 5 })).map(({ text }) => text)).toEqual([
    'Thanks!',
  ]);
});

test('the same reply again is the same bubble', async () => {
  const [first, second] = [await send('Thanks!'), await send('Thanks!')];
  expect(second).toEqual(first);
  expect(desk.published).toHaveLength(1);
});

test.each([
  ['nothing', ' \n\t ', 'text-empty'],
  ['1001 bytes', 'a'.repeat(1001), 'text-too-long'],
  ['251 flowers of 4 bytes', '🌸'.repeat(251), 'text-too-long'],
])('%s is refused, and nothing is stored', async (_, text, code) => {
  await expect(send(text)).rejects.toMatchObject({ code });
  expect([desk.published, woken, (await threadOf(desk, conversationId)).length]).toEqual([[], 0, 1]);
});

test.each(['a'.repeat(1000), '🌸'.repeat(250)])('1000 bytes are taken', async (text) => {
  expect((await send(text)).text).toBe(text);
});

test('the window closes 24 hours after their last message, to the millisecond', async () => {
  await desk.clock.advance(DAY_MS - 1);
  expect((await send('just in time')).delivery).toBe('queued');
  await desk.clock.advance(1);
  await expect(send('too late', { number: 2 })).rejects.toMatchObject({ code: 'window-closed' });
});

test('with the Human Agent feature seven days', async () => {
  await desk.clock.advance(7 * DAY_MS - 1);
  expect((await send('by hand', { hasHumanAgent: true })).delivery).toBe('queued');
  await desk.clock.advance(1);
  await expect(send('x', { hasHumanAgent: true, number: 2 })).rejects.toMatchObject({
    code: 'window-closed',
  });
});

test('an account that must be reconnected keeps its replies waiting', async () => {
  await desk.pauseAccount(desk.accountId, 'account-needs-reconnect');
  expect((await send('later')).delivery).toBe('queued');
  expect(await desk.storage.dueReplies({ now: NOON, limit: 5 })).toEqual([]);
});

test('a reply that never left can be taken back', async () => {
  const { id } = await send('oops');
  await discardReply(desk, id);
  expect(desk.published.at(-1)?.removedMessages).toEqual([id]);
});
