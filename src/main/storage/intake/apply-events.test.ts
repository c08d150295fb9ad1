import { beforeEach, describe, expect, test } from 'vitest';
import { textReply } from '../../../../tests/fakes/text-reply.ts';
import { journalRow, keepWebhook } from '../methods/journal.ts';
import { markRead } from '../methods/marks.ts';
import { queueReplies } from '../methods/outbox.ts';
import { all, type WritableDb } from '../sql.ts';
import {
  addShop,
  attachment,
  chat,
  clientId,
  conversationIdOf,
  customerSays,
  DAY,
  echo,
  emptyDatabase,
  happened,
  SHOP,
  tell,
  thread,
} from '../test-shop.ts';
import { applyEvents } from './apply-events.ts';

let db: WritableDb;

beforeEach(() => {
  db = emptyDatabase();
  addShop(db);
});

describe('what a change tells', () => {
  test('a first message: person, conversation, message and the shop that has one more to answer', () => {
    const { change, stored, skipped } = tell(db, customerSays('a'));
    expect({ stored, skipped }).toMatchObject({ stored: [{ mid: 'a', at: DAY }], skipped: 0 });
    expect(change).toMatchObject({
      revision: 2,
      accounts: [{ userId: SHOP, waiting: 1 }],
      conversations: [{ unread: 1, needsReply: true, windowOpenedAt: DAY, preview: { text: 'words of a' } }],
      messages: [{ text: 'words of a', direction: 'in', origin: 'customer', delivery: null, sentAt: DAY }],
      arrivals: [1],
    });
  });

  test('only what changed: the shop is left out when nobody more waits', () => {
    tell(db, customerSays('a'));
    const { change } = tell(db, customerSays('b', { at: DAY + 1 }));
    expect(change).toMatchObject({ accounts: [], messages: [{ text: 'words of b' }], arrivals: [2] });
    expect(change.conversations).toHaveLength(1);
  });

  test('a message taken back in the same breath is no arrival', () => {
    expect(tell(db, customerSays('a'), happened('unsend', { mid: 'a', at: DAY })).change.arrivals).toEqual(
      [],
    );
    expect(tell(db, happened('unsend', { mid: 'b', at: DAY }), customerSays('b')).change.arrivals).toEqual(
      [],
    );
  });

  test('events of strangers are counted and leave nothing', () => {
    const { skipped, change } = tell(db, customerSays('a', { accountUserId: 'nobody' }));
    expect(skipped).toBe(1);
    expect(change).toMatchObject({ revision: 1, conversations: [] });
    expect(all(db, 'SELECT * FROM person')).toEqual([]);
  });
});

describe('the journal', () => {
  const keep = () =>
    keepWebhook(db, { receivedAt: DAY, body: Buffer.from('{}'), digest: 'd', signedWith: 'meta' }).id;

  test.each([
    ['understood', [customerSays('a')], 'applied', null],
    ['a test', [{ type: 'test' as const, at: DAY }], 'applied', null],
    ['of a stranger', [customerSays('a', { accountUserId: 'x' })], 'kept', 'account not connected here'],
    [
      'half understood',
      [
        customerSays('a'),
        { type: 'unknown' as const, at: DAY, accountUserId: SHOP, reason: 'no such field' },
      ],
      'kept',
      'no such field',
    ],
  ])('%s', (_what, events, state, reason) => {
    const id = keep();
    applyEvents(db, { events, journalId: id, now: DAY });
    expect(journalRow(db, id)).toMatchObject({ state, reason });
  });
});

