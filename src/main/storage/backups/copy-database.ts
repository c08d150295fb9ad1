import { chmodSync, closeSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Backup } from '../../../shared/model/backup.ts';
import { assertNotNewer } from '../migrations/index.ts';
import { assertSound } from '../open-database.ts';
import type { ReadableDb } from '../sql.ts';
import { backupName, readBackupName } from './backup-name.ts';

export interface CopyInput {
  /** The database, whether or not somebody has it open. */
  file: string;
  folder: string;
  reason: Backup['reason'];
  now: number;
}

/** A week of days. */
const MOST_COPIES = 7;
const BUSY_TIMEOUT_MS = 5_000;
/** What is not whole yet; found again it is of no use. */
const UNFINISHED = '.part';
/** More pages than any file has: copied in one breath, or each write meanwhile would begin it anew. */
const ALL_PAGES = 0x7fffffff;

/**
 * Copies the database with SQLite's backup API, reads the copy back page by page, and only then gives it its
 * name; then lets go of the oldest beyond seven. Writers go on meanwhile. Fails with `storage-damaged` when the
 * copy, and so the database itself, is not sound. Blocks the thread it runs in.
 *
 * @returns the copy's name
 */
export async function copyDatabase({ file, folder, reason, now }: CopyInput): Promise<string> {
  const name = backupName(now, reason);
  const unfinished = join(folder, `${name}${UNFINISHED}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    // It holds what customers wrote: nobody else may read it, from its first byte on.
    closeSync(openSync(unfinished, 'w', 0o600));
    await copy(file, unfinished);
    proveCopy(unfinished);
    renameSync(unfinished, join(folder, name));
  } finally {
    removeWithLog(unfinished);
  }
  letGoOfOldest(folder);
  return name;
}

async function copy(from: string, to: string): Promise<void> {
  const source = new Database(from, { readonly: true, fileMustExist: true });
  try {
    source.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
    await source.backup(to, { progress: () => ALL_PAGES });
  } finally {
    source.close();
  }
}

/** Whether a copy can take the database's place. Fails with `storage-damaged` and `newer-database`. */
export function checkCopy({ file }: { file: string }): void {
  const db = new Database(file, { readonly: true, fileMustExist: true });
  try {
    assertSound(db as ReadableDb);
    assertNotNewer(db as ReadableDb);
  } finally {
    db.close();
  }
}

/** Reads it back, and leaves one file that needs no log beside it. */
function proveCopy(file: string): void {
  const db = new Database(file, { fileMustExist: true });
  try {
    db.pragma('journal_mode = DELETE');
    assertSound(db as ReadableDb);
  } finally {
    db.close();
  }
  chmodSync(file, 0o600);
}

function letGoOfOldest(folder: string): void {
  const names = readdirSync(folder);
  const copies = names.filter((name) => readBackupName(name) !== null).sort();
  const interrupted = names.filter((name) => name.endsWith(UNFINISHED));
  for (const name of [...copies.slice(0, -MOST_COPIES), ...interrupted]) removeWithLog(join(folder, name));
}

export function removeWithLog(file: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${end}`, { force: true });
}
