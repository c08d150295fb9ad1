import { existsSync, readdirSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { NEWEST_VERSION, versionOf } from '../migrations/index.ts';
import { OPENING_TIMEOUT_MS } from '../open-database.ts';
import type { ReadableDb } from '../sql.ts';
import { StorageFailure } from '../storage-failure.ts';
import { readBackupName } from './backup-name.ts';
import { copyDatabase } from './copy-database.ts';

/** Where copies lie, and the time of the one that is taken now. */
export interface BackupPlace {
  folder: string;
  now: number;
}

/**
 * What must be done before the database is opened for writing: one that is about to take a newer shape is
 * copied first, and one that has vanished while its copies are there is no first start (`storage-damaged`).
 */
export async function makeReady(
  file: string,
  place: BackupPlace,
  newest: number = NEWEST_VERSION,
): Promise<void> {
  if (!existsSync(file) || statSync(file).size === 0) {
    if (hasCopies(place.folder)) throw new StorageFailure('storage-damaged', { message: 'missing' });
    return;
  }
  const version = versionOfFile(file);
  if (version > 0 && version < newest) await copyDatabase({ file, ...place, reason: 'update' });
}

function hasCopies(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder).some((name) => readBackupName(name) !== null);
}

function versionOfFile(file: string): number {
  const db = new Database(file, { readonly: true, fileMustExist: true, timeout: OPENING_TIMEOUT_MS });
  try {
    return versionOf(db as ReadableDb);
  } finally {
    db.close();
  }
}
