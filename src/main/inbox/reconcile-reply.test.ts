import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  ANNA,
  clientId,
  conversationWith,
  echoOf,
  type InboxDesk,
  NOON,
  openInboxDesk,
  SHOP,
  says,
  threadOf,
} from '../../../tests/fakes/inbox-desk.ts';
import { textReply } from '../../../tests/fakes/text-reply.ts';
import { InstagramFailure } from '../../shared/instagram/reaction.ts';
import type { ConversationId } from '../../shared/model/ids.ts';
import type { ConversationsPage } from '../instagram/instagram.ts';
import type { OutboxRow } from '../storage/records.ts';
import type { DomainEvent } from './domain-event.ts';
import { createIntake } from './intake.ts';
import { type ReconcileReplies, reconcileReplies } from './reconcile-reply.ts';

let desk: InboxDesk;
let conversationId: ConversationId;
let reconcile: ReconcileReplies;
let reads: number[];
let listed: ConversationsPage['conversations'];
let atInstagram: () => DomainEvent[];
let hasAccess: boolean;

beforeEach(async () => {
  desk = await openInboxDesk();
  conversationId = await conversationWith(desk, says('m1'));
  reads = [];
  listed = [{ id: 'thread-of-anna', updatedAt: NOON, people: [{ scopedId: ANNA, username: 'anna' }] }];
  atInstagram = () => [says('m1')];
  hasAccess = true;
  const publish: InboxDesk['publish'] = (change) => {
    desk.publish(change);
    reconcile.noticeChange(change);
  };
  desk.intake = createIntake({ ...desk, publish });
  reconcile = reconcileReplies({
    ...desk,
    publish,
    instagram: {
      conversations: async () => ({ conversations: listed, after: null }),
      async conversationMessages() {
        reads.push(desk.clock.now() - NOON);
        return { events: atInstagram(), listed: [], hasOlder: false };
      },
    },
    accessTo: async () => (hasAccess ? { userId: SHOP, token: 'token' } : null),
    random: () => 0,
  });
});
afterEach(async () => {
  reconcile.stop();
  await desk.close();
});

/** A reply whose request left at noon and whose end nobody knows. */
async function leftUnclear(text = 'Thanks'): Promise<OutboxRow> {
  const { storage } = desk;
  await storage.queueReplies(textReply({ conversationId, clientId: clientId(1), text, now: NOON }));
  const [row] = await storage.dueReplies({ now: NOON, limit: 1 });
  if (!row) throw new Error('nothing is due');
  await storage.markAttempting({ outboxId: row.id, now: NOON });
  await storage.replyUnknown({ outboxId: row.id, now: NOON });
  return { ...row, attemptedAt: NOON };
}
const reply = async () => (await threadOf(desk, conversationId)).find(({ direction }) => direction === 'out');

