import { beforeEach, describe, expect, test } from 'vitest';
import { textIn, textReply } from '../../../../tests/fakes/text-reply.ts';
import type { ConversationId } from '../../../shared/model/ids.ts';
import type { Message, SendFailure } from '../../../shared/model/message.ts';
import { all, type WritableDb } from '../sql.ts';
import { existing } from '../storage-failure.ts';
import {
  addShop,
  chat,
  clientId,
  conversationIdOf,
  customerSays,
  DAY,
  emptyDatabase,
  tell,
  thread,
} from '../test-shop.ts';
import { setAccountState } from './accounts.ts';
import { failedReplies } from './conversations.ts';
import { saveDraft } from './marks.ts';
import { discardReply, dueReplies, nextReplyAt, queueReplies, retryReply } from './outbox.ts';
import {
  markAttempting,
  replyFailed,
  replyLater,
  replySent,
  replyUnknown,
  unknownReplies,
} from './outbox-answers.ts';

const NOW = DAY + 1_000;
const BUSY: SendFailure = { code: 'rate-limited', detail: { status: 429 }, at: NOW, canRetry: true };
let db: WritableDb;
let written: number;

beforeEach(() => {
  db = emptyDatabase();
  addShop(db);
  written = 0;
  tell(db, customerSays('a', { personScopedId: 'anna' }), customerSays('b', { personScopedId: 'ben' }));
});

function write(person: string, text: string, now = NOW): Message {
  written += 1;
  const conversationId = conversationIdOf(db, person);
  return queued(textReply({ conversationId, clientId: clientId(written), text, now })).message;
}

function queued(input: ReturnType<typeof textReply>) {
  const { messages, change } = queueReplies(db, input);
  return { message: existing(messages[0], 'message'), change };
}

const due = (now = NOW) => dueReplies(db, { now, limit: 10 });
const dueTexts = (now = NOW) => due(now).map(textIn);

function attempt(text: string): number {
  const row = due(NOW * 2).find((one) => textIn(one) === text);
  if (!row) throw new Error(`${text} is not due`);
  markAttempting(db, { outboxId: row.id, now: NOW });
  return row.id;
}

describe('writing', () => {
  test('bubble and outbox row come together, the draft goes', () => {
    const conversationId = conversationIdOf(db, 'anna');
    saveDraft(db, { conversationId, text: 'Yes, we' });
    const { message, change } = queued(
      textReply({ conversationId, clientId: clientId(9), text: 'Yes, we do', now: NOW }),
    );
    expect(message).toMatchObject({
      clientId: clientId(9),
      delivery: 'queued',
      origin: 'shopbell',
      sentAt: NOW,
    });
    expect(change).toMatchObject({
      conversations: [{ draft: null, unread: 0, needsReply: false, preview: { delivery: 'queued' } }],
      messages: [message],
      accounts: [{ waiting: 1 }],
    });
    expect(due()).toMatchObject([
      {
        messageId: message.id,
        conversationId,
        personScopedId: 'anna',
        content: { kind: 'text', text: 'Yes, we do' },
        replyToMid: null,
        attempts: 0,
        windowOpenedAt: DAY,
      },
    ]);
  });

  test('the same client id again changes nothing', () => {
    const input = textReply({
      conversationId: conversationIdOf(db, 'anna'),
      clientId: clientId(1),
      text: 'Hi',
      now: NOW,
    });
    const first = queued(input);
    const again = queued({ ...input, now: NOW + 5 });
    expect(again.message).toEqual(first.message);
    expect(again.change).toMatchObject({ revision: first.change.revision, messages: [] });
    expect(due()).toHaveLength(1);
  });

  test('to nobody: not found, and nothing is left', () => {
    const nobody = 99 as ConversationId;
    expect(() =>
      queueReplies(db, textReply({ conversationId: nobody, clientId: clientId(1), text: 'Hi', now: NOW })),
    ).toThrow('not-found');
    expect(all(db, 'SELECT * FROM outbox')).toEqual([]);
  });
});

