import { fork } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ANYWHERE, type SearchFilter } from '../../../shared/model/search.ts';
import { addNote, removeNote } from '../methods/notes.ts';
import { addOrder, removeOrder } from '../methods/orders.ts';
import { search } from '../methods/search.ts';
import { closeDatabase, openReader, openWriter } from '../open-database.ts';
import { documentSql } from '../search/documents.ts';
import { documentWords } from '../search/keep-in-step.ts';
import { all, run, type WritableDb } from '../sql.ts';
import { addShop, conversationIdOf, customerSays, DAY, emptyDatabase, tell } from '../test-shop.ts';
import { type Migration, migrate, migrations } from './index.ts';

const nodeExecutable = fileURLToPath(new URL('../../../../node_modules/node/bin/node', import.meta.url));

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shopbell-migrations-'));
  file = join(folder, 'inbox.db');
});

afterEach(() => rmSync(folder, { recursive: true }));

const next: Migration = {
  version: migrations.length + 1,
  up: (db) => db.exec('ALTER TABLE account ADD COLUMN note TEXT'),
};

test('the whole shape of the file is schema.sql', async () => {
  const db = emptyDatabase();
  const parts = all<{ sql: string }>(
    db,
    `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY rowid`,
  );
  const dump = `-- Made from the migrations by migrations.test.ts; \`vitest run -u\` writes it anew.
PRAGMA user_version = ${migrations.length};

${parts.map(({ sql }) => `${sql};`).join('\n')}
`;
  await expect(dump).toMatchFileSnapshot('../schema.sql');
});

test('every table is strict', () => {
  const loose = all<{ name: string }>(
    emptyDatabase(),
    `SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0 AND name NOT LIKE 'sqlite_%'
       AND name NOT LIKE 'search%'`,
  );
  expect(loose).toEqual([]);
});

test('a step up keeps what is there', () => {
  const db = openWriter(file);
  addShop(db);
  migrate(db, [...migrations, next]);
  expect(db.pragma('user_version', { simple: true })).toBe(next.version);
  expect(all(db, 'SELECT username, note FROM account')).toEqual([{ username: 'lumen.ceramics', note: null }]);
  closeDatabase(db);
});

test('orders and notes of before are found, and leave the index as they came into it', () => {
  const db = openWriter(file);
  addShop(db);
  tell(db, customerSays('m1', { text: 'Hello', at: DAY }));
  const conversationId = conversationIdOf(db);
  const items = [{ name: 'Plum cake', amount: 1, price: 1, pictureId: null }];
  const card = { status: 'open', currency: 'EUR', size: '', address: '', note: '', dueAt: null } as const;
  const { id } = addOrder(db, { conversationId, order: { ...card, items }, now: DAY });
  const { id: noteId } = addNote(db, { conversationId, text: 'Likes plum', now: DAY });
  // As the step before left it: notes without their fact, orders not at all.
  run(db, `INSERT INTO search (search) VALUES ('delete-all')`);
  run(
    db,
    `INSERT INTO search (rowid, words) SELECT ${documentSql('note', 'id', 'created_at')}, @words FROM note`,
    { words: documentWords('Likes plum', conversationId, null) },
  );
  db.pragma('user_version = 4');
  closeDatabase(db);

  const after = openWriter(file);
  const found = (text: string, only: SearchFilter['only'] = null) =>
    search(after, { text, filter: { ...ANYWHERE, only }, before: null, limit: 9 }).hits.length;
  expect([found('plum'), found('', 'orders'), found('', 'notes')]).toEqual([2, 1, 1]);
  removeOrder(after, { id });
  removeNote(after, { id: noteId });
  expect(all(after, `SELECT rowid FROM search WHERE search MATCH 'plum'`)).toEqual([]);
  closeDatabase(after);
});

test('a step that fails leaves the file as it was, also after the steps before it', () => {
  const db = openWriter(file);
  const failing: Migration = {
    version: next.version + 1,
    up: () => {
      throw new Error('no');
    },
  };
  for (let tries = 0; tries < 2; tries += 1) {
    expect(() => migrate(db, [...migrations, next, failing])).toThrow('no');
  }
  expect(db.pragma('user_version', { simple: true })).toBe(migrations.length);
  expect(() => all(db, 'SELECT note FROM account')).toThrow('no such column');
  expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
  closeDatabase(db);
});

test('killed in the middle of a step, the file is what it was', async () => {
  const db = openWriter(file);
  addShop(db);
  closeDatabase(db);
  const child = fork(
    fileURLToPath(new URL('../../../../tests/fakes/migrate-and-wait.ts', import.meta.url)),
    [file],
    {
      execPath: nodeExecutable,
      execArgv: [],
    },
  );
  await new Promise((resolve) => child.once('message', resolve));
  // The step has changed more than the cache holds, so a part of it is in the log already.
  expect(statSync(`${file}-wal`).size).toBeGreaterThan(1024 * 1024);
  const exited = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await exited;

  const after = openWriter(file);
  expect(after.pragma('user_version', { simple: true })).toBe(migrations.length);
  expect(all(after, 'SELECT username FROM account')).toEqual([{ username: 'lumen.ceramics' }]);
  expect(() => all(after, 'SELECT * FROM half')).toThrow('no such table');
  closeDatabase(after);
});

test('a step that leaves a reference dangling is refused', () => {
  const db = openWriter(file);
  addShop(db);
  run(db, `INSERT INTO person (account_id, scoped_id) VALUES (1, 'anna')`);
  const breaking: Migration = { version: next.version, up: (inside) => inside.exec('DELETE FROM account') };
  expect(() => migrate(db, [...migrations, breaking])).toThrow();
  expect(all(db, 'SELECT count(*) AS people FROM person')).toEqual([{ people: 1 }]);
  closeDatabase(db);
});

test('a newer file and steps out of order are refused', () => {
  const db = openWriter(file);
  migrate(db, [...migrations, next]);
  closeDatabase(db);
  expect(() => openWriter(file)).toThrow('newer-database');
  const fresh = emptyDatabase();
  expect(() => migrate(fresh, [next, ...migrations])).toThrow();
});

test('the pragmas hold: log, full sync, references; and the reader cannot write', () => {
  const writer = openWriter(file);
  const pragma = (name: string) => writer.pragma(name, { simple: true });
  expect([pragma('journal_mode'), pragma('synchronous'), pragma('foreign_keys')]).toEqual(['wal', 2, 1]);
  expect(() => run(writer, `INSERT INTO person (account_id, scoped_id) VALUES (77, 'nobody')`)).toThrow(
    'FOREIGN KEY',
  );

  const reader = openReader(file);
  expect(() => run(reader as WritableDb, `DELETE FROM account`)).toThrow('readonly');
  addShop(writer);
  expect(all(reader, 'SELECT username FROM account')).toHaveLength(1);
  closeDatabase(reader);
  closeDatabase(writer);
  expect(existsSync(`${file}-wal`)).toBe(false);
});
