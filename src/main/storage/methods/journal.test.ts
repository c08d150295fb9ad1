import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { applyEvents } from '../intake/apply-events.ts';
import { all, type WritableDb } from '../sql.ts';
import { addShop, customerSays, DAY, emptyDatabase, happened, SHOP, tell } from '../test-shop.ts';
import { checks, recordAudit } from './audit.ts';
import { journalRow, keepWebhook, pendingWebhooks, settleWebhook } from './journal.ts';
import { tidy } from './tidy.ts';

const DAY_MS = 24 * 3_600_000;
const STRANGER = '17841499999999999';
let db: WritableDb;

beforeEach(() => {
  db = emptyDatabase();
});

function keep(text: string, receivedAt = DAY): number {
  const body = Buffer.from(text);
  const digest = createHash('sha256').update(body).digest('hex');
  return keepWebhook(db, { receivedAt, body, digest, signedWith: 'instagram' }).id;
}

const stateOf = (id: number) => journalRow(db, id)?.state;
const pending = () => pendingWebhooks(db, 50).map(({ id }) => id);

describe('what is pending is handed out in batches', () => {
  const mega = (count: number, letter: string) => letter.repeat(count * 1024 * 1024);

  test('of 8 MB at the most', () => {
    const ids = ['a', 'b', 'c', 'd'].map((letter) => keep(mega(3, letter)));
    expect(pending()).toEqual(ids.slice(0, 2));
  });

  test('and of one that is larger alone', () => {
    const ids = [keep(mega(9, 'a')), keep('small')];
    expect(pending()).toEqual([ids[0]]);
    settleWebhook(db, { id: Number(ids[0]), state: 'kept', reason: 'too large to read', now: DAY });
    expect(pending()).toEqual([ids[1]]);
  });
});

describe('an account is connected', () => {
  const ofStranger = (mid: string) => customerSays(mid, { accountUserId: STRANGER });

  test('what was kept for want of it is pending again, and only that', () => {
    addShop(db);
    const unknown = { type: 'unknown' as const, at: DAY, accountUserId: SHOP, reason: 'field comments' };
    const rows = {
      its: [ofStranger('a'), unknown],
      another: [customerSays('b', { accountUserId: '17841488888888888' })],
      unknown: [unknown],
      applied: [customerSays('c')],
    };
    const ids = Object.entries(rows).map(([name, events]) => {
      const accounts = events.map(({ accountUserId }) => accountUserId);
      const id = keep(JSON.stringify({ name, accounts, alsoNames: name === 'unknown' ? STRANGER : '' }));
      applyEvents(db, { events, journalId: id, now: DAY });
      return id;
    });
    expect(ids.map(stateOf)).toEqual(['kept', 'kept', 'kept', 'applied']);

    addShop(db, { userId: STRANGER });
    expect(ids.map(stateOf)).toEqual(['new', 'kept', 'kept', 'applied']);
    expect(journalRow(db, Number(ids[0]))).toMatchObject({ reason: null });
    applyEvents(db, { events: rows.its, journalId: Number(ids[0]), now: DAY });
    expect(journalRow(db, Number(ids[0]))).toMatchObject({ state: 'kept', reason: 'field comments' });

    addShop(db, { userId: STRANGER });
    expect(ids.map(stateOf)).toEqual(['kept', 'kept', 'kept', 'applied']);
  });
});

test('tidying lets go of what has served, each in its time, and of nothing that waits', () => {
  const accountId = addShop(db);
  const ids = { applied: keep('{"a":1}'), kept: keep('{"b":1}'), waits: keep('{"c":1}') };
  settleWebhook(db, { id: ids.applied, state: 'applied', reason: null, now: DAY });
  settleWebhook(db, { id: ids.kept, state: 'kept', reason: 'malformed JSON', now: DAY });
  tell(db, happened('unsend', { mid: 'never-came', at: DAY }));
  tell(db, happened('edit', { mid: 'never-came-2', at: DAY, revision: 1, text: 'Two' }));
  tell(db, happened('seen', { mid: 'never-came-3', at: DAY }));
  tell(db, happened('reaction', { mid: 'never-came', by: 'person', emoji: '❤', at: DAY }));
  tell(db, customerSays('came'), happened('reaction', { mid: 'came', by: 'account', emoji: '❤', at: DAY }));
  const run = { accountId, why: 'timer' as const, conversations: 1, threadsRead: 1, found: [], healed: 0 };
  const runs = [
    { missing: 0, error: null },
    { missing: 1, error: null },
    { missing: 0, error: 'instagram-down' },
    { missing: 0, error: null },
  ];
  for (const [index, facts] of runs.entries()) {
    recordAudit(db, { ...run, ...facts, startedAt: DAY + index, finishedAt: DAY });
  }
  const left = () => ({
    rows: Object.values(ids).filter((id) => stateOf(id) !== undefined),
    news: all(db, 'SELECT mid FROM early_news').length,
    reactions: all(db, 'SELECT mid FROM reaction').length,
    audits: all(db, 'SELECT id FROM audit_run').length,
  });

  tidy(db, { now: DAY + 2 * DAY_MS });
  expect(left()).toEqual({ rows: Object.values(ids), news: 3, reactions: 2, audits: 4 });
  tidy(db, { now: DAY + 7 * DAY_MS });
  expect(left()).toEqual({ rows: Object.values(ids), news: 3, reactions: 2, audits: 3 });
  tidy(db, { now: DAY + 7 * DAY_MS + 1 });
  expect(left()).toEqual({ rows: [ids.kept, ids.waits], news: 3, reactions: 2, audits: 3 });
  tidy(db, { now: DAY + 30 * DAY_MS });
  expect(left()).toEqual({ rows: [ids.kept, ids.waits], news: 3, reactions: 2, audits: 3 });
  tidy(db, { now: DAY + 30 * DAY_MS + 1 });
  expect(left()).toEqual({ rows: [ids.waits], news: 0, reactions: 1, audits: 1 });
  expect(checks(db, { limit: 9 })).toMatchObject([{ startedAt: DAY + 3, error: null }]);
});