describe('a reply whose end is not known', () => {
  test('is settled by its echo, and nobody is asked', async () => {
    reconcile.consider(await leftUnclear());
    await desk.clock.advance(2_000);
    await desk.intake({ events: [echoOf('mid-1', 'Thanks', { at: NOON + 1_000 })], journalId: null });
    await desk.clock.advance(3_600_000);
    expect([reads, (await reply())?.delivery]).toEqual([[], 'sent']);
  });

  test('is found in the thread when no echo came', async () => {
    atInstagram = () => [says('m1'), echoOf('mid-1', 'Thanks', { at: NOON + 1_000 })];
    reconcile.consider(await leftUnclear());
    await desk.clock.advance(5_000);
    expect([reads, (await reply())?.delivery]).toEqual([[5_000], 'sent']);
    await desk.clock.advance(3_600_000);
    expect(reads).toHaveLength(1);
  });

  test('that a late reading does not find is failed, may be sent again, and is not sent from here', async () => {
    reconcile.consider(await leftUnclear());
    await desk.clock.advance(59_999);
    expect((await reply())?.delivery).toBe('unknown');
    await desk.clock.advance(1);
    expect(await reply()).toMatchObject({
      delivery: 'failed',
      failure: { code: 'not-confirmed', canRetry: true },
    });
    expect(reads).toEqual([5_000, 60_000]);
    await desk.clock.advance(3_600_000);
    expect(reads).toHaveLength(2);
  });

  test('a lively thread that no longer goes back so far proves nothing: it is not given up, but looked for on', async () => {
    const row = await leftUnclear();
    const newest = Array.from({ length: 20 }, (_, index) =>
      says(`later ${index}`, { at: NOON + 2_000 + index }),
    );
    atInstagram = () => newest;
    reconcile.consider(row);
    await desk.clock.advance(9 * 60_000);
    expect((await reply())?.delivery).toBe('unknown');
    await desk.intake({ events: [echoOf('mid-1', 'Thanks', { at: NOON + 1_000 })], journalId: null });
    await desk.clock.advance(3_600_000);
    expect((await reply())?.delivery).toBe('sent');
  });

  test('where neither thread nor echo ever tells, the owner is asked to look before sending it again', async () => {
    const row = await leftUnclear();
    atInstagram = () =>
      Array.from({ length: 20 }, (_, index) => says(`later ${index}`, { at: NOON + 2_000 }));
    reconcile.consider(row);
    await desk.clock.advance(16 * 60_000);
    expect(await reply()).toMatchObject({ delivery: 'failed', failure: { code: 'maybe-sent' } });
  });

  test('a long thread that goes back far enough does prove it', async () => {
    atInstagram = () => [
      says('m1'),
      ...Array.from({ length: 19 }, (_, index) => says(`later ${index}`, { at: NOON + 2_000 })),
    ];
    reconcile.consider(await leftUnclear());
    await desk.clock.advance(60_000);
    expect(await reply()).toMatchObject({ delivery: 'failed', failure: { code: 'not-confirmed' } });
  });

  test('given up, and yet arrived: the late echo still makes it one bubble, sent', async () => {
    reconcile.consider(await leftUnclear());
    await desk.clock.advance(60_000);
    await desk.intake({ events: [echoOf('mid-1', 'Thanks', { at: NOON + 1_000 })], journalId: null });
    expect((await threadOf(desk, conversationId)).map((message) => message.delivery)).toEqual([null, 'sent']);
  });

  test('stays unclear while Instagram cannot be asked, however long', async () => {
    atInstagram = () => {
      throw new InstagramFailure('network-unreachable', { kind: 'retry' }, null);
    };
    reconcile.consider(await leftUnclear());
    await desk.clock.advance(3_600_000);
    expect((await reply())?.delivery).toBe('unknown');
    // Ever further apart, five minutes at the most.
    expect(reads.length).toBeLessThan(25);
    atInstagram = () => [says('m1')];
    await desk.clock.advance(400_000);
    expect((await reply())?.delivery).toBe('failed');
  });

  test('is not asked for while the account rests, and its limit lets all others rest', async () => {
    const limit = { kind: 'wait', scope: 'account', waitMs: 10 * 60_000 } as const;
    atInstagram = () => {
      throw new InstagramFailure('rate-limited', limit, null);
    };
    reconcile.consider(await leftUnclear());
    await desk.clock.advance(5_000);
    expect([reads, desk.rests.msLeft(desk.accountId, 'urgent')]).toEqual([[5_000], 600_000]);
    atInstagram = () => [says('m1'), echoOf('found', 'Thanks')];
    await desk.clock.advance(599_999);
    expect(reads).toEqual([5_000]);
    await desk.clock.advance(10 * 60_000);
    expect((await reply())?.delivery).toBe('sent');
  });

  test('waits for the account to be reconnected', async () => {
    hasAccess = false;
    reconcile.consider(await leftUnclear());
    await desk.clock.advance(3_600_000);
    expect([reads, (await reply())?.delivery]).toEqual([[], 'unknown']);
  });

  test('a refused token pauses the account', async () => {
    atInstagram = () => {
      throw new InstagramFailure('account-needs-reconnect', { kind: 'pause-account' }, null);
    };
    reconcile.consider(await leftUnclear());
    await desk.clock.advance(5_000);
    expect((await desk.storage.accounts())[0]?.state).toBe('needs-reconnect');
  });

  test('a thread that is not listed does not hold it: read late enough it is failed', async () => {
    listed = [];
    reconcile.consider(await leftUnclear());
    await desk.clock.advance(60_000);
    expect([reads, (await reply())?.delivery]).toEqual([[], 'failed']);
  });

  test('conversations without names are read on suspicion', async () => {
    listed = [{ id: 'nameless', updatedAt: NOON, people: [] }];
    atInstagram = () => [echoOf('mid-1', 'Thanks', { at: NOON + 1_000 })];
    reconcile.consider(await leftUnclear());
    await desk.clock.advance(5_000);
    expect((await reply())?.delivery).toBe('sent');
  });

  test('left behind by a crash in the middle of sending, it is taken up at the start', async () => {
    const { storage } = desk;
    await storage.queueReplies(
      textReply({ conversationId, clientId: clientId(1), text: 'Thanks', now: NOON }),
    );
    const [row] = await storage.dueReplies({ now: NOON, limit: 1 });
    await storage.markAttempting({ outboxId: row?.id ?? 0, now: NOON });
    atInstagram = () => [echoOf('mid-1', 'Thanks', { at: NOON + 1_000 })];
    await reconcile.start();
    expect((await reply())?.delivery).toBe('unknown');
    await desk.clock.advance(5_000);
    expect((await reply())?.delivery).toBe('sent');
  });

  test('a message that is gone is looked for no longer', async () => {
    const row = await leftUnclear();
    reconcile.consider({ ...row, messageId: 9_999 as OutboxRow['messageId'] });
    await desk.clock.advance(3_600_000);
    expect(reads).toEqual([]);
  });
});
