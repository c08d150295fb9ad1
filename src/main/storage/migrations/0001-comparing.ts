/** Of the first shape of the file: what comparing with Instagram and importing from it keep. */
export const COMPARING = `
-- Instagram's threads, as far as they were listed: when each was last read, and how far it is known to be whole.
CREATE TABLE thread_reading (
  account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  -- Instagram's own id of the conversation.
  thread_id TEXT NOT NULL,
  -- Instagram's time of it when the past was listed, and when it was last read; 0: not yet.
  listed_at INTEGER NOT NULL,
  read_up_to INTEGER NOT NULL DEFAULT 0,
  -- When that was, by our clock.
  read_at INTEGER NOT NULL DEFAULT 0,
  -- Up to this time of Instagram's every message of it is either here or marked as missing.
  compared_to INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (account_id, thread_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX thread_reading_to_import ON thread_reading (account_id, listed_at, thread_id) WHERE read_up_to = 0;

-- Messages that Instagram lists and no longer hands out. A row goes when its message comes after all.
CREATE TABLE missing_message (
  account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  mid TEXT NOT NULL,
  conversation_id INTEGER NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
  told_at INTEGER NOT NULL,
  PRIMARY KEY (account_id, mid)
) STRICT, WITHOUT ROWID;
CREATE INDEX missing_message_thread ON missing_message (conversation_id, told_at);

-- How far the past of an account was taken in when it was connected. No row: not begun.
CREATE TABLE history_import (
  account_id INTEGER PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
  state TEXT NOT NULL CHECK (state IN ('listing', 'reading', 'done')),
  is_stopped INTEGER NOT NULL DEFAULT 0 CHECK (is_stopped IN (0, 1)),
  -- Chats that there were when all were listed.
  total INTEGER NOT NULL DEFAULT 0
) STRICT;

-- The audit's ledger: one row for each account and run. Runs of several accounts that began together are one check.
CREATE TABLE audit_run (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  why TEXT NOT NULL,
  started_at INTEGER NOT NULL,
  finished_at INTEGER NOT NULL,
  -- Chats that were compared, and those of them that had to be read.
  conversations INTEGER NOT NULL,
  threads_read INTEGER NOT NULL,
  -- Changes of known messages that only it noticed: unsent, edited, reacted to.
  healed INTEGER NOT NULL,
  -- Messages that Instagram lists and no longer hands out, first noticed by it.
  missing INTEGER NOT NULL,
  error TEXT
) STRICT;
CREATE INDEX audit_run_of_check ON audit_run (started_at);

-- Messages that only the audit found, and when: by how much it was late.
CREATE TABLE audit_find (
  run_id INTEGER NOT NULL REFERENCES audit_run (id) ON DELETE CASCADE,
  message_id INTEGER NOT NULL REFERENCES message (id) ON DELETE CASCADE,
  told_at INTEGER NOT NULL,
  found_at INTEGER NOT NULL,
  PRIMARY KEY (run_id, message_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX audit_find_message ON audit_find (message_id);
`;