describe('who waits for whom', () => {
  const reply = { text: 'Hi', at: DAY + 10 };

  test('an answer from the phone ends the waiting and the unread; the next message begins it again', () => {
    tell(db, customerSays('a'), customerSays('b', { at: DAY + 5 }));
    expect(chat(db)).toMatchObject({ unread: 2, needsReply: true });
    tell(db, echo('c', reply));
    expect(chat(db)).toMatchObject({ unread: 0, needsReply: false, preview: { origin: 'elsewhere' } });
    tell(db, customerSays('d', { at: DAY + 20 }));
    expect(chat(db)).toMatchObject({ unread: 1, needsReply: true });
    tell(db, happened('unsend', { mid: 'd', at: DAY + 21 }));
    expect(chat(db)).toMatchObject({ unread: 0, needsReply: false, preview: { isUnsent: true, text: null } });
  });

  test('order is by the time Instagram tells: an older message that comes late changes nothing', () => {
    tell(db, customerSays('a'), echo('c', reply), customerSays('late', { at: DAY + 1 }));
    expect(chat(db)).toMatchObject({
      unread: 0,
      needsReply: false,
      preview: { text: 'Hi' },
      windowOpenedAt: DAY + 1,
    });
    expect(thread(db).map(({ text }) => text)).toEqual(['words of a', 'words of late', 'Hi']);
  });

  test('a message from the phone to someone who never wrote makes the conversation', () => {
    tell(db, echo('a', { personScopedId: 'new', text: 'Your order is here' }));
    expect(chat(db, 'new')).toMatchObject({ windowOpenedAt: null, needsReply: false, lastMessageAt: DAY });
  });

  test('looking at it clears unread up to what was there', () => {
    tell(db, customerSays('a'));
    const conversationId = conversationIdOf(db);
    expect(markRead(db, { conversationId })).toMatchObject({
      conversations: [{ unread: 0, needsReply: true }],
    });
    expect(markRead(db, { conversationId })).toMatchObject({ conversations: [] });
    tell(db, customerSays('b', { at: DAY + 1 }));
    expect(chat(db).unread).toBe(1);
  });

  test('with our clock behind, an answer still stands below what it answers', () => {
    tell(db, customerSays('a'));
    const conversationId = conversationIdOf(db);
    queueReplies(db, textReply({ conversationId, clientId: clientId(1), text: 'Hi', now: DAY - 3_600_000 }));
    expect(thread(db).map(({ text }) => text)).toEqual(['words of a', 'Hi']);
    expect(chat(db)).toMatchObject({ needsReply: false, unread: 0 });
  });
});

describe('what was told twice', () => {
  test('a reading without attachments and in whole seconds takes nothing away', () => {
    const post = attachment({ kind: 'post', title: 'Blue vase', link: 'https://www.instagram.com/p/x' });
    tell(
      db,
      customerSays('a', {
        at: DAY + 123,
        text: 'this one?',
        attachments: [post],
        replyToMid: 'q',
        kind: 'story-reply',
      }),
    );
    tell(db, customerSays('a', { at: DAY, text: null, attachments: [], personUsername: 'anna.b' }));
    expect(thread(db)).toMatchObject([
      {
        sentAt: DAY + 123,
        text: 'this one?',
        kind: 'story-reply',
        attachments: [{ kind: 'post', title: 'Blue vase', media: 'never' }],
      },
    ]);
    expect(chat(db).person.username).toBe('anna.b');
  });

  test('gaps are filled, and an unknown kind gives way to a known one', () => {
    const raw = '{"type":"ig_hologram"}';
    tell(
      db,
      customerSays('a', { text: null, attachments: [attachment({ kind: 'unknown', url: null, raw })] }),
    );
    expect(all(db, 'SELECT raw FROM attachment')).toEqual([{ raw }]);
    tell(
      db,
      customerSays('a', {
        text: 'look',
        attachments: [attachment({ title: 'It' }), attachment({ kind: 'video' })],
      }),
    );
    expect(thread(db)).toMatchObject([
      { text: 'look', attachments: [{ kind: 'image', title: 'It', media: 'waiting' }, { kind: 'video' }] },
    ]);
    expect(all(db, 'SELECT raw FROM attachment')).toEqual([{ raw: null }, { raw: null }]);
  });

  test.each([
    ['image', 'https://x', 'waiting'],
    ['audio', null, 'gone'],
    ['story', 'https://x', 'never'],
    ['story-mention', 'https://x', 'never'],
    ['post', 'https://x', 'never'],
    ['heart', null, 'never'],
  ] as const)('media of %s with address %s: %s', (kind, url, media) => {
    tell(db, customerSays('a', { attachments: [attachment({ kind, url })] }));
    expect(thread(db)[0]?.attachments).toMatchObject([{ media }]);
  });
});

