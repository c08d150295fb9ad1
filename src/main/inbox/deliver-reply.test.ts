import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  ANNA,
  BEN,
  clientId,
  conversationWith,
  echoOf,
  type InboxDesk,
  NOON,
  openInboxDesk,
  says,
  threadOf,
} from '../../../tests/fakes/inbox-desk.ts';
import { sendingInstagram } from '../../../tests/fakes/sending-instagram.ts';
import { textReply } from '../../../tests/fakes/text-reply.ts';
import { InstagramFailure, type Reaction } from '../../shared/instagram/reaction.ts';
import type { AppErrorCode } from '../../shared/ipc/result.ts';
import type { ConversationId, MessageId } from '../../shared/model/ids.ts';
import type { OutboxRow } from '../storage/records.ts';
import { shopInput } from '../storage/test-shop.ts';
import { type DeliverReplies, deliverReplies } from './deliver-reply.ts';
import { retryReply } from './retry-reply.ts';

interface Sent {
  text: string;
  recipientId: string;
  isHumanAgent: boolean;
  at: number;
}

let desk: InboxDesk;
let anna: ConversationId;
let ben: ConversationId;
let sent: Sent[];
let unknown: OutboxRow[];
let token: string | null;
let answer: (text: string) => Promise<{ mid: string }>;
let hasHumanAgent: boolean;
let delivery: DeliverReplies;
let number = 0;

beforeEach(async () => {
  desk = await openInboxDesk();
  anna = await conversationWith(desk, says('m1'));
  ben = await conversationWith(desk, says('m2', { personScopedId: BEN }));
  desk.published.length = 0;
  desk.lines.length = 0;
  sent = [];
  unknown = [];
  token = 'the-token';
  hasHumanAgent = false;
  answer = async (text) => ({ mid: `sent ${text}` });
  delivery = deliverReplies({
    ...desk,
    instagram: sendingInstagram({
      sendText({ text, recipientId, isHumanAgent }) {
        sent.push({ text, recipientId, isHumanAgent, at: desk.clock.now() });
        return answer(text);
      },
    }),
    onePictureEach: new Set(),
    tokenOf: async () => token,
    offerFile: () => expect.unreachable(),
    onUnknown: (row) => void unknown.push(row),
    hasHumanAgent: () => hasHumanAgent,
    random: () => 0,
  });
});
afterEach(async () => {
  await delivery.stop();
  await desk.close();
});

async function queue(conversationId: ConversationId, ...texts: string[]): Promise<MessageId> {
  let last: MessageId | null = null;
  for (const text of texts) {
    number += 1;
    const input = { conversationId, clientId: clientId(number), text, now: desk.clock.now() };
    last = (await desk.storage.queueReplies(textReply(input))).messages[0]?.id ?? null;
  }
  return last as MessageId;
}
async function deliver(): Promise<void> {
  delivery.wake();
  await delivery.idle();
}
/** Moves time on and lets what has been started by it end. */
async function later(ms: number): Promise<void> {
  await desk.clock.advance(ms);
  await delivery.idle();
}
const own = async (conversationId: ConversationId) =>
  (await threadOf(desk, conversationId)).filter(({ direction }) => direction === 'out');
const refuse = (code: AppErrorCode, reaction: Reaction) => () =>
  Promise.reject(new InstagramFailure(code, reaction, { code: 10 }));

