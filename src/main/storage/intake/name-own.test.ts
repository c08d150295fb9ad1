import { beforeEach, describe, expect, test } from 'vitest';
import { textReply } from '../../../../tests/fakes/text-reply.ts';
import type { Message, SendFailure } from '../../../shared/model/message.ts';
import { dueReplies, queueReplies, retryReply } from '../methods/outbox.ts';
import { markAttempting, replyFailed, replySent, replyUnknown } from '../methods/outbox-answers.ts';
import type { WritableDb } from '../sql.ts';
import { existing } from '../storage-failure.ts';
import {
  addShop,
  clientId,
  conversationIdOf,
  customerSays,
  DAY,
  echo,
  emptyDatabase,
  happened,
  tell,
  thread,
} from '../test-shop.ts';

const NOW = DAY + 60_000;
const GIVEN_UP: SendFailure = { code: 'not-confirmed', detail: null, at: NOW, canRetry: true };
let db: WritableDb;

beforeEach(() => {
  db = emptyDatabase();
  addShop(db);
  tell(db, customerSays('first', { at: DAY }));
});

describe('the echo of a message written here', () => {
  test('before the answer: one bubble, sent, at the time Instagram tells', () => {
    const outboxId = send('Yes, we do');
    tell(db, echo('a', { text: 'Yes, we do', at: NOW + 700 }));
    expect(own()).toMatchObject([{ origin: 'shopbell', delivery: 'sent', sentAt: NOW + 700 }]);

    const { revision } = tell(db).change;
    expect(replySent(db, { outboxId, mid: 'a', now: NOW }).revision).toBe(revision);
    expect(own()).toHaveLength(1);
    expect(dueReplies(db, { now: NOW * 2, limit: 9 })).toEqual([]);
  });

  test('after the answer: the same bubble takes the time', () => {
    replySent(db, { outboxId: send('Yes'), mid: 'a', now: NOW });
    expect(own()).toMatchObject([{ delivery: 'sent', sentAt: NOW }]);
    tell(db, echo('a', { text: 'Yes', at: NOW + 700 }));
    expect(own()).toMatchObject([{ origin: 'shopbell', sentAt: NOW + 700 }]);
  });

  test('without an answer: it settles what was unknown, and the lane goes on', () => {
    replyUnknown(db, { outboxId: send('Yes') });
    write('And one more thing');
    expect(dueReplies(db, { now: NOW, limit: 9 })).toEqual([]);
    tell(db, echo('a', { text: ' Yes\r\n', at: NOW + 700 }));
    expect(own()).toMatchObject([{ delivery: 'sent', text: 'Yes' }, { delivery: 'queued' }]);
    expect(dueReplies(db, { now: NOW, limit: 9 })).toMatchObject([
      { content: { text: 'And one more thing' } },
    ]);
  });

  test('later than our patience: what was given up is sent after all', () => {
    const outboxId = send('Yes');
    replyUnknown(db, { outboxId });
    replyFailed(db, { outboxId, failure: GIVEN_UP });
    tell(db, echo('a', { text: 'Yes', at: NOW + 700 }));
    expect(own()).toMatchObject([{ origin: 'shopbell', delivery: 'sent', failure: null }]);
  });

  test('with a definite refusal nothing is taken for it', () => {
    replyFailed(db, { outboxId: send('Yes'), failure: { ...GIVEN_UP, code: 'window-closed' } });
    tell(db, echo('a', { text: 'Yes', at: NOW + 700 }));
    expect(own()).toMatchObject([{ origin: 'shopbell', delivery: 'failed' }, { origin: 'elsewhere' }]);
  });

  test('from long before it was written it is another message with the same words', () => {
    send('Thanks!');
    tell(db, echo('a', { text: 'Thanks!', at: NOW - 3_600_000 }));
    expect(own()).toMatchObject([{ origin: 'elsewhere' }, { origin: 'shopbell', delivery: 'sending' }]);
  });

  test('a read receipt told before the id was known waits for it', () => {
    const outboxId = send('Yes');
    tell(db, happened('seen', { mid: 'a', at: NOW + 9_000 }));
    expect(own()).toMatchObject([{ delivery: 'sending' }]);
    replySent(db, { outboxId, mid: 'a', now: NOW });
    expect(own()).toMatchObject([{ delivery: 'seen', seenAt: NOW + 9_000 }]);
  });
});

