import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { ListFilter } from '../../../shared/model/conversation.ts';
import type { ConversationId } from '../../../shared/model/ids.ts';
import { ANYWHERE } from '../../../shared/model/search.ts';
import type { WritableDb } from '../sql.ts';
import { addShop, conversationIdOf, customerSays, DAY, emptyDatabase, tell } from '../test-shop.ts';
import { conversationPage } from './conversations.ts';
import { search } from './search.ts';
import { threadPage } from './threads.ts';
import { triage } from './triage.ts';

/**
 * What keeps the inbox fast is how much it asks of the database, and that can be counted where time cannot: the
 * same few statements and rows in a small shop and in one ten times its size.
 */
const SMALL = 60;
const LARGE = 600;
const PAGE = 50;

interface Asked {
  statements: number;
  rows: number;
}

interface Shop {
  db: WritableDb;
  /** What has been asked of it since it was made. */
  asked: Asked;
}

/** A shop of so many people with one message each; the first of them has written as many again. */
function shopOf(people: number): Shop {
  const db = emptyDatabase();
  const asked = countAsked(db);
  addShop(db);
  for (let person = 0; person < people; person += 1) {
    const at = DAY + person;
    tell(db, customerSays(`one ${person}`, { personScopedId: `p${person}`, text: 'a blue mug', at }));
    tell(db, customerSays(`more ${person}`, { personScopedId: 'p0', text: 'a red bowl', at: at + people }));
  }
  return { db, asked };
}

/** Counts from now on what is asked of a database: statements that run, and rows that come back. */
function countAsked(db: WritableDb): Asked {
  const asked: Asked = { statements: 0, rows: 0 };
  const counted = <Answer>(answer: Answer): Answer => {
    asked.statements += 1;
    if (Array.isArray(answer)) asked.rows += answer.length;
    return answer;
  };
  const prepare = db.prepare.bind(db);
  vi.spyOn(db, 'prepare').mockImplementation(((sql: string) => {
    const statement = prepare(sql);
    const [get, all, run] = [statement.get, statement.all, statement.run].map((each) => each.bind(statement));
    return Object.assign(statement, {
      get: (...values: never[]) => counted(get?.(...values)),
      all: (...values: never[]) => counted(all?.(...values)),
      run: (...values: never[]) => counted(run?.(...values)),
    });
  }) as never);
  return asked;
}

function askedBy({ db, asked }: Shop, action: (db: WritableDb) => unknown): Asked {
  const before = { ...asked };
  action(db);
  return { statements: asked.statements - before.statements, rows: asked.rows - before.rows };
}

const everything: ListFilter = { view: 'all', accountId: null, labelId: null };
const firstChat = (db: WritableDb): ConversationId => conversationIdOf(db, 'p0');

const ACTIONS: Array<[what: string, ceiling: Asked, action: (db: WritableDb) => unknown]> = [
  [
    'the first page of a list',
    { statements: 2, rows: PAGE + 5 },
    (db) => conversationPage(db, { ...everything, after: null, limit: PAGE, now: DAY }),
  ],
  [
    'the newest messages of a chat',
    { statements: 3, rows: PAGE + 5 },
    (db) => threadPage(db, { conversationId: firstChat(db), before: null, limit: PAGE }),
  ],
  [
    'the first hits of a search',
    { statements: 5, rows: PAGE },
    (db) => search(db, { text: 'blue', filter: ANYWHERE, before: null, limit: 20 }),
  ],
  [
    'one message that comes in',
    { statements: 30, rows: 5 },
    (db) => tell(db, customerSays('new', { personScopedId: 'p0', at: DAY + 9_000_000 })),
  ],
  [
    'Done',
    { statements: 22, rows: 5 },
    (db) => triage(db, { selection: { ids: [firstChat(db)] }, action: { type: 'done' } }),
  ],
];

let small: Shop;
let large: Shop;

beforeAll(() => {
  small = shopOf(SMALL);
  large = shopOf(LARGE);
});

describe('as much is asked of a large shop as of a small one', () => {
  test.each(ACTIONS)('for %s', (_what, ceiling, action) => {
    const asked = askedBy(large, action);
    expect(asked).toEqual(askedBy(small, action));
    expect(asked.statements).toBeGreaterThan(0);
    expect(asked.statements).toBeLessThanOrEqual(ceiling.statements);
    expect(asked.rows).toBeLessThanOrEqual(ceiling.rows);
  });
});
