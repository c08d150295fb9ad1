import Database from 'better-sqlite3';
import { all, run, type WritableDb } from '../sql.ts';

export interface SettleMovedInput {
  file: string;
  /** Instagram's ids of the accounts that have a login. */
  loggedIn: readonly string[];
}

/** Accounts whose login did not come along, nor lies here: they wait for the owner to connect them again. */
export function settleMoved({ file, loggedIn }: SettleMovedInput): void {
  const db = new Database(file, { fileMustExist: true }) as WritableDb;
  try {
    const without = all<{ id: number; userId: string }>(
      db,
      'SELECT id, user_id AS userId FROM account',
    ).filter(({ userId }) => !loggedIn.includes(userId));
    for (const { id } of without)
      run(db, `UPDATE account SET state = 'needs-reconnect' WHERE id = @id`, { id });
  } finally {
    db.close();
  }
}
