import { beforeEach, expect, test } from 'vitest';
import type { AccountId } from '../../../shared/model/ids.ts';
import type { AuditRun } from '../audit-records.ts';
import type { WritableDb } from '../sql.ts';
import { ANNA, addShop, chat, customerSays, DAY, emptyDatabase, tell } from '../test-shop.ts';
import { checks, recordAudit } from './audit.ts';
import { endImport, imports, nextToImport, planImport, stopImports } from './imports.ts';
import { comparedMessages, knownThreads, noteThreadRead } from './thread-readings.ts';

let db: WritableDb;
let accountId: AccountId;

beforeEach(() => {
  db = emptyDatabase();
  accountId = addShop(db);
});

function run(over: Partial<AuditRun> = {}): AuditRun {
  return {
    accountId,
    why: 'timer',
    startedAt: DAY,
    finishedAt: DAY + 1_000,
    conversations: 3,
    threadsRead: 1,
    found: [],
    healed: 0,
    missing: 0,
    error: null,
    ...over,
  };
}

test('runs that began together are one check, the newest first, with the longest delay', () => {
  const other = addShop(db, { userId: '2', username: 'nord' });
  const { stored } = tell(db, customerSays('a', { at: DAY - 9_000 }), customerSays('b', { at: DAY - 4_000 }));
  recordAudit(db, run({ found: stored }));
  recordAudit(db, run({ accountId: other, conversations: 4, finishedAt: DAY + 2_000, missing: 2 }));
  recordAudit(db, run({ startedAt: DAY + 20_000, finishedAt: DAY + 21_000, why: 'wake' }));
  expect(checks(db, { limit: 5 })).toEqual([
    {
      startedAt: DAY + 20_000,
      finishedAt: DAY + 21_000,
      why: 'wake',
      chats: 3,
      found: 0,
      longestDelayMs: null,
      missing: 0,
      error: null,
    },
    {
      startedAt: DAY,
      finishedAt: DAY + 2_000,
      why: 'timer',
      chats: 7,
      found: 2,
      longestDelayMs: 10_000,
      missing: 2,
      error: null,
    },
  ]);
});

test('a check in which one shop could not be asked is none that went through', () => {
  const other = addShop(db, { userId: '2', username: 'nord' });
  recordAudit(db, run());
  recordAudit(db, run({ startedAt: DAY + 5 }));
  recordAudit(db, run({ startedAt: DAY + 5, accountId: other, error: 'instagram-down' }));
  expect(checks(db, { limit: 1 })).toMatchObject([{ startedAt: DAY + 5, error: 'instagram-down' }]);
  expect(checks(db, { limit: 1, whole: true })).toMatchObject([{ startedAt: DAY, error: null }]);
});

test('a delay is never less than nothing, whatever the clocks say', () => {
  const { stored } = tell(db, customerSays('a', { at: DAY + 60_000 }));
  recordAudit(db, run({ found: stored }));
  expect(checks(db, { limit: 1 })).toMatchObject([{ found: 1, longestDelayMs: 0 }]);
});

test('a thread that was read is known, and never falls back', () => {
  const read = { accountId, threadId: 't', personScopedId: null, comparedTo: DAY, missing: [] };
  noteThreadRead(db, { ...read, updatedAt: DAY, now: DAY + 1 });
  noteThreadRead(db, { ...read, updatedAt: DAY - 5, comparedTo: 0, now: DAY + 2 });
  expect(knownThreads(db, { accountId, threadIds: ['t', 'other'] })).toEqual([
    { threadId: 't', listedAt: DAY, readUpTo: DAY, readAt: DAY + 2, comparedTo: DAY },
  ]);
});

test('only what is not here is marked as missing, once, and one change tells of it', () => {
  tell(db, customerSays('a'), customerSays('d', { at: DAY + 4_000 }));
  const read = {
    accountId,
    threadId: 't',
    personScopedId: ANNA,
    updatedAt: DAY,
    comparedTo: DAY,
    missing: [
      { mid: 'a', at: DAY },
      { mid: 'b', at: DAY + 1_000 },
      { mid: 'c', at: DAY + 2_000 },
    ],
    now: DAY,
  };
  const first = noteThreadRead(db, read);
  expect(first.marked.map(({ mid }) => mid)).toEqual(['b', 'c']);
  expect(first.change.conversations).toMatchObject([{ gaps: [{ before: DAY + 4_000, count: 2 }] }]);
  const again = noteThreadRead(db, read);
  expect([again.marked, again.change.conversations]).toEqual([[], []]);
});

test('a past that was never listed and missing messages right after it are one gap without a number', () => {
  tell(db, customerSays('d', { at: DAY + 4_000 }));
  noteThreadRead(db, {
    accountId,
    threadId: 't',
    personScopedId: ANNA,
    updatedAt: DAY,
    comparedTo: DAY,
    missing: [{ mid: 'b', at: DAY + 1_000 }],
    pastBefore: DAY + 1_000,
    now: DAY,
  });
  expect(chat(db).gaps).toEqual([{ before: DAY + 4_000, count: null }]);
  tell(db, customerSays('b', { at: DAY + 1_000 }));
  expect(chat(db).gaps).toEqual([{ before: DAY + 1_000, count: null }]);
});

test('what a reading is compared with', () => {
  tell(
    db,
    customerSays('old', { at: DAY - 1_000 }),
    customerSays('a', { text: 'Hi' }),
    customerSays('once', { at: DAY + 1_000, attachments: [{ ...ONCE, kind: 'ephemeral' }] }),
    customerSays('tap', { at: DAY + 2_000, kind: 'postback' }),
  );
  const compared = comparedMessages(db, { accountId, personScopedId: ANNA, since: DAY });
  expect(compared.map(({ mid, isListed }) => [mid, isListed])).toEqual([
    ['tap', false],
    ['once', false],
    ['a', true],
  ]);
  expect(compared.at(-1)).toEqual({
    mid: 'a',
    at: DAY,
    text: 'Hi',
    editRevision: 0,
    textRevision: 0,
    isUnsent: false,
    isListed: true,
    reactions: [],
  });
});

const ONCE = { url: null, title: null, link: null, remoteId: null, raw: '{}' };

test('an import is planned, read, stopped and ended', () => {
  expect(imports(db)).toEqual([{ accountId, state: 'listing', isStopped: false, done: 0, total: 0 }]);
  const threads = ['old', 'new'].map((threadId, index) => ({ threadId, updatedAt: DAY + index }));
  planImport(db, { accountId, threads, isWhole: false });
  expect(imports(db)).toMatchObject([{ state: 'listing' }]);
  planImport(db, { accountId, threads, isWhole: true });
  expect(imports(db)).toMatchObject([{ state: 'reading', done: 0, total: 2 }]);
  expect(nextToImport(db, accountId)).toEqual({ threadId: 'new', updatedAt: DAY + 1 });
  noteThreadRead(db, {
    accountId,
    threadId: 'new',
    personScopedId: null,
    updatedAt: DAY + 1,
    comparedTo: 0,
    missing: [],
    now: DAY,
  });
  stopImports(db, { isStopped: true });
  expect(imports(db)).toMatchObject([{ isStopped: true, done: 1, total: 2 }]);
  expect(nextToImport(db, accountId)?.threadId).toBe('old');
  endImport(db, accountId);
  stopImports(db, { isStopped: true });
  expect(imports(db)).toMatchObject([{ state: 'done', isStopped: false }]);
});
