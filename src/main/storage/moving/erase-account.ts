import { closeDatabase, openWriter } from '../open-database.ts';
import { run } from '../sql.ts';

/**
 * Takes an account away with everything that belongs to it. Its files go when the media folder is next tidied. Nobody
 * may have the database open: what is under way for the account would write into nothing.
 */
export function eraseAccount({ file, userId }: { file: string; userId: string }): void {
  const db = openWriter(file);
  try {
    db.pragma('secure_delete = ON');
    db.transaction(() => run(db, 'DELETE FROM account WHERE user_id = @userId', { userId }))();
  } finally {
    closeDatabase(db);
  }
}
