import type Database from 'better-sqlite3';

export type Connection = Database.Database;
declare const readable: unique symbol;
declare const writable: unique symbol;

/** A connection that may be read. A function that asks for this one cannot write by accident. */
export type ReadableDb = Connection & { readonly [readable]: true };
/** The one connection that writes. */
export type WritableDb = ReadableDb & { readonly [writable]: true };

type SqlValue = string | number | null | Uint8Array;
/** Values for `@name` places. `undefined` is refused by the driver: say null. */
export type SqlParameters = Record<string, SqlValue>;

const NONE: SqlParameters = {};
/** Preparing costs more than most of our statements; each text is prepared once per connection. */
const prepared = new WeakMap<Connection, Map<string, Database.Statement<SqlParameters[]>>>();

/** The first row, or undefined. */
export function one<Row>(db: ReadableDb, sql: string, parameters: SqlParameters = NONE): Row | undefined {
  return statement(db, sql).get(parameters) as Row | undefined;
}

/** Every row. */
export function all<Row>(db: ReadableDb, sql: string, parameters: SqlParameters = NONE): Row[] {
  return statement(db, sql).all(parameters) as Row[];
}

/** Runs a writing statement; answers how many rows it changed and the id of the last one added. */
export function run(
  db: WritableDb,
  sql: string,
  parameters: SqlParameters = NONE,
): { changes: number; id: number } {
  const { changes, lastInsertRowid } = statement(db, sql).run(parameters);
  return { changes, id: Number(lastInsertRowid) };
}

/** Rows of a writing statement with `RETURNING`. */
export function returning<Row>(db: WritableDb, sql: string, parameters: SqlParameters = NONE): Row[] {
  return statement(db, sql).all(parameters) as Row[];
}

function statement(db: Connection, sql: string): Database.Statement<SqlParameters[]> {
  let ofConnection = prepared.get(db);
  if (!ofConnection) {
    ofConnection = new Map();
    prepared.set(db, ofConnection);
  }
  let found = ofConnection.get(sql);
  if (!found) {
    found = db.prepare<SqlParameters[]>(sql);
    ofConnection.set(sql, found);
  }
  return found;
}
