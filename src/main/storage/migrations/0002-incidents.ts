import type { WritableDb } from '../sql.ts';

/** What the doctor found not to be well, from when to when. Goes with the account it speaks of. */
export function up(db: WritableDb): void {
  db.exec(INCIDENTS);
}

const INCIDENTS = `
CREATE TABLE incident (
  id INTEGER PRIMARY KEY,
  check_id TEXT NOT NULL,
  account_id INTEGER REFERENCES account (id) ON DELETE CASCADE,
  says TEXT NOT NULL,
  params TEXT NOT NULL,
  started_at INTEGER NOT NULL,
  ended_at INTEGER
) STRICT;
-- Of each check, and shop, one lasts at most.
CREATE UNIQUE INDEX incident_open ON incident (check_id, coalesce(account_id, 0)) WHERE ended_at IS NULL;
CREATE INDEX incident_newest ON incident (started_at);
CREATE INDEX incident_of_account ON incident (account_id) WHERE account_id IS NOT NULL;
`;