describe('delivering', () => {
  test('sends, and keeps Instagram’s id', async () => {
    await queue(anna, 'Thanks');
    await deliver();
    expect(sent).toEqual([{ text: 'Thanks', recipientId: ANNA, isHumanAgent: false, at: NOON }]);
    expect((await own(anna))[0]).toMatchObject({ delivery: 'sent', failure: null });
    expect(desk.published.flatMap(({ messages }) => messages.map((message) => message.delivery))).toEqual([
      'sending',
      'sent',
    ]);
    // The echo has the same id: nothing new.
    const { stored } = await desk.intake({ events: [echoOf('sent Thanks', 'Thanks')], journalId: null });
    expect(stored).toBe(0);
  });

  test('keeps the order of a conversation and does not let another wait for it', async () => {
    const waiting: Array<() => void> = [];
    answer = (text) =>
      text === 'a1'
        ? new Promise((resolve) => waiting.push(() => resolve({ mid: 'sent a1' })))
        : Promise.resolve({ mid: `sent ${text}` });
    await queue(anna, 'a1', 'a2', 'a3');
    await queue(ben, 'b1', 'b2');
    delivery.wake();
    await expect.poll(() => sent.map(({ text }) => text).sort()).toEqual(['a1', 'b1', 'b2']);
    waiting[0]?.();
    await expect.poll(() => sent.map(({ text }) => text).slice(3)).toEqual(['a2', 'a3']);
    await delivery.idle();
  });

  test('an echo that overtakes the answer makes no second bubble', async () => {
    answer = async (text) => {
      await desk.intake({ events: [echoOf('mid-1', text)], journalId: null });
      return { mid: 'mid-1' };
    };
    await queue(anna, 'Thanks');
    await deliver();
    expect((await own(anna)).map((message) => message.delivery)).toEqual(['sent']);
  });

  test('a window that has closed meanwhile: not sent, told', async () => {
    await queue(anna, 'too late');
    await desk.clock.advance(24 * 3_600_000);
    await deliver();
    expect(sent).toEqual([]);
    expect((await own(anna))[0]).toMatchObject({
      delivery: 'failed',
      failure: { code: 'window-closed', canRetry: false },
    });
  });

  test('the Human Agent tag only after the 24 hours, and only where it was granted', async () => {
    hasHumanAgent = true;
    await queue(anna, 'soon');
    await deliver();
    await desk.clock.advance(25 * 3_600_000);
    await queue(anna, 'late');
    await deliver();
    expect(sent.map(({ text, isHumanAgent }) => [text, isHumanAgent])).toEqual([
      ['soon', false],
      ['late', true],
    ]);
  });

  test('a reply that was taken back is not sent', async () => {
    const id = await queue(anna, 'oops');
    await desk.storage.discardReply({ messageId: id, now: NOON });
    await deliver();
    expect(sent).toEqual([]);
  });
});

