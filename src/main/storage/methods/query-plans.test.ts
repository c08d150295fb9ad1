import { beforeAll, describe, expect, test } from 'vitest';
import type { SearchFilter } from '../../../shared/model/search.ts';
import { messageSql } from '../rows/message-row.ts';
import { orderSql } from '../rows/order-row.ts';
import { CANDIDATES, hitsSql, NAMES, notesSql, ordersSql } from '../search/search-sql.ts';
import { all, run, type WritableDb } from '../sql.ts';
import { addShop, customerSays, DAY, echo, emptyDatabase, tell } from '../test-shop.ts';
import { GAPS } from '../writing/gaps.ts';
import { SHARED_MEDIA } from './contacts.ts';
import { pageSql } from './conversations.ts';
import { NEXT_TO_IMPORT } from './imports.ts';
import { RUNNING } from './orders.ts';
import { COMPARED } from './thread-readings.ts';
import { THREAD_AFTER, THREAD_PAGE } from './threads.ts';

/**
 * What makes the lists as fast with a million messages as with ten: an index answers in order. Asked twice,
 * because SQLite plans otherwise once it has counted what is in the tables.
 */
const databases: Record<string, WritableDb> = {};

beforeAll(() => {
  const empty = emptyDatabase();
  addShop(empty);
  const counted = emptyDatabase();
  addShop(counted);
  for (let person = 0; person < 300; person += 1) {
    const personScopedId = `p${person}`;
    tell(counted, customerSays(`in ${person}`, { personScopedId, at: DAY + person }));
    if (person % 3 === 0) tell(counted, echo(`out ${person}`, { personScopedId, at: DAY + person + 1 }));
  }
  run(counted, 'ANALYZE');
  Object.assign(databases, { empty, counted });
});

const VALUES = {
  pastBefore: DAY,
  personScopedId: 'p1',
  since: DAY,
  match: '"mug"',
  from: 0,
  before: 1,
  documents: '[1]',
  spanFrom: 0,
  spanTo: 1,
  at: DAY,
  id: 1,
  limit: 50,
  accountId: 1,
  labelId: 1,
  conversationId: 1,
  sentAt: DAY,
};

function planOf(name: string, sql: string): string[] {
  const db = databases[name];
  if (!db) throw new Error(`no database ${name}`);
  const used = Object.entries(VALUES).filter(([key]) => sql.includes(`@${key}`));
  return all<{ detail: string }>(db, `EXPLAIN QUERY PLAN ${sql}`, Object.fromEntries(used)).map(
    ({ detail }) => detail,
  );
}

describe.each(['empty', 'counted'])('in a database that is %s', (name) => {
  describe.each(['open', 'closed', 'waiting', 'snoozed', 'done', 'all'] as const)(
    'the conversations: %s',
    (part) => {
      test.each([false, true])('of one shop: %s', (isOneAccount) => {
        const plan = planOf(name, pageSql(part, isOneAccount));
        const view = part === 'open' || part === 'closed' ? 'needs_reply' : part;
        const index = `conversation_${view}${isOneAccount ? '_of_account' : ''}`;
        expect(plan[0]).toMatch(new RegExp(`^SEARCH c USING INDEX ${index} \\((account_id=\\? AND )?`));
        expect(plan.filter((step) => /TEMP B-TREE|^SCAN (?!a$)/.test(step))).toEqual([]);
      });
    },
  );

  test.each(['waiting', 'done', 'all'] as const)('the conversations of a label: %s', (part) => {
    const plan = planOf(name, pageSql(part, true, true));
    expect(plan[0]).toContain('SEARCH l USING COVERING INDEX conversation_label_newest (label_id=? AND');
    expect(plan.filter((step) => /TEMP B-TREE|^SCAN (?!a$)/.test(step))).toEqual([]);
  });

  test('what is kept of a person', () => {
    const shared = planOf(name, messageSql(SHARED_MEDIA));
    expect(shared[0]).toContain('SEARCH m USING INDEX message_thread (conversation_id=?');
    expect(shared.filter((step) => /TEMP B-TREE|^SCAN (?!a$)/.test(step))).toEqual([]);
    const running = planOf(name, orderSql(RUNNING));
    expect(running[0]).toContain('USING INDEX shop_order_running');
    expect(running.filter((step) => /TEMP B-TREE/.test(step))).toEqual([]);
  });

  test('what the index finds, newest first, from a place on', () => {
    const plan = planOf(name, CANDIDATES);
    // "M": by words; "><": the range of rowids; the index itself goes from the newest down.
    expect(plan).toEqual([expect.stringMatching(/^SCAN search VIRTUAL TABLE INDEX \d+:.*[<>].*[<>]/)]);
  });

  test('the rows of what it found', () => {
    const places = { accountId: 1, labelId: 1, span: { from: 0, to: 1 }, conversationId: null, only: null };
    const message = { ...places, hasPhoto: true, isFromMe: true } as SearchFilter;
    const ownWords = { ...places, hasPhoto: false, isFromMe: false } as SearchFilter;
    for (const sql of [hitsSql(message), notesSql(ownWords) ?? '', ordersSql(ownWords) ?? '']) {
      const plan = planOf(name, sql);
      expect(plan[0]).toMatch(/^SCAN d VIRTUAL TABLE/);
      // "i": the items of the one order, in their order already.
      expect(plan.slice(1).filter((step) => /TEMP B-TREE|^SCAN (?!i$)/.test(step))).toEqual([]);
    }
  });

  test('names', () => {
    const plan = planOf(name, NAMES);
    expect(plan.filter((step) => /^SCAN (?!search_name VIRTUAL|n$)/.test(step))).toEqual([]);
  });

  test.each([THREAD_PAGE, THREAD_AFTER])('a page of a thread', (page) => {
    const plan = planOf(name, messageSql(page));
    expect(plan[0]).toContain('SEARCH m USING INDEX message_thread (conversation_id=?');
    expect(plan.filter((step) => /TEMP B-TREE|^SCAN (?!a$)/.test(step))).toEqual([]);
  });

  test('what the audit and the import ask of one thread', () => {
    const plans = [GAPS, COMPARED, NEXT_TO_IMPORT].map((sql) => planOf(name, sql));
    expect(plans.map((plan) => plan.filter((step) => /^SCAN (m|p|c|r|thread|missing)/.test(step)))).toEqual([
      [],
      [],
      [],
    ]);
    expect(plans[0]?.join()).toContain('missing_message_thread');
    expect(plans[1]?.join()).toContain('message_thread (conversation_id=? AND sent_at>?)');
    expect(plans[2]).toEqual([
      'SEARCH thread_reading USING COVERING INDEX thread_reading_to_import (account_id=?)',
    ]);
  });
});
