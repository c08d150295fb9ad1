import type { WritableDb } from '../sql.ts';

/**
 * Since when the owner wants no login of an account. Its `state` is 'needs-reconnect' meanwhile, so that whoever asks
 * only whether it is connected is answered as before.
 */
export function up(db: WritableDb): void {
  db.exec(SINCE);
}

const SINCE = 'ALTER TABLE account ADD COLUMN disconnected_at INTEGER';
