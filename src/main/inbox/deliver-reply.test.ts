import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { accept, type DeliveryDesk, openDeliveryDesk, refuse } from '../../../tests/fakes/delivery-desk.ts';
import {
  ANNA,
  conversationWith,
  echoOf,
  type InboxDesk,
  NOON,
  says,
} from '../../../tests/fakes/inbox-desk.ts';
import { sendingInstagram } from '../../../tests/fakes/sending-instagram.ts';
import { InstagramFailure } from '../../shared/instagram/reaction.ts';
import type { ConversationId } from '../../shared/model/ids.ts';
import { shopInput } from '../storage/test-shop.ts';
import { type DeliverReplies, deliverReplies } from './deliver-reply.ts';
import { retryReply } from './retry-reply.ts';

let stage: DeliveryDesk;
let desk: InboxDesk;
let anna: ConversationId;
let ben: ConversationId;
let sent: DeliveryDesk['sent'];
let unknown: DeliveryDesk['unknown'];
let delivery: DeliverReplies;
let { queue, deliver, later, own } = {} as DeliveryDesk;

beforeEach(async () => {
  stage = await openDeliveryDesk();
  ({ desk, anna, ben, sent, unknown, delivery, queue, deliver, later, own } = stage);
});
afterEach(() => stage.close());

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
    expect(stored).toEqual([]);
  });

  test('keeps the order of a conversation and does not let another wait for it', async () => {
    const waiting: Array<() => void> = [];
    stage.answer = (text) =>
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
    stage.answer = async (text) => {
      await desk.intake({ events: [echoOf('mid-1', text)], journalId: null });
      return { mid: 'mid-1' };
    };
    await queue(anna, 'Thanks');
    await deliver();
    expect((await own(anna)).map((message) => message.delivery)).toEqual(['sent']);
  });

  test('the Human Agent tag only after the 24 hours, and only where it was granted', async () => {
    stage.hasHumanAgent = true;
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
    stage.answer = refuse('instagram-down', { kind: 'retry' });
    await queue(anna, 'Thanks');
    await deliver();
    expect((await own(anna))[0]).toMatchObject({ delivery: 'queued', failure: { code: 'instagram-down' } });
    await later(2_000);
    await later(4_000);
    stage.answer = async () => ({ mid: 'mid-1' });
    await later(8_000);
    expect(sent.map(({ at }) => (at - NOON) / 1000)).toEqual([0, 2, 6, 14]);
    expect((await own(anna))[0]?.delivery).toBe('sent');
  });

  test('trouble that does not pass ends as failed, with Retry, and what comes after it goes', async () => {
    stage.answer = refuse('instagram-down', { kind: 'retry' });
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

    stage.answer = accept;
    await later(300_000);
    await retryReply({ ...desk, wakeDelivery: delivery.wake }, id);
    await delivery.idle();
    expect((await own(anna)).map((message) => message.delivery)).toEqual(['sent', 'sent']);
  });

  test('a limit lets the whole account rest', async () => {
    stage.answer = refuse('rate-limited', { kind: 'wait', scope: 'account', waitMs: 45_000 });
    await queue(anna, 'a1');
    await deliver();
    stage.answer = accept;
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
    stage.answer = refuse('rate-limited', { kind: 'wait', scope: 'app', waitMs: 45_000 });
    await queue(anna, 'a1');
    await deliver();
    stage.answer = accept;
    await queue(there, 'c1');
    await deliver();
    await later(44_999);
    expect(sent.map(({ text }) => text)).toEqual(['a1']);
    await later(1);
    await expect.poll(() => sent.map(({ text }) => text).sort()).toEqual(['a1', 'a1', 'c1']);
    await delivery.idle();
  });

  test('however many of a resting account wait, another account is not held up', async () => {
    await desk.storage.saveAccount({ ...shopInput({ userId: 'other' }), now: NOON });
    const there = await conversationWith(
      desk,
      says('o1', { accountUserId: 'other', personScopedId: 'caro' }),
    );
    stage.answer = refuse('rate-limited', { kind: 'wait', scope: 'account', waitMs: 3_600_000 });
    await queue(anna, 'a1');
    await deliver();
    stage.answer = accept;
    for (let person = 0; person < 80; person += 1) {
      const at = NOON - 3_600_000;
      await queue(
        await conversationWith(desk, says(`p${person}`, { personScopedId: `p${person}`, at })),
        'later',
      );
    }
    await queue(there, 'c1');
    await deliver();
    expect(sent.map(({ text }) => text)).toEqual(['a1', 'c1']);
  });

  test('while the whole app is shut out it waits, and goes when calls work again', async () => {
    stage.answer = refuse('app-access-lost', { kind: 'incident', scope: 'app' });
    await queue(anna, 'a1', 'a2');
    await deliver();
    expect((await desk.storage.accounts())[0]?.state).toBe('connected');
    for (let hour = 0; hour < 5; hour += 1) await later(3_600_000);
    expect(await own(anna)).toMatchObject([
      { delivery: 'queued', failure: { code: 'app-access-lost' } },
      { delivery: 'queued', failure: null },
    ]);
    stage.answer = accept;
    await later(300_000);
    expect((await own(anna)).map(({ delivery: state }) => state)).toEqual(['sent', 'sent']);
  });

  test('a dead token pauses the account; reconnected, everything goes', async () => {
    stage.answer = refuse('account-needs-reconnect', { kind: 'pause-account' });
    await queue(anna, 'a1');
    await queue(ben, 'b1');
    await deliver();
    expect((await desk.storage.accounts())[0]?.state).toBe('needs-reconnect');
    expect((await own(anna))[0]?.delivery).toBe('queued');
    const before = sent.length;
    await later(600_000);
    expect(sent).toHaveLength(before);

    stage.answer = accept;
    await desk.storage.setAccountState({ id: desk.accountId, state: 'connected', now: desk.clock.now() });
    await deliver();
    expect([...(await own(anna)), ...(await own(ben))].map((message) => message.delivery)).toEqual([
      'sent',
      'sent',
    ]);
  });

  test('without a token nothing leaves and the account asks for the owner', async () => {
    stage.token = null;
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
    stage.answer = refuse(code, reaction);
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
    stage.answer = () => Promise.reject(error);
    await queue(anna, 'a1', 'a2');
    await deliver();
    await later(600_000);
    expect(sent.map(({ text }) => text)).toEqual(['a1']);
    expect((await own(anna)).map((message) => message.delivery)).toEqual(['unknown', 'queued']);
    expect(unknown).toMatchObject([{ content: { text: 'a1' }, attempts: 1, attemptedAt: NOON }]);
  });

  test('no log line holds what was written or the token', async () => {
    stage.answer = refuse('refused', { kind: 'permanent' });
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
    hasLine: () => true,
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