describe('when the answer names another id than the echo', () => {
  test('both messages are shown, ours with the id of the answer', () => {
    const outboxId = send('ok');
    tell(db, echo('of the phone', { text: 'ok', at: NOW + 100 }));
    tell(db, happened('reaction', { mid: 'of the phone', by: 'person', emoji: '❤', at: NOW + 200 }));
    tell(db, happened('seen', { mid: 'of the phone', at: NOW + 300 }));
    const change = replySent(db, { outboxId, mid: 'ours', now: NOW });

    tell(db, echo('ours', { text: 'ok', at: NOW + 900 }));
    expect(own()).toMatchObject([
      { origin: 'elsewhere', sentAt: NOW + 100, delivery: 'seen', reactions: [{ emoji: '❤' }] },
      { origin: 'shopbell', sentAt: NOW + 900, delivery: 'sent', reactions: [] },
    ]);
    expect(change.messages).toHaveLength(2);
  });

  test('an echo that had its own bubble is drawn into ours, which takes over what it knows', () => {
    const outboxId = send('ok');
    tell(db, echo('ours', { text: 'OK', at: NOW + 100 }), happened('seen', { mid: 'ours', at: NOW + 300 }));
    const [ours, twin] = own().toSorted((a, b) => a.id - b.id);
    const change = replySent(db, { outboxId, mid: 'ours', now: NOW });
    expect(own()).toMatchObject([{ id: ours?.id, sentAt: NOW + 100, delivery: 'seen', text: 'ok' }]);
    expect(change.removedMessages).toEqual([twin?.id]);
  });

  test('an older message that was given up and took the echo is given up again', () => {
    const first = send('ok');
    replyUnknown(db, { outboxId: first });
    replyFailed(db, { outboxId: first, failure: GIVEN_UP });
    // Our clock runs ahead: the second seems to be written after its own echo.
    const second = send('ok', NOW + 3_600_000);
    tell(db, echo('of the second', { text: 'ok', at: NOW + 5_000 }));
    replySent(db, { outboxId: second, mid: 'of the second', now: NOW });
    expect(own().toSorted((a, b) => a.id - b.id)).toMatchObject([
      { delivery: 'failed', failure: { code: 'not-confirmed' } },
      { delivery: 'sent', sentAt: NOW + 5_000 },
    ]);
  });

  test('after "send again" both were delivered, and both are shown', () => {
    const first = send('ok');
    replyUnknown(db, { outboxId: first });
    replyFailed(db, { outboxId: first, failure: GIVEN_UP });
    const [message] = own();
    if (!message) throw new Error('no message');
    retryReply(db, { messageId: message.id, now: NOW + 1_000 });
    const outboxId = attempt();
    tell(db, echo('first try', { text: 'ok', at: NOW + 500 }));
    replySent(db, { outboxId, mid: 'second try', now: NOW });
    expect(own()).toMatchObject([
      { origin: 'elsewhere', sentAt: NOW + 500 },
      { origin: 'shopbell', delivery: 'sent' },
    ]);
  });
});

let written = 0;

function write(text: string, now = NOW): Message {
  written += 1;
  const conversationId = conversationIdOf(db);
  const reply = textReply({ conversationId, clientId: clientId(written), text, now });
  return existing(queueReplies(db, reply).messages[0], 'message');
}

function attempt(): number {
  const [due] = dueReplies(db, { now: NOW * 2, limit: 1 });
  if (!due) throw new Error('nothing is due');
  markAttempting(db, { outboxId: due.id, now: NOW });
  return due.id;
}

function send(text: string, now = NOW): number {
  write(text, now);
  return attempt();
}

function own(): Message[] {
  return thread(db).filter(({ direction }) => direction === 'out');
}
