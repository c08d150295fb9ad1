import { closeSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { migrate } from './migrations/index.ts';
import { keepSearchInStep } from './search/keep-in-step.ts';
import type { Connection, ReadableDb, WritableDb } from './sql.ts';
import { StorageFailure } from './storage-failure.ts';

const BUSY_TIMEOUT_MS = 5_000;
/** At the start nobody of ours holds the file: whoever does is another program, and the owner is told soon. */
export const OPENING_TIMEOUT_MS = 1_500;
/** What is left of the write-ahead log after a checkpoint; without it one big import keeps the disk for ever. */
const WAL_KEPT_BYTES = 16 * 1024 * 1024;
/** Up to here a look at every page costs a start at most 20 ms; a larger file is looked at with its daily copy. */
const CHECKED_UP_TO_BYTES = 4 * 1024 * 1024;

/**
 * Opens the one writing connection and brings the file to the newest shape; makes it when it is not there.
 * `:memory:` gives a database for one test. Fails with `newer-database` and `storage-damaged`.
 */
export function openWriter(file: string): WritableDb {
  const isOnDisk = file !== ':memory:';
  if (isOnDisk) makePrivateFile(file);
  return opened(new Database(file), (connection) => {
    const db = connection as WritableDb;
    db.pragma(`busy_timeout = ${OPENING_TIMEOUT_MS}`);
    db.pragma('journal_mode = WAL');
    // FULL: what was acknowledged survives a power cut. NORMAL would only survive a crash of ours.
    db.pragma('synchronous = FULL');
    db.pragma(`journal_size_limit = ${WAL_KEPT_BYTES}`);
    // Unsent and deleted content is overwritten, not only unlinked; FAST would leave what lies in free pages.
    db.pragma('secure_delete = ON');
    db.pragma('temp_store = MEMORY');
    db.pragma('trusted_schema = OFF');
    db.pragma('foreign_keys = ON');
    if (isOnDisk && statSync(file).size <= CHECKED_UP_TO_BYTES) assertSound(db);
    migrate(db);
    keepSearchInStep(db);
    db.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
    return db;
  });
}

/** Opens a reading connection to a file that a writer has opened before. */
export function openReader(file: string): ReadableDb {
  return opened(new Database(file, { readonly: true, fileMustExist: true }), (connection) => {
    const db = connection as ReadableDb;
    db.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
    db.pragma('query_only = ON');
    db.pragma('temp_store = MEMORY');
    db.pragma('trusted_schema = OFF');
    return db;
  });
}

/** Fails with `storage-damaged` when a page of the file is not what SQLite wrote there. Reads the whole file. */
export function assertSound(db: ReadableDb): void {
  const words = db.pragma('quick_check(1)', { simple: true });
  if (words !== 'ok') throw new StorageFailure('storage-damaged', { message: 'quick_check' });
}

/** Closes a connection; a writer refreshes the planner's figures first and folds the log into the file. */
export function closeDatabase(db: Connection): void {
  if (!db.open) return;
  try {
    if (db.readonly) return;
    db.pragma('optimize');
    db.pragma('wal_checkpoint(TRUNCATE)');
  } catch {
    // On a full or damaged disk both may fail; what is committed stands in the log and is read at the next start.
  } finally {
    db.close();
  }
}

function opened<Db>(connection: Connection, prepare: (connection: Connection) => Db): Db {
  try {
    return prepare(connection);
  } catch (error) {
    // A connection left open would keep the file locked for whoever tries next.
    connection.close();
    throw error;
  }
}

/** It holds what customers wrote: nobody else on this computer may read it. */
function makePrivateFile(file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  closeSync(openSync(file, 'a', 0o600));
}
