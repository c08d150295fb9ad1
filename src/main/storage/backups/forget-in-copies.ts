import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { UnsendEvent } from '../../inbox/domain-event.ts';
import { applyEvents } from '../intake/apply-events.ts';
import { NEWEST_VERSION, versionOf } from '../migrations/index.ts';
import { all, one, type ReadableDb, type WritableDb } from '../sql.ts';
import { readBackupName } from './backup-name.ts';

/**
 * Takes back in every copy what was taken back since it was made: words that a customer unsent are gone from the
 * copies as well. A copy of an older shape is left alone, it goes with its week. One that cannot be opened holds
 * nothing that could be put back.
 *
 * @returns how many messages it took back
 */
export function forgetInCopies({ file, folder, now }: { file: string; folder: string; now: number }): number {
  const unsent = unsentIn(file);
  if (unsent.length === 0) return 0;
  const copies = readdirSync(folder).filter((name) => readBackupName(name) !== null);
  return copies.reduce((sum, name) => sum + forgetIn(join(folder, name), unsent, now), 0);
}

function unsentIn(file: string): UnsendEvent[] {
  const db = new Database(file, { readonly: true, fileMustExist: true });
  try {
    return all<Pick<UnsendEvent, 'accountUserId' | 'personScopedId' | 'mid' | 'at'>>(
      db as ReadableDb,
      `SELECT a.user_id AS accountUserId, p.scoped_id AS personScopedId, m.mid, m.sent_at AS at
       FROM message m JOIN account a ON a.id = m.account_id JOIN conversation c ON c.id = m.conversation_id
         JOIN person p ON p.id = c.person_id
       WHERE m.is_unsent = 1 AND m.mid IS NOT NULL`,
    ).map((row) => ({ type: 'unsend', ...row }));
  } finally {
    db.close();
  }
}

function forgetIn(copy: string, unsent: UnsendEvent[], now: number): number {
  let db: WritableDb;
  try {
    db = new Database(copy, { fileMustExist: true }) as WritableDb;
  } catch {
    return 0;
  }
  try {
    if (versionOf(db) !== NEWEST_VERSION) return 0;
    db.pragma('foreign_keys = ON');
    db.pragma('secure_delete = ON');
    const stillThere = unsent.filter(({ accountUserId, mid }) => hasWords(db, accountUserId, mid));
    if (stillThere.length > 0) applyEvents(db, { events: stillThere, journalId: null, now });
    return stillThere.length;
  } catch {
    // Not a database any more: `newestGood` passes it over, and it goes with its week.
    return 0;
  } finally {
    db.close();
  }
}

function hasWords(db: ReadableDb, userId: string, mid: string): boolean {
  const found = one(
    db,
    `SELECT 1 FROM message m JOIN account a ON a.id = m.account_id
     WHERE a.user_id = @userId AND m.mid = @mid AND m.is_unsent = 0`,
    { userId, mid },
  );
  return found !== undefined;
}
