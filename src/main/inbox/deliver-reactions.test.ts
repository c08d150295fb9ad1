import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  ANNA,
  BEN,
  conversationWith,
  type InboxDesk,
  NOON,
  openInboxDesk,
  says,
  threadOf,
} from '../../../tests/fakes/inbox-desk.ts';
import { InstagramFailure, type Reaction } from '../../shared/instagram/reaction.ts';
import type { AppErrorCode } from '../../shared/ipc/result.ts';
import type { ConversationId, MessageId } from '../../shared/model/ids.ts';
import { type DeliverReactions, deliverReactions } from './deliver-reactions.ts';
import { setReaction } from './set-reaction.ts';

let desk: InboxDesk;
let anna: ConversationId;
let sent: Array<[mid: string, emoji: string | null, atSecond: number]>;
let answer: () => Promise<void>;
let token: string | null;
let delivery: DeliverReactions;

beforeEach(async () => {
  desk = await openInboxDesk();
  anna = await conversationWith(desk, says('m1'), says('m2', { at: NOON + 1 }));
  desk.published.length = 0;
  sent = [];
  answer = async () => {};
  token = 'the-token';
  delivery = deliverReactions({
    ...desk,
    instagram: {
      react({ mid, emoji, recipientId }) {
        expect([ANNA, BEN]).toContain(recipientId);
        sent.push([mid, emoji, (desk.clock.now() - NOON) / 1000]);
        return answer();
      },
    },
    tokenOf: async () => token,
    random: () => 0,
  });
});
afterEach(async () => {
  await delivery.stop();
  await desk.close();
});

const messageOf = async (mid: string) => {
  const found = (await threadOf(desk, anna)).find(({ text }) => text === `words of ${mid}`);
  if (!found) throw new Error(`no ${mid}`);
  return found;
};
async function react(mid: string, emoji: string | null): Promise<void> {
  const messageId: MessageId = (await messageOf(mid)).id;
  await setReaction({ ...desk, wakeReactions: delivery.wake }, { messageId, emoji });
  await delivery.idle();
}
async function later(ms: number): Promise<void> {
  await desk.clock.advance(ms);
  await delivery.idle();
}
const refuse = (code: AppErrorCode, reaction: Reaction) => () =>
  Promise.reject(new InstagramFailure(code, reaction, { code: 10 }));

test('goes out, and is there without being pending', async () => {
  await react('m1', '❤️');
  expect(sent).toEqual([['m1', '❤️', 0]]);
  expect((await messageOf('m1')).reactions).toEqual([{ by: 'account', emoji: '❤️' }]);
  expect(desk.published.flatMap(({ messages }) => messages.map(({ reactions }) => reactions))).toEqual([
    [{ by: 'account', emoji: '❤️', isPending: true }],
    [{ by: 'account', emoji: '❤️' }],
  ]);
  await react('m1', null);
  expect((await messageOf('m1')).reactions).toEqual([]);
});

test('a change of mind while one is under way: both go, the last one stays', async () => {
  let first = () => {};
  answer = () => new Promise((resolve) => (first = resolve));
  const messageId = (await messageOf('m1')).id;
  const parts = { ...desk, wakeReactions: delivery.wake };
  await setReaction(parts, { messageId, emoji: '😂' });
  await expect.poll(() => sent.length).toBe(1);
  await setReaction(parts, { messageId, emoji: '😢' });
  answer = async () => {};
  first();
  await delivery.idle();
  expect(sent.map(([, emoji]) => emoji)).toEqual(['😂', '😢']);
  expect((await messageOf('m1')).reactions).toEqual([{ by: 'account', emoji: '😢' }]);
});

test('trouble that passes: again after 2 and 4 s; one that stays ends and is told', async () => {
  answer = refuse('instagram-down', { kind: 'retry' });
  await react('m1', '❤️');
  await later(2_000);
  await later(4_000);
  expect(sent.map(([, , second]) => second)).toEqual([0, 2, 6]);
  expect((await messageOf('m1')).reactions).toMatchObject([{ isPending: true }]);
  await later(60_000);
  expect(sent).toHaveLength(6);
  expect(await messageOf('m1')).toMatchObject({ reactions: [], reactionFailure: { code: 'instagram-down' } });
  // Trying again forgets the failure.
  answer = async () => {};
  await react('m1', '❤️');
  expect((await messageOf('m1')).reactionFailure).toBeUndefined();
});

