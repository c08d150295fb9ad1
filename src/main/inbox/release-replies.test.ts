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
import { textIn } from '../../../tests/fakes/text-reply.ts';
import type { ConversationId } from '../../shared/model/ids.ts';
import type { Message } from '../../shared/model/message.ts';
import type { SendWhen } from '../../shared/model/send-when.ts';
import { discardReply } from './discard-reply.ts';
import { moveReply } from './move-reply.ts';
import { type ReleaseReplies, releaseReplies } from './release-replies.ts';
import { sendReply } from './send-reply.ts';

const HOUR_MS = 3_600_000;

let desk: InboxDesk;
let conversationId: ConversationId;
let release: ReleaseReplies;
let answered: ConversationId[];
let sends: number;

beforeEach(async () => {
  desk = await openInboxDesk();
  conversationId = await conversationWith(desk, says('m1'));
  sends = 0;
  answered = [];
  release = start();
});
afterEach(async () => {
  await release.stop();
  await desk.close();
});

function start(): ReleaseReplies {
  const onAnswered = (id: ConversationId) => void answered.push(id);
  const started = releaseReplies({ ...desk, wakeDelivery: () => {}, onAnswered });
  started.wake();
  return started;
}
const parts = () => ({
  ...desk,
  wakeDelivery: () => {},
  wakeRelease: release.wake,
  onAnswered: (id: ConversationId) => void answered.push(id),
  hasHumanAgent: () => false,
});
async function send(text: string, when?: SendWhen): Promise<Message> {
  sends += 1;
  const [message] = await sendReply(parts(), { conversationId, clientId: clientId(sends), text, when });
  if (!message) throw new Error('nothing was stored');
  return message;
}
const due = async () =>
  (await desk.storage.dueReplies({ now: desk.clock.now(), limit: 9 })).map((row) => textIn(row));
const own = async () =>
  (await threadOf(desk, conversationId))
    .filter(({ direction }) => direction === 'out')
    .map(({ text }) => text);

test('what can be undone leaves when its time is over, and not before', async () => {
  const message = await send('Thanks!', { holdSeconds: 5 });
  expect(message).toMatchObject({ delivery: 'queued', planned: { at: NOON + 5_000, isHeld: true } });
  await desk.clock.advance(4_999);
  expect([await due(), answered]).toEqual([[], []]);
  await desk.clock.advance(1);
  expect(await due()).toEqual(['Thanks!']);
  expect(answered).toEqual([conversationId]);
  expect((await desk.storage.message(message.id)).planned).toBeUndefined();
});

test('undone it never leaves', async () => {
  const message = await send('Thanks!', { holdSeconds: 5 });
  await discardReply(desk, message.id);
  await desk.clock.advance(60_000);
  expect([await due(), await own()]).toEqual([[], []]);
});

test('several keep their order, also before one that is sent without waiting', async () => {
  await send('One', { holdSeconds: 10 });
  await send('Two', { holdSeconds: 10 });
  await send('Three');
  expect(await own()).toEqual(['One', 'Two', 'Three']);
  expect(await due()).toEqual(['One']);
});

test('a planned one holds up nobody, and goes after what was written meanwhile', async () => {
  await desk.clock.advance(1_000);
  await send('Good morning', { at: NOON + 2 * HOUR_MS });
  await send('At once');
  expect(await due()).toEqual(['At once']);
  await desk.intake({ events: [says('m2', { at: NOON + HOUR_MS })], journalId: null });
  expect((await desk.storage.conversation(conversationId)).waitingSince).toBe(NOON + HOUR_MS);
  await desk.clock.advance(2 * HOUR_MS - 1_000);
  expect(await own()).toEqual(['At once', 'Good morning']);
  expect((await threadOf(desk, conversationId)).at(-1)).toMatchObject({
    text: 'Good morning',
    sentAt: NOON + 2 * HOUR_MS,
  });
});

test('what fell due while the app was not running goes at the next start', async () => {
  await send('Thanks!', { holdSeconds: 5 });
  await release.stop();
  await desk.clock.advance(HOUR_MS);
  expect(await due()).toEqual([]);
  release = start();
  await desk.clock.advance(0);
  expect(await due()).toEqual(['Thanks!']);
});

test('never past what Instagram takes, neither at first nor when it is changed', async () => {
  const late = NOON + 24 * HOUR_MS;
  await expect(send('Late', { at: late })).rejects.toMatchObject({ code: 'planned-too-late' });
  expect(await own()).toEqual([]);
  const { id } = await send('Tomorrow', { at: NOON + 20 * HOUR_MS });
  await expect(moveReply(parts(), { messageId: id, at: late })).rejects.toMatchObject({
    code: 'planned-too-late',
  });
  const moved = await moveReply(parts(), { messageId: id, at: NOON + HOUR_MS });
  expect(moved.planned).toEqual({ at: NOON + HOUR_MS, isHeld: false });
  await desk.clock.advance(HOUR_MS);
  expect(await due()).toEqual(['Tomorrow']);
});

test('sent now it leaves at once, and can be moved no more', async () => {
  const { id } = await send('Tomorrow', { at: NOON + 20 * HOUR_MS });
  expect((await moveReply(parts(), { messageId: id, at: null })).planned).toBeUndefined();
  expect(await due()).toEqual(['Tomorrow']);
  await expect(moveReply(parts(), { messageId: id, at: null })).rejects.toMatchObject({ code: 'not-found' });
});