describe('lanes', () => {
  test('one person gets answers in the order they were written, others do not wait', () => {
    write('anna', 'first');
    write('anna', 'second');
    write('ben', 'hello');
    expect(dueTexts()).toEqual(['first', 'hello']);
    const outboxId = attempt('first');
    expect(dueTexts()).toEqual(['hello']);
    replySent(db, { outboxId, mid: 'm1', now: NOW });
    expect(dueTexts()).toEqual(['second', 'hello']);
  });

  test('one that waits for its time holds up its lane until then', () => {
    write('anna', 'first');
    write('anna', 'second');
    const outboxId = attempt('first');
    replyLater(db, { outboxId, dueAt: NOW + 30_000, failure: BUSY });
    expect(thread(db, 'anna')).toMatchObject([
      {},
      { delivery: 'queued', failure: BUSY },
      { delivery: 'queued', failure: null },
    ]);
    expect(dueTexts()).toEqual([]);
    expect(nextReplyAt(db, {})).toBe(NOW + 30_000);
    expect(due(NOW + 30_000)).toMatchObject([{ content: { text: 'first' }, attempts: 1, attemptedAt: NOW }]);
  });

  test('one that failed leaves its lane, one that is unknown blocks it', () => {
    write('anna', 'refused');
    write('anna', 'lost');
    write('anna', 'third');
    replyFailed(db, { outboxId: attempt('refused'), failure: BUSY });
    const lost = attempt('lost');
    replyUnknown(db, { outboxId: lost });
    expect(dueTexts()).toEqual([]);
    expect(nextReplyAt(db, {})).toBeNull();
    expect(unknownReplies(db)).toMatchObject([{ id: lost, content: { text: 'lost' }, attempts: 1 }]);
    replySent(db, { outboxId: lost, mid: 'm2', now: NOW });
    expect(dueTexts()).toEqual(['third']);
  });

  test('of an account that must be reconnected nothing is due', () => {
    write('anna', 'first');
    const [account] = all<{ id: never }>(db, 'SELECT id FROM account');
    if (!account) throw new Error('no account');
    setAccountState(db, { id: account.id, state: 'needs-reconnect', now: 1 });
    expect([dueTexts(), nextReplyAt(db, {})]).toEqual([[], null]);
    setAccountState(db, { id: account.id, state: 'connected', now: 1 });
    expect(dueTexts()).toEqual(['first']);
  });
});

describe('after a crash', () => {
  test('what was under way is unknown, never due', () => {
    write('anna', 'first');
    const outboxId = attempt('first');
    expect(unknownReplies(db)).toMatchObject([{ id: outboxId }]);
    expect(thread(db, 'anna').at(-1)).toMatchObject({ delivery: 'unknown' });
    expect(dueTexts(NOW * 2)).toEqual([]);
  });

  test('an attempt that is noted once more, because the first answer was lost, is the same attempt', () => {
    write('anna', 'first');
    const outboxId = attempt('first');
    expect(markAttempting(db, { outboxId, now: NOW }).messages).toEqual([]);
    expect(unknownReplies(db)).toMatchObject([{ id: outboxId, attempts: 1 }]);
  });

  test('nothing is sent twice: an attempt needs a row that waits', () => {
    write('anna', 'first');
    const outboxId = attempt('first');
    expect(() => markAttempting(db, { outboxId, now: NOW + 1 })).toThrow('refused');
    replySent(db, { outboxId, mid: 'm1', now: NOW });
    expect(() => markAttempting(db, { outboxId, now: NOW })).toThrow('not-found');
    // Answers for a row that is gone are no error: the echo was faster.
    expect(replyUnknown(db, { outboxId }).messages).toEqual([]);
    expect(replyFailed(db, { outboxId, failure: BUSY }).messages).toEqual([]);
  });
});

describe('by the owner', () => {
  test('a failed answer answered nobody; sent again it goes to the end of the thread and of the lane', () => {
    const message = write('anna', 'first');
    replyFailed(db, { outboxId: attempt('first'), failure: BUSY });
    expect(chat(db, 'anna')).toMatchObject({ needsReply: true, preview: { delivery: 'failed' } });
    expect(failedReplies(db)).toEqual({
      count: 1,
      first: { conversationId: message.conversationId, messageId: message.id },
    });
    write('anna', 'second', NOW + 1);

    const { message: queued } = retryReply(db, { messageId: message.id, now: NOW + 2 });
    expect(queued).toMatchObject({ delivery: 'queued', failure: null, sentAt: NOW + 2 });
    expect(failedReplies(db)).toEqual({ count: 0, first: null });
    expect(retryReply(db, { messageId: message.id, now: NOW + 3 }).change.messages).toEqual([]);
    expect(thread(db, 'anna').map(({ text }) => text)).toEqual(['words of a', 'second', 'first']);
    expect(dueTexts(NOW + 9)).toEqual(['second']);
    replySent(db, { outboxId: attempt('second'), mid: 'm1', now: NOW });
    expect(due(NOW + 9)).toMatchObject([{ content: { text: 'first' }, attempts: 0 }]);
    replySent(db, { outboxId: attempt('first'), mid: 'm2', now: NOW });
    expect(() => retryReply(db, { messageId: message.id, now: NOW })).toThrow('refused');
  });

  test('only what never left may be thrown away', () => {
    const first = write('anna', 'first');
    const second = write('anna', 'second');
    const outboxId = attempt('first');
    expect(() => discardReply(db, { messageId: first.id })).toThrow('refused');
    replyUnknown(db, { outboxId });
    expect(() => discardReply(db, { messageId: first.id })).toThrow('refused');

    expect(discardReply(db, { messageId: second.id })).toMatchObject({
      removedMessages: [second.id],
      messages: [],
    });
    replyFailed(db, { outboxId, failure: BUSY });
    const change = discardReply(db, { messageId: first.id });
    expect(change).toMatchObject({ conversations: [{ needsReply: true, preview: { text: 'words of a' } }] });
    expect(all(db, 'SELECT * FROM outbox')).toEqual([]);
    expect(write('anna', 'third').id).toBeGreaterThan(second.id);
    expect(() => discardReply(db, { messageId: thread(db, 'anna')[0]?.id as never })).toThrow('refused');
  });
});