describe('news of a message', () => {
  test('taken back: words, files and their raw form leave the database, the place stays', () => {
    const secret = 'my new address is';
    tell(
      db,
      customerSays('a', {
        text: secret,
        payload: secret,
        attachments: [attachment({ kind: 'unknown', raw: secret, title: secret })],
      }),
      customerSays('b', { at: DAY + 1, text: 'sorry', replyToMid: 'a' }),
      happened('edit', { mid: 'a', at: DAY, revision: 1, text: `${secret} 5` }),
      happened('reaction', { mid: 'a', by: 'account', emoji: '❤', at: DAY }),
    );
    expect(thread(db)[1]?.quote).toMatchObject({ text: `${secret} 5`, by: 'person' });
    const { change } = tell(db, happened('unsend', { mid: 'a', at: DAY + 2 }));
    expect(change.messages.map(({ text }) => text)).toEqual([null, 'sorry']);
    expect(thread(db)[0]).toMatchObject({ isUnsent: true, text: null, attachments: [], reactions: [] });
    expect(thread(db)[1]?.quote).toMatchObject({ text: null });

    tell(db, customerSays('a', { text: secret, attachments: [attachment()] }));
    tell(db, happened('edit', { mid: 'a', at: DAY, revision: 2, text: secret }));
    expect(db.serialize().includes(secret)).toBe(false);
  });

  test('an edit without its text shows the text of the next reading', () => {
    tell(
      db,
      customerSays('a', { text: 'old' }),
      happened('edit', { mid: 'a', at: DAY, revision: 1, text: null }),
    );
    expect(thread(db)).toMatchObject([{ text: 'old', isEdited: true }]);
    tell(db, customerSays('a', { text: 'new' }));
    tell(db, customerSays('a', { text: 'old' }));
    expect(thread(db)).toMatchObject([{ text: 'new' }]);
  });

  test('number 0, which comes with every message, is no edit', () => {
    tell(db, happened('edit', { mid: 'a', at: DAY, revision: 0, text: null }), customerSays('a'));
    expect(thread(db)).toMatchObject([{ isEdited: false }]);
    expect(all(db, 'SELECT * FROM early_news')).toEqual([]);
  });

  test('the quoted message may come later; whoever quotes it is told', () => {
    tell(db, customerSays('b', { at: DAY + 1, replyToMid: 'a' }));
    expect(thread(db)[0]?.quote).toEqual({ messageId: null, by: null, text: null });
    const { change } = tell(db, echo('a', { text: 'Blue or green?' }));
    expect(change.messages).toHaveLength(2);
    expect(thread(db)[1]?.quote).toMatchObject({ by: 'account', text: 'Blue or green?' });
  });

  test('seen: everything up to it, also what is told later', () => {
    tell(db, echo('a', { at: DAY }), echo('b', { at: DAY + 10 }), echo('c', { at: DAY + 20 }));
    tell(db, happened('seen', { mid: 'b', at: DAY + 15 }));
    tell(db, echo('late', { at: DAY + 5 }));
    expect(thread(db).map(({ delivery, seenAt }) => [delivery, seenAt])).toEqual([
      ['seen', DAY + 15],
      ['seen', DAY + 15],
      ['seen', DAY + 15],
      ['sent', null],
    ]);
  });

  test('a later receipt does not move an earlier one', () => {
    tell(db, echo('a'), happened('seen', { mid: 'a', at: DAY + 5 }), echo('b', { at: DAY + 6 }));
    const { change } = tell(db, happened('seen', { mid: 'b', at: DAY + 9 }));
    expect(change.messages).toHaveLength(1);
    expect(thread(db).map(({ seenAt }) => seenAt)).toEqual([DAY + 5, DAY + 9]);
  });
});

describe('what was said before the shop was connected', () => {
  const MONTH_AGO = DAY - 30 * 86_400_000;

  test('is there, but neither unread nor news', () => {
    const db = emptyDatabase();
    addShop(db);
    const { change, stored } = tell(db, customerSays('old', { at: MONTH_AGO }));
    expect(stored).toMatchObject([{ mid: 'old' }]);
    expect(change).toMatchObject({ arrivals: [], conversations: [{ unread: 0, needsReply: true }] });
  });

  test('does not hide what comes afterwards', () => {
    const db = emptyDatabase();
    addShop(db);
    tell(db, customerSays('old', { at: MONTH_AGO }));
    const { change } = tell(db, customerSays('new', { at: DAY + 1_000 }));
    expect(change).toMatchObject({ arrivals: [2], conversations: [{ unread: 1 }] });
  });

  test('a clock that is some minutes off costs no customer', () => {
    const db = emptyDatabase();
    addShop(db);
    const { change } = tell(db, customerSays('just-before', { at: DAY - 4 * 60_000 }));
    expect(change).toMatchObject({ arrivals: [1], conversations: [{ unread: 1 }] });
  });
});