describe('when Instagram says no', () => {
  test('passing trouble: again after 2, 4, 8 s, and the failure is shown meanwhile', async () => {
    answer = refuse('instagram-down', { kind: 'retry' });
    await queue(anna, 'Thanks');
    await deliver();
    expect((await own(anna))[0]).toMatchObject({ delivery: 'queued', failure: { code: 'instagram-down' } });
    await later(2_000);
    await later(4_000);
    answer = async () => ({ mid: 'mid-1' });
    await later(8_000);
    expect(sent.map(({ at }) => (at - NOON) / 1000)).toEqual([0, 2, 6, 14]);
    expect((await own(anna))[0]?.delivery).toBe('sent');
  });

  test('trouble that does not pass ends as failed, with Retry, and what comes after it goes', async () => {
    answer = refuse('instagram-down', { kind: 'retry' });
    const id = await queue(anna, 'first');
    await queue(anna, 'second');
    await deliver();
    // 2 + 4 + … + 128 s.
    await later(254_000);
    expect(sent.map(({ text }) => text)).toEqual([...Array(8).fill('first'), 'second']);
    expect((await own(anna))[0]).toMatchObject({
      id,
      delivery: 'failed',
      failure: { code: 'instagram-down', canRetry: true },
    });

    answer = async (text) => ({ mid: `sent ${text}` });
    await later(300_000);
    await retryReply({ ...desk, wakeDelivery: delivery.wake }, id);
    await delivery.idle();
    expect((await own(anna)).map((message) => message.delivery)).toEqual(['sent', 'sent']);
  });

  test('without a network it goes on trying until the window closes', async () => {
    answer = refuse('network-unreachable', { kind: 'retry' });
    await queue(anna, 'Thanks');
    await deliver();
    for (let round = 0; round < 24 * 12 + 1; round += 1) await later(300_000);
    expect(sent.length).toBeGreaterThan(200);
    expect((await own(anna))[0]).toMatchObject({ delivery: 'failed', failure: { code: 'window-closed' } });
  });

  test('a limit lets the whole account rest', async () => {
    answer = refuse('rate-limited', { kind: 'wait', scope: 'account', waitMs: 45_000 });
    await queue(anna, 'a1');
    await deliver();
    answer = async (text) => ({ mid: `sent ${text}` });
    await queue(ben, 'b1');
    await deliver();
    await later(44_999);
    expect(sent.map(({ text }) => text)).toEqual(['a1']);
    await later(1);
    await expect.poll(() => sent.map(({ text }) => text).sort()).toEqual(['a1', 'a1', 'b1']);
    await delivery.idle();
  });

  test('a limit of the whole app lets every account rest', async () => {
    const userId = '17841400000000002';
    await desk.storage.saveAccount(shopInput({ userId, username: 'second', now: NOON }));
    const there = await conversationWith(
      desk,
      says('m3', { accountUserId: userId, personScopedId: '900000000000003' }),
    );
    answer = refuse('rate-limited', { kind: 'wait', scope: 'app', waitMs: 45_000 });
    await queue(anna, 'a1');
    await deliver();
    answer = async (text) => ({ mid: `sent ${text}` });
    await queue(there, 'c1');
    await deliver();
    await later(44_999);
    expect(sent.map(({ text }) => text)).toEqual(['a1']);
    await later(1);
    await expect.poll(() => sent.map(({ text }) => text).sort()).toEqual(['a1', 'a1', 'c1']);
    await delivery.idle();
  });

  test('a dead token pauses the account; reconnected, everything goes', async () => {
    answer = refuse('account-needs-reconnect', { kind: 'pause-account' });
    await queue(anna, 'a1');
    await queue(ben, 'b1');
    await deliver();
    expect((await desk.storage.accounts())[0]?.state).toBe('needs-reconnect');
    expect((await own(anna))[0]?.delivery).toBe('queued');
    const before = sent.length;
    await later(600_000);
    expect(sent).toHaveLength(before);

    answer = async (text) => ({ mid: `sent ${text}` });
    await desk.storage.setAccountState({ id: desk.accountId, state: 'connected', now: desk.clock.now() });
    await deliver();
    expect([...(await own(anna)), ...(await own(ben))].map((message) => message.delivery)).toEqual([
      'sent',
      'sent',
    ]);
  });

  test('without a token nothing leaves and the account asks for the owner', async () => {
    token = null;
    await queue(anna, 'a1');
    await deliver();
    expect(sent).toEqual([]);
    expect((await desk.storage.accounts())[0]?.state).toBe('needs-reconnect');
  });

  test.each([
    ['person-unavailable', { kind: 'permanent' }, true],
    ['window-closed', { kind: 'permanent' }, false],
    ['messages-switched-off', { kind: 'incident', scope: 'account' }, true],
  ] as const)('%s ends it at once', async (code, reaction, canRetry) => {
    answer = refuse(code, reaction);
    await queue(anna, 'a1');
    await deliver();
    await later(600_000);
    expect(sent).toHaveLength(1);
    expect((await own(anna))[0]).toMatchObject({
      delivery: 'failed',
      failure: { code, canRetry, detail: { code: 10 } },
    });
  });

  test.each([
    ['an unclear end', new InstagramFailure('not-confirmed', { kind: 'look-first' }, null)],
    ['an error of our own', new TypeError('oops')],
  ])('%s is never sent again from here, and holds the lane', async (_, error) => {
    answer = () => Promise.reject(error);
    await queue(anna, 'a1', 'a2');
    await deliver();
    await later(600_000);
    expect(sent.map(({ text }) => text)).toEqual(['a1']);
    expect((await own(anna)).map((message) => message.delivery)).toEqual(['unknown', 'queued']);
    expect(unknown).toMatchObject([{ content: { text: 'a1' }, attempts: 1, attemptedAt: NOON }]);
  });

  test('no log line holds what was written or the token', async () => {
    answer = refuse('refused', { kind: 'permanent' });
    await queue(anna, 'secret words');
    await deliver();
    expect(desk.lines.join()).not.toMatch(/secret words|the-token/);
    expect(desk.lines).toHaveLength(1);
  });
});

test('a keychain that fails for a moment: nothing was sent, and it goes on by itself', async () => {
  let isLocked = true;
  const { stop, wake, idle } = deliverReplies({
    ...desk,
    instagram: sendingInstagram({ sendText: async ({ text }) => ({ mid: `sent ${text}` }) }),
    onePictureEach: new Set(),
    offerFile: () => expect.unreachable(),
    tokenOf: () => (isLocked ? Promise.reject(new Error('locked')) : Promise.resolve('token')),
    onUnknown: () => expect.unreachable(),
    hasHumanAgent: () => false,
    random: () => 0,
  });
  await queue(anna, 'a1');
  wake();
  await idle();
  expect((await own(anna))[0]?.delivery).toBe('queued');
  isLocked = false;
  await desk.clock.advance(5_000);
  await idle();
  expect((await own(anna))[0]?.delivery).toBe('sent');
  await stop();
});
