import type { WritableDb } from '../sql.ts';

/** What the owner calls a shop here; NULL: as Instagram does. */
export function up(db: WritableDb): void {
  db.prepare('ALTER TABLE account ADD COLUMN given_name TEXT').run();
}
