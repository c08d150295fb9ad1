import type { ReadableDb, WritableDb } from '../sql.ts';
import { StorageFailure } from '../storage-failure.ts';
import { up as initial } from './0001-initial.ts';
import { up as incidents } from './0002-incidents.ts';
import { up as disconnected } from './0003-disconnected.ts';
import { up as ownNames } from './0004-own-names.ts';
import { up as ordersFound } from './0005-orders-found.ts';

export interface Migration {
  version: number;
  up(db: WritableDb): void;
}

/** Every step the file's shape has taken, in order. A shipped step is never edited: add one. */
export const migrations: readonly Migration[] = [
  { version: 1, up: initial },
  { version: 2, up: incidents },
  { version: 3, up: disconnected },
  { version: 4, up: ownNames },
  { version: 5, up: ordersFound },
];

export const NEWEST_VERSION = migrations.length;

/**
 * Brings the file to the newest shape, all steps in one transaction: a power cut in the middle leaves it as it
 * was. A file from a newer Shopbell is refused (`newer-database`) and not touched. Whoever opens a file with
 * content copies it first (serve.ts).
 */
export function migrate(db: WritableDb, steps: readonly Migration[] = migrations): void {
  assertMonotonic(steps);
  const newest = steps.at(-1)?.version ?? 0;
  const version = assertNotNewer(db, newest);
  const pending = steps.filter((step) => step.version > version);
  if (pending.length === 0) return;
  applyAll(db, pending, newest);
}

function applyAll(db: WritableDb, pending: readonly Migration[], newest: number): void {
  // A step may rebuild a table that others point to; the check below catches what it leaves dangling.
  db.pragma('foreign_keys = OFF');
  try {
    db.transaction(() => {
      for (const step of pending) step.up(db);
      if (db.prepare('PRAGMA foreign_key_check').all().length > 0) {
        throw new StorageFailure('internal', { message: `migration to ${newest} broke a reference` });
      }
      db.pragma(`user_version = ${newest}`);
    }).exclusive();
  } finally {
    db.pragma('foreign_keys = ON');
  }
}

/** The shape the file has, unless this program does not know it yet. */
export function assertNotNewer(db: ReadableDb, newest = NEWEST_VERSION): number {
  const version = versionOf(db);
  if (version > newest) {
    throw new StorageFailure('newer-database', { message: `file ${version}, this program ${newest}` });
  }
  return version;
}

/** The shape the file has; 0 where it has none yet. */
export function versionOf(db: ReadableDb): number {
  return Number(db.pragma('user_version', { simple: true }));
}

function assertMonotonic(steps: readonly Migration[]): void {
  steps.forEach((step, index) => {
    if (step.version !== index + 1) {
      throw new StorageFailure('internal', { message: `migration ${index + 1} is numbered ${step.version}` });
    }
  });
}
