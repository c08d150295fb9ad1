import { beforeEach, describe, expect, test } from 'vitest';
import type { Message, SendFailure } from '../../../shared/model/message.ts';
import type { OutgoingContent } from '../../inbox/outgoing-content.ts';
import { noteMediaFile } from '../methods/media.ts';
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
  happened,
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
  queueReplies(db, { conversationId: conversationIdOf(db), replies, quote, hold: null, now: NOW });
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

const WORDS = 'All cakes of this week:';
const BUTTONS: OutgoingContent = {
  kind: 'text',
  text: WORDS,
  choices: { kind: 'buttons', buttons: [{ title: 'See them', url: 'https://shop.example/' }] },
};
const QUICK: OutgoingContent = {
  kind: 'text',
  text: WORDS,
  choices: { kind: 'quick-replies', titles: ['Yes', 'No'] },
};
const card = (title: string | null) => attachment({ kind: 'template', title });

describe('words over buttons', () => {
  test.each<[string, Parameters<typeof echo>[1]]>([
    ['a card whose title they are', { text: null, attachments: [card(WORDS)] }],
    ['words beside a card', { text: WORDS, attachments: [card(null)] }],
    ['words alone', { text: WORDS }],
  ])('come back as %s, before the answer: one bubble with its buttons', (_, told) => {
    const outboxId = send(BUTTONS);
    tell(db, echo('a', { at: NOW + 500, ...told }));
    expect(own()).toMatchObject([{ text: WORDS, attachments: [], choices: BUTTONS.choices }]);
    replySent(db, { outboxId, mid: 'a', now: NOW });
    tell(db, echo('a', { at: NOW + 500, ...told }));
    expect(own()).toMatchObject([{ text: WORDS, attachments: [], delivery: 'sent' }]);
  });

  test('told as a card without words are joined by the answer', () => {
    const outboxId = send(BUTTONS);
    tell(db, echo('a', { at: NOW + 500, text: null, attachments: [card(null)] }));
    expect(own()).toHaveLength(2);
    replySent(db, { outboxId, mid: 'a', now: NOW });
    expect(own()).toMatchObject([{ text: WORDS, attachments: [], choices: BUTTONS.choices }]);
  });

  test('are not settled by a card with other words', () => {
    replyUnknown(db, { outboxId: send(BUTTONS) });
    tell(db, echo('a', { at: NOW + 500, text: null, attachments: [card('Opening times')] }));
    expect(own().map(({ delivery }) => delivery)).toEqual(expect.arrayContaining(['unknown', 'sent']));
  });
});

test.each([BUTTONS, QUICK])('what failed goes out once more with its choices', (content) => {
  replyFailed(db, { outboxId: send(content), failure: FAILED });
  retryReply(db, { messageId: own()[0]?.id as Message['id'], now: NOW });
  expect(dueReplies(db, { now: NOW, limit: 1 })[0]?.content).toEqual(content);
});

test('taken back, the choices go too', () => {
  replySent(db, { outboxId: send(QUICK), mid: 'a', now: NOW });
  tell(db, happened('unsend', { mid: 'a', at: NOW + 900 }));
  expect(own()[0]).not.toHaveProperty('choices');
  expect(all(db, 'SELECT 1 FROM message WHERE choices IS NOT NULL')).toEqual([]);
});

describe('a post of the shop', () => {
  const POST: OutgoingContent = {
    kind: 'own-post',
    post: {
      id: '1803',
      kind: 'post',
      caption: 'Plum cake',
      publishedAt: null,
      link: 'https://www.instagram.com/p/C1/',
    },
    picture: {
      digest: 'd'.repeat(64),
      contentType: 'image/jpeg',
      bytes: 9,
      width: 3,
      height: 4,
      name: null,
    },
  };
  const told = (remoteId: string | null) =>
    attachment({ kind: 'post', remoteId, url: 'https://cdn.example/signed' });
  beforeEach(() => noteMediaFile(db, { digest: 'd'.repeat(64), bytes: 9, now: NOW }));

  test('told by its id before the answer is ours, and keeps its picture', () => {
    send(POST);
    tell(db, echo('a', { text: null, at: NOW + 500, attachments: [told('1803')] }));
    expect(own()).toMatchObject([
      {
        delivery: 'sent',
        attachments: [{ kind: 'post', title: 'Plum cake', media: 'kept', width: 3 }],
      },
    ]);
  });

  test('another post is another message', () => {
    send(POST);
    tell(db, echo('a', { text: null, at: NOW + 500, attachments: [told('1805')] }));
    expect(own()).toHaveLength(2);
  });

  test('whose answer was lost is settled by a post without its id', () => {
    replyUnknown(db, { outboxId: send(POST) });
    tell(db, echo('a', { text: null, at: NOW + 500, attachments: [told(null)] }));
    expect(own()).toMatchObject([{ delivery: 'sent', attachments: [{ title: 'Plum cake' }] }]);
  });

  test('that failed goes out once more', () => {
    replyFailed(db, { outboxId: send(POST), failure: FAILED });
    retryReply(db, { messageId: own()[0]?.id as Message['id'], now: NOW });
    expect(dueReplies(db, { now: NOW, limit: 1 })[0]?.content).toEqual(POST);
  });
});

test('what was tapped says so, what was typed does not', () => {
  tell(
    db,
    customerSays('tapped', { at: DAY + 5, payload: 'YES' }),
    customerSays('pressed', { at: DAY + 6, kind: 'postback', payload: 'GO' }),
  );
  expect(thread(db).map(({ tapped }) => tapped)).toEqual([undefined, undefined, 'quick-reply', 'button']);
});