test('without a network it goes on until there is one', async () => {
  answer = refuse('network-unreachable', { kind: 'retry' });
  await react('m1', '❤️');
  for (let hour = 0; hour < 12; hour += 1) await later(3_600_000);
  expect((await messageOf('m1')).reactions).toMatchObject([{ isPending: true }]);
  answer = async () => {};
  await later(300_000);
  expect((await messageOf('m1')).reactions).toEqual([{ by: 'account', emoji: '❤️' }]);
});

test('an unclear end is no harm: the same again says it once', async () => {
  answer = refuse('not-confirmed', { kind: 'look-first' });
  await react('m1', '❤️');
  answer = async () => {};
  await later(2_000);
  expect(sent).toHaveLength(2);
  expect((await messageOf('m1')).reactions).toEqual([{ by: 'account', emoji: '❤️' }]);
});

test('a limit lets all of the account wait', async () => {
  answer = refuse('rate-limited', { kind: 'wait', scope: 'account', waitMs: 45_000 });
  await react('m1', '❤️');
  answer = async () => {};
  await later(44_000);
  expect(sent).toHaveLength(1);
  await later(1_000);
  expect(sent).toHaveLength(2);
});

test('it rests with all other calls of the account, and goes when they may', async () => {
  const limit = new InstagramFailure('rate-limited', { kind: 'wait', scope: 'app', waitMs: 60_000 }, null);
  desk.rests.note(limit, desk.accountId);
  await react('m1', '❤️');
  await later(59_000);
  expect(sent).toEqual([]);
  await later(1_000);
  expect(sent).toEqual([['m1', '❤️', 60]]);
});

test('while the whole app is shut out it waits for the end of that', async () => {
  answer = refuse('app-access-lost', { kind: 'incident', scope: 'app' });
  await react('m1', '❤️');
  for (let hour = 0; hour < 5; hour += 1) await later(3_600_000);
  expect((await messageOf('m1')).reactions).toMatchObject([{ isPending: true }]);
  answer = async () => {};
  await later(300_000);
  expect((await messageOf('m1')).reactions).toEqual([{ by: 'account', emoji: '❤️' }]);
});

test('refused: what was there shows again, replies are not held up, and it can be closed', async () => {
  await react('m1', '❤️');
  answer = refuse('permission-lost', { kind: 'pause-account' });
  await react('m1', '😮');
  const message = await messageOf('m1');
  expect(message.reactions).toEqual([{ by: 'account', emoji: '❤️' }]);
  expect(message.reactionFailure).toMatchObject({ code: 'refused', detail: { code: 10 } });
  expect((await desk.storage.accounts())[0]?.state).toBe('connected');
  await desk.storage.discardReaction({ messageId: message.id });
  expect((await messageOf('m1')).reactionFailure).toBeUndefined();
});

test('a dead token pauses the account; the reaction waits for the new one', async () => {
  answer = refuse('account-needs-reconnect', { kind: 'pause-account' });
  await react('m1', '❤️');
  expect((await desk.storage.accounts())[0]?.state).toBe('needs-reconnect');
  answer = async () => {};
  await later(600_000);
  expect(sent).toHaveLength(1);
  await desk.storage.setAccountState({ id: desk.accountId, state: 'connected', now: NOON });
  delivery.wake();
  await delivery.idle();
  expect((await messageOf('m1')).reactions).toEqual([{ by: 'account', emoji: '❤️' }]);
});

test('to a message that is taken back meanwhile nothing is said', async () => {
  token = null;
  await react('m2', '❤️');
  const unsend = {
    type: 'unsend' as const,
    accountUserId: '17841400000000001',
    personScopedId: null,
    at: NOON + 5,
    mid: 'm2',
  };
  await desk.intake({ events: [unsend], journalId: null });
  token = 'the-token';
  await desk.storage.setAccountState({ id: desk.accountId, state: 'connected', now: NOON });
  delivery.wake();
  await delivery.idle();
  expect(sent).toEqual([]);
});

test('own messages and those taken back are not reacted to', async () => {
  await desk.intake({ events: [says('own', { direction: 'out', opensWindow: false })], journalId: null });
  await expect(react('own', '❤️')).rejects.toMatchObject({ code: 'refused' });
});
