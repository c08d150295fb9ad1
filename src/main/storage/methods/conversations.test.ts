import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ConversationCursor, View } from '../../../shared/model/conversation.ts';
import type { AccountId } from '../../../shared/model/ids.ts';
import { readAccounts } from '../rows/account-row.ts';
import type { ReadableDb } from '../sql.ts';
import {
  addShop,
  attachment,
  chat,
  customerSays,
  DAY,
  echo,
  emptyDatabase,
  happened,
  tell,
} from '../test-shop.ts';
import { conversation, conversationPage } from './conversations.ts';

const HOUR = 3_600_000;

/** Every person of a view in order, read page by page. */
function walk(
  db: ReadableDb,
  view: View,
  now: number,
  limit = 2,
  accountId: AccountId | null = null,
): string[] {
  const people: string[] = [];
  let after: ConversationCursor | null = null;
  do {
    const page = conversationPage(db, { view, accountId, labelId: null, after, limit, now });
    people.push(...page.conversations.map(({ person }) => person.scopedId));
    after = page.next;
  } while (after !== null);
  return people;
}

test('needs reply: what closes first on top, then the closed ones, then those that never opened', () => {
  const db = emptyDatabase();
  addShop(db);
  const said = (personScopedId: string, hoursAgo: number, opensWindow = true) =>
    customerSays(`of ${personScopedId}`, { personScopedId, at: DAY - hoursAgo * HOUR, opensWindow });
  tell(
    db,
    said('closed long ago', 90),
    said('fresh', 1),
    said('closed', 25),
    said('closing', 23),
    said('never', 2, false),
  );
  tell(db, said('answered', 5), echo('reply', { personScopedId: 'answered', at: DAY }));

  const order = ['closing', 'fresh', 'closed', 'closed long ago', 'never'];
  for (const limit of [1, 2, 3, 10]) expect(walk(db, 'needs-reply', DAY, limit)).toEqual(order);
  expect(walk(db, 'waiting', DAY)).toEqual(['answered']);
  expect(walk(db, 'all', DAY)).toEqual([
    'answered',
    'fresh',
    'never',
    'closing',
    'closed',
    'closed long ago',
  ]);
});

test('a window that closes between two pages hides nobody', () => {
  const db = emptyDatabase();
  addShop(db);
  const people = ['a', 'b', 'c', 'd', 'e'];
  people.forEach((personScopedId, hour) => {
    tell(db, customerSays(personScopedId, { personScopedId, at: DAY - 23 * HOUR + hour * HOUR }));
  });
  const input = { view: 'needs-reply' as const, accountId: null, labelId: null, limit: 2 };
  const first = conversationPage(db, { ...input, after: null, now: DAY });
  const later = DAY + 3.5 * HOUR;
  const second = conversationPage(db, { ...input, limit: 9, after: first.next, now: later });
  const seen = [...first.conversations, ...second.conversations].map(({ person }) => person.scopedId);
  expect(new Set(seen)).toEqual(new Set(people));
});

test('one shop at a time, each with its own count of people who wait', () => {
  const db = emptyDatabase();
  const first = addShop(db, { userId: 'one' });
  const second = addShop(db, { userId: 'two' });
  tell(
    db,
    customerSays('a', { accountUserId: 'one', personScopedId: 'anna' }),
    customerSays('b', { accountUserId: 'two', personScopedId: 'ben' }),
    customerSays('c', { accountUserId: 'two', personScopedId: 'cleo', at: DAY + 1 }),
  );
  expect(walk(db, 'all', DAY, 2, first)).toEqual(['anna']);
  expect(walk(db, 'needs-reply', DAY, 2, second)).toEqual(['ben', 'cleo']);
  expect(readAccounts(db).map(({ waiting }) => waiting)).toEqual([1, 2]);
});

test('the same id in two shops is two people', () => {
  const db = emptyDatabase();
  addShop(db, { userId: 'one' });
  addShop(db, { userId: 'two' });
  tell(db, customerSays('m', { accountUserId: 'one' }), customerSays('m', { accountUserId: 'two' }));
  expect(walk(db, 'all', DAY)).toHaveLength(2);
});

test('the preview is the newest message: 200 characters, no line breaks, its attachments named', () => {
  const db = emptyDatabase();
  addShop(db);
  tell(
    db,
    customerSays('a', {
      text: `${'😀'.repeat(150)}\n\nsecond ${'x'.repeat(100)}`,
      attachments: [attachment(), attachment({ kind: 'reel' })],
    }),
    customerSays('older', { at: DAY - 1 }),
  );
  const { preview } = chat(db);
  expect(preview).toMatchObject({ attachments: ['image', 'reel'], direction: 'in' });
  expect(preview?.text).toMatch(/^😀{150} second x+$/u);
  expect(Array.from(preview?.text ?? '').length).toBeLessThanOrEqual(200);
});

test('a link that only opens the window makes a conversation without messages', () => {
  const db = emptyDatabase();
  addShop(db);
  tell(db, happened('window-opened', { at: DAY }));
  expect(chat(db)).toMatchObject({ preview: null, lastMessageAt: 0, windowOpenedAt: DAY, needsReply: false });
  expect(walk(db, 'waiting', DAY)).toEqual([]);
  expect(() => conversation(db, 77 as never)).toThrow('not-found');
});

test('whatever is in it, each view walked page by page holds everybody once', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          hoursAgo: fc.integer({ min: 0, max: 40 }),
          isAnswered: fc.boolean(),
          opens: fc.boolean(),
        }),
        { maxLength: 12 },
      ),
      fc.integer({ min: 1, max: 5 }),
      (people, limit) => {
        const db = emptyDatabase();
        addShop(db);
        people.forEach(({ hoursAgo, isAnswered, opens }, number) => {
          const personScopedId = `p${number}`;
          const at = DAY - hoursAgo * HOUR;
          tell(db, customerSays(`in ${number}`, { personScopedId, at, opensWindow: opens }));
          if (isAnswered) tell(db, echo(`out ${number}`, { personScopedId, at: at + 1 }));
        });
        const named = (isAnswered: boolean) =>
          people.flatMap((one, number) => (one.isAnswered === isAnswered ? [`p${number}`] : []));
        expect(walk(db, 'needs-reply', DAY, limit).toSorted()).toEqual(named(false).toSorted());
        expect(walk(db, 'waiting', DAY, limit).toSorted()).toEqual(named(true).toSorted());
        expect(walk(db, 'all', DAY, limit)).toHaveLength(people.length);
        db.close();
      },
    ),
    { numRuns: 60 },
  );
});
