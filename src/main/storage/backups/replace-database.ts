import { copyFileSync, existsSync, renameSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { assertSound, closeDatabase, openWriter } from '../open-database.ts';
import { run, type WritableDb } from '../sql.ts';
import { StorageFailure } from '../storage-failure.ts';
import { timeInName } from './backup-name.ts';
import { removeWithLog } from './copy-database.ts';

export interface ReplaceInput {
  /** The database; nobody may have it open. */
  file: string;
  /** The copy that takes its place; null: an empty one. */
  from: string | null;
  now: number;
}

/**
 * Puts a copy, or an empty database, where the database was. What was there is moved aside under a dated name
 * and never deleted. The new one is whole and proven before anything is moved; a power cut between the two
 * renames leaves no file, which the next start takes for a damaged one.
 * Fails with `copy-damaged`, and with `newer-database` for a copy of a newer Shopbell; then nothing has changed.
 */
export function replaceDatabase({ file, from, now }: ReplaceInput): void {
  const next = `${file}.next`;
  removeWithLog(next);
  try {
    if (from !== null) copyFileSync(from, next);
    prepare(next);
    setAside(file, now);
    renameSync(next, file);
  } finally {
    removeWithLog(next);
  }
}

function prepare(file: string): void {
  const db = opened(file);
  try {
    doubtReplies(db);
  } finally {
    closeDatabase(db);
  }
}

function opened(file: string): WritableDb {
  try {
    const db = openWriter(file);
    assertSound(db);
    return db;
  } catch (error) {
    const isDamaged = error instanceof StorageFailure ? error.code === 'storage-damaged' : isCorrupt(error);
    throw isDamaged ? new StorageFailure('copy-damaged') : error;
  }
}

function isCorrupt(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^SQLITE_(CORRUPT|NOTADB)/.test(String(error.code));
}

/**
 * What waited to be sent when the copy was taken may have been sent since: it is looked for at Instagram, as
 * after a crash in the middle of sending, and only the owner sends it again.
 */
function doubtReplies(db: WritableDb): void {
  run(db, `UPDATE outbox SET state = 'attempting' WHERE state = 'waiting'`);
}

function setAside(file: string, now: number): void {
  const end = extname(file);
  const aside = join(dirname(file), `${basename(file, end)}-set-aside-${timeInName(now)}${end}`);
  // The log belongs to the file: under the same name SQLite still reads them together.
  for (const part of ['-wal', '-shm', '']) {
    if (existsSync(`${file}${part}`)) renameSync(`${file}${part}`, `${aside}${part}`);
  }
}
