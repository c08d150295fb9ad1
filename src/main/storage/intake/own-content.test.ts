import { beforeEach, describe, expect, test } from 'vitest';
import type { Message, SendFailure } from '../../../shared/model/message.ts';
import type { OutgoingContent } from '../../inbox/outgoing-content.ts';
import { dueReplies, queueReplies, retryReply } from '../methods/outbox.ts';
import { markAttempting, replyFailed, replySent, replyUnknown } from '../methods/outbox-answers.ts';
import { all, type WritableDb } from '../sql.ts';
import {
  addShop,
  attachment,
  clientId,
  conversationIdOf,
  customerSays,
  DAY,
  echo,
  emptyDatabase,
  tell,
  thread,
} from '../test-shop.ts';

const NOW = DAY + 60_000;
const FAILED: SendFailure = { code: 'refused', detail: null, at: NOW, canRetry: true };
const HEART: OutgoingContent = { kind: 'heart' };
let db: WritableDb;
let written: number;

beforeEach(() => {
  db = emptyDatabase();
  addShop(db);
  written = 0;
  tell(db, customerSays('first', { at: DAY }), customerSays('second', { at: DAY + 1 }));
});

/** Queues one message and lets its request leave. */
function send(content: OutgoingContent, quote: Message['id'] | null = null): number {
  written += 1;
  const replies = [{ clientId: clientId(written), content }];
  queueReplies(db, { conversationId: conversationIdOf(db), replies, quote, now: NOW });
  return attempt();
}

function attempt(): number {
  const [due] = dueReplies(db, { now: NOW * 2, limit: 1 });
  if (!due) throw new Error('nothing is due');
  markAttempting(db, { outboxId: due.id, now: NOW });
  return due.id;
}

const own = () => thread(db).filter(({ direction }) => direction === 'out');
const kinds = () => own().map(({ attachments }) => attachments.map(({ kind }) => kind).join());
const heartEcho = (mid: string, kind: 'heart' | 'sticker' | 'image', at = NOW + 500) =>
  echo(mid, { text: null, at, attachments: [attachment({ kind })] });

describe('a heart', () => {
  test.each(['heart', 'sticker'] as const)('told as a %s before the answer is ours', (kind) => {
    const outboxId = send(HEART);
    tell(db, heartEcho('a', kind));
    expect(own()).toMatchObject([{ origin: 'shopbell', delivery: 'sent', sentAt: NOW + 500 }]);
    replySent(db, { outboxId, mid: 'a', now: NOW });
    expect(kinds()).toEqual(['heart']);
  });

  test('told as a picture before the answer is joined by the answer, and stays a heart', () => {
    const outboxId = send(HEART);
    tell(db, heartEcho('a', 'image'));
    expect(own()).toHaveLength(2);
    replySent(db, { outboxId, mid: 'a', now: NOW });
    expect([kinds(), own()[0]?.origin]).toEqual([['heart'], 'shopbell']);
  });

  test('whose answer was lost is settled by a picture, which is then shown', () => {
    const outboxId = send(HEART);
    replyUnknown(db, { outboxId });
    tell(db, heartEcho('a', 'image'));
    expect([kinds(), own()[0]?.delivery]).toEqual([['image'], 'sent']);
    expect(all(db, 'SELECT * FROM outbox')).toEqual([]);
  });

  test('is not settled by words, by several pictures, or by a video', () => {
    const outboxId = send(HEART);
    replyUnknown(db, { outboxId });
    tell(
      db,
      echo('a', { text: 'ok', at: NOW + 1 }),
      echo('b', { text: null, at: NOW + 2, attachments: [attachment(), attachment()] }),
      echo('c', { text: null, at: NOW + 3, attachments: [attachment({ kind: 'video' })] }),
    );
    expect(own().find(({ origin }) => origin === 'shopbell')?.delivery).toBe('unknown');
  });

  test('that failed goes out again as a heart', () => {
    replyFailed(db, { outboxId: send(HEART), failure: FAILED });
    retryReply(db, { messageId: own()[0]?.id as Message['id'], now: NOW });
    expect(dueReplies(db, { now: NOW, limit: 5 })).toMatchObject([{ content: HEART, replyToMid: null }]);
  });
});

describe('the quote of an answer', () => {
  const text = (words: string): OutgoingContent => ({ kind: 'text', text: words });
  const ofFirst = () => thread(db)[0]?.id as Message['id'];

  test('stays when it was sent without it, and is tried again by Retry', () => {
    const outboxId = send(text('Yes'), ofFirst());
    replyFailed(db, { outboxId, failure: FAILED });
    retryReply(db, { messageId: own()[0]?.id as Message['id'], now: NOW });
    expect(dueReplies(db, { now: NOW, limit: 5 })).toMatchObject([{ replyToMid: 'first' }]);
    replySent(db, { outboxId: attempt(), mid: 'a', now: NOW });
    tell(db, echo('a', { text: 'Yes', at: NOW + 500, replyToMid: null }));
    expect(own()).toMatchObject([{ quote: { messageId: ofFirst(), by: 'person', text: 'words of first' } }]);
  });

  test('is not given to somebody else’s message with the same words', () => {
    const outboxId = send(text('Yes'), ofFirst());
    tell(db, echo('of the phone', { text: 'Yes', at: NOW + 100 }));
    replySent(db, { outboxId, mid: 'ours', now: NOW });
    tell(db, echo('ours', { text: 'Yes', at: NOW + 900, replyToMid: 'first' }));
    expect(own().map(({ origin, quote }) => [origin, quote?.text ?? null])).toEqual([
      ['elsewhere', null],
      ['shopbell', 'words of first'],
    ]);
  });

  test('of a message that is taken back shows no words any more', () => {
    send(text('Yes'), ofFirst());
    tell(db, {
      type: 'unsend',
      accountUserId: '17841400000000001',
      personScopedId: null,
      at: NOW,
      mid: 'first',
    });
    expect(own()[0]?.quote).toMatchObject({ by: 'person', text: null });
  });
});
