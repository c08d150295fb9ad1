-- Made from the migrations by migrations.test.ts; `vitest run -u` writes it anew.
PRAGMA user_version = 5;

CREATE TABLE media_file (
  digest TEXT PRIMARY KEY,
  bytes INTEGER NOT NULL,
  kept_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX media_file_oldest ON media_file (kept_at, digest);
CREATE TABLE media_leftover (
  digest TEXT PRIMARY KEY REFERENCES media_file (digest) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE TABLE account (
  id INTEGER PRIMARY KEY,
  user_id TEXT NOT NULL UNIQUE,
  app_scoped_id TEXT,
  username TEXT NOT NULL,
  name TEXT,
  account_type TEXT,
  picture_url TEXT,
  colour INTEGER NOT NULL CHECK (colour BETWEEN 1 AND 8),
  state TEXT NOT NULL CHECK (state IN ('connected', 'needs-reconnect')),
  permissions TEXT NOT NULL DEFAULT '[]',
  token_obtained_at INTEGER,
  token_expires_at INTEGER,
  subscribed_fields TEXT NOT NULL DEFAULT '[]',
  subscription_read_back_at INTEGER,
  created_at INTEGER NOT NULL
, disconnected_at INTEGER, given_name TEXT) STRICT;
CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  scoped_id TEXT NOT NULL,
  username TEXT,
  name TEXT,
  picture_url TEXT,
  picture_digest TEXT REFERENCES media_file (digest),
  picture_type TEXT,
  -- When the picture is to be fetched; NULL when there is nothing to fetch.
  picture_due_at INTEGER,
  picture_tries INTEGER NOT NULL DEFAULT 0,
  follower_count INTEGER,
  is_verified INTEGER CHECK (is_verified IN (0, 1)),
  follows_us INTEGER CHECK (follows_us IN (0, 1)),
  we_follow INTEGER CHECK (we_follow IN (0, 1)),
  -- Names and @usernames from before, as JSON, the last one first.
  earlier_names TEXT NOT NULL DEFAULT '[]',
  -- When the profile is to be read (again): 0 at once, NULL never.
  profile_due_at INTEGER DEFAULT 0,
  profile_read_at INTEGER,
  profile_failure TEXT,
  UNIQUE (account_id, scoped_id)
) STRICT;
CREATE INDEX person_picture_due ON person (picture_due_at, id) WHERE picture_due_at IS NOT NULL;
CREATE INDEX person_picture_file ON person (picture_digest) WHERE picture_digest IS NOT NULL;
CREATE TRIGGER person_leaves_file AFTER UPDATE OF picture_digest ON person
  WHEN OLD.picture_digest IS NOT NULL AND OLD.picture_digest IS NOT NEW.picture_digest
  BEGIN INSERT OR IGNORE INTO media_leftover (digest) VALUES (OLD.picture_digest); END;
CREATE TRIGGER person_gone_leaves_file AFTER DELETE ON person WHEN OLD.picture_digest IS NOT NULL
  BEGIN INSERT OR IGNORE INTO media_leftover (digest) VALUES (OLD.picture_digest); END;
CREATE INDEX person_by_profile_due ON person (profile_due_at, id) WHERE profile_due_at IS NOT NULL;
CREATE TABLE conversation (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  person_id INTEGER NOT NULL UNIQUE REFERENCES person (id) ON DELETE CASCADE,
  last_message_id INTEGER,
  last_message_at INTEGER NOT NULL DEFAULT 0,
  -- Which view it is in: worked out by refresh-conversation.ts. 'empty' is in none but "All".
  standing TEXT NOT NULL DEFAULT 'empty' CHECK (standing IN ('needs-reply', 'waiting', 'snoozed', 'done', 'empty')),
  -- The person's first message that nobody answered; 0: they wait for nothing.
  waiting_since INTEGER NOT NULL DEFAULT 0,
  -- Done and Snoozed hold for what the person had written by then (their newest message; 1 if none): a newer one
  -- ends them. 0: neither.
  done_up_to INTEGER NOT NULL DEFAULT 0,
  snoozed_up_to INTEGER NOT NULL DEFAULT 0,
  snoozed_until INTEGER NOT NULL DEFAULT 0,
  -- A snooze ran out and the owner has not looked since.
  is_back INTEGER NOT NULL DEFAULT 0 CHECK (is_back IN (0, 1)),
  unread INTEGER NOT NULL DEFAULT 0,
  -- Everything up to this time was seen by the owner here.
  read_up_to INTEGER NOT NULL DEFAULT 0,
  -- 0: the person never did what opens the reply window.
  window_opened_at INTEGER NOT NULL DEFAULT 0,
  -- Up to which of the person's messages Instagram was asked to show them as read.
  told_seen_at INTEGER NOT NULL DEFAULT 0,
  draft TEXT,
  -- Instagram has messages from before this time that were never read here; NULL when it has none.
  past_before INTEGER,
  -- Where messages are missing, as JSON: derived from missing_message and past_before; NULL when nowhere.
  gaps TEXT
) STRICT;
CREATE INDEX conversation_needs_reply ON conversation (window_opened_at, id) WHERE standing = 'needs-reply';
CREATE INDEX conversation_needs_reply_of_account ON conversation (account_id, window_opened_at, id)
  WHERE standing = 'needs-reply';
CREATE INDEX conversation_waiting ON conversation (last_message_at, id) WHERE standing = 'waiting';
CREATE INDEX conversation_waiting_of_account ON conversation (account_id, last_message_at, id)
  WHERE standing = 'waiting';
CREATE INDEX conversation_snoozed ON conversation (snoozed_until, id) WHERE standing = 'snoozed';
CREATE INDEX conversation_snoozed_of_account ON conversation (account_id, snoozed_until, id)
  WHERE standing = 'snoozed';
CREATE INDEX conversation_done ON conversation (last_message_at, id) WHERE standing = 'done';
CREATE INDEX conversation_done_of_account ON conversation (account_id, last_message_at, id)
  WHERE standing = 'done';
CREATE INDEX conversation_all ON conversation (last_message_at, id);
CREATE INDEX conversation_all_of_account ON conversation (account_id, last_message_at, id);
CREATE TABLE label (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE,
  colour INTEGER NOT NULL CHECK (colour BETWEEN 1 AND 8)
) STRICT;
CREATE TABLE conversation_label (
  conversation_id INTEGER NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
  label_id INTEGER NOT NULL REFERENCES label (id) ON DELETE CASCADE,
  -- Kept by the trigger: the list of a label is read newest first without looking at every chat that has it.
  last_message_at INTEGER NOT NULL,
  PRIMARY KEY (conversation_id, label_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX conversation_label_newest ON conversation_label (label_id, last_message_at, conversation_id);
CREATE TRIGGER conversation_label_moves AFTER UPDATE OF last_message_at ON conversation
  WHEN OLD.last_message_at IS NOT NEW.last_message_at
  BEGIN UPDATE conversation_label SET last_message_at = NEW.last_message_at WHERE conversation_id = NEW.id; END;
CREATE TABLE folder (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE,
  view TEXT NOT NULL,
  account_id INTEGER REFERENCES account (id) ON DELETE CASCADE,
  label_id INTEGER REFERENCES label (id) ON DELETE CASCADE
) STRICT;
CREATE TABLE message (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  conversation_id INTEGER NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
  -- NULL for an own message that Instagram has not confirmed.
  mid TEXT,
  client_id TEXT UNIQUE,
  direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
  origin TEXT NOT NULL CHECK (origin IN ('customer', 'shopbell', 'elsewhere')),
  kind TEXT NOT NULL CHECK (kind IN ('message', 'story-reply', 'postback', 'referral', 'unsupported')),
  text TEXT,
  payload TEXT,
  -- What an own message offers to tap, as JSON (model/choices.ts).
  choices TEXT,
  reply_to_mid TEXT,
  -- Our clock, for messages written here; Instagram's, as soon as it is known. Order follows Instagram's.
  written_at INTEGER,
  told_at INTEGER,
  sent_at INTEGER NOT NULL GENERATED ALWAYS AS (coalesce(told_at, written_at)) STORED,
  delivery TEXT CHECK (delivery IN ('queued', 'sending', 'sent', 'seen', 'failed', 'unknown')),
  seen_at INTEGER,
  failure TEXT,
  is_unsent INTEGER NOT NULL DEFAULT 0 CHECK (is_unsent IN (0, 1)),
  -- The newest edit we heard of, and the one whose text we have (0: the first text).
  edit_revision INTEGER NOT NULL DEFAULT 0,
  text_revision INTEGER NOT NULL DEFAULT 0,
  UNIQUE (account_id, mid),
  CHECK ((direction = 'in') = (delivery IS NULL)),
  CHECK (mid IS NOT NULL OR origin = 'shopbell')
) STRICT;
CREATE INDEX message_thread ON message (conversation_id, sent_at, id);
CREATE INDEX message_own ON message (conversation_id, sent_at, id) WHERE direction = 'out';
CREATE INDEX message_unconfirmed ON message (conversation_id, id) WHERE mid IS NULL;
CREATE INDEX message_text_awaited ON message (told_at) WHERE edit_revision > text_revision AND is_unsent = 0;
CREATE INDEX message_quoting ON message (account_id, reply_to_mid) WHERE reply_to_mid IS NOT NULL;
CREATE TABLE referral (
  message_id INTEGER PRIMARY KEY REFERENCES message (id) ON DELETE CASCADE,
  via TEXT NOT NULL CHECK (via IN ('ad', 'link', 'product', 'other')),
  source TEXT,
  ref TEXT,
  ad_id TEXT,
  title TEXT,
  product_id TEXT
) STRICT;
CREATE TABLE attachment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  message_id INTEGER NOT NULL REFERENCES message (id) ON DELETE CASCADE,
  -- From 0, as Instagram counts; -1 is the picture of the ad the message came from.
  position INTEGER NOT NULL CHECK (position >= -1),
  kind TEXT NOT NULL,
  url TEXT,
  title TEXT,
  link TEXT,
  remote_id TEXT,
  -- The wire's words, for a kind nobody knew.
  raw TEXT,
  media TEXT NOT NULL CHECK (media IN ('waiting', 'kept', 'gone', 'not-kept', 'never')),
  -- When the message was sent, as it was first told: the newest files are fetched first.
  sent_at INTEGER NOT NULL DEFAULT 0,
  -- When it is to be fetched, how often that has failed, and whether its address was asked for anew.
  media_due_at INTEGER NOT NULL DEFAULT 0,
  media_tries INTEGER NOT NULL DEFAULT 0,
  address_renewed INTEGER NOT NULL DEFAULT 0 CHECK (address_renewed IN (0, 1)),
  -- The file; its measures stay when it goes, so that its box in the thread keeps its size.
  digest TEXT REFERENCES media_file (digest),
  content_type TEXT,
  bytes INTEGER,
  width INTEGER,
  height INTEGER,
  file_name TEXT,
  UNIQUE (message_id, position),
  CHECK ((media = 'kept') = (digest IS NOT NULL)),
  -- Meta's rule: what is in a story is shown, never stored.
  CHECK (digest IS NULL OR kind NOT IN ('story', 'story-mention', 'ephemeral'))
) STRICT;
CREATE INDEX attachment_waiting ON attachment (sent_at, id, media_due_at) WHERE media = 'waiting';
CREATE INDEX attachment_due ON attachment (media_due_at) WHERE media = 'waiting';
CREATE INDEX attachment_file ON attachment (digest) WHERE digest IS NOT NULL;
CREATE TRIGGER attachment_leaves_file AFTER UPDATE OF digest ON attachment
  WHEN OLD.digest IS NOT NULL AND OLD.digest IS NOT NEW.digest
  BEGIN INSERT OR IGNORE INTO media_leftover (digest) VALUES (OLD.digest); END;
CREATE TRIGGER attachment_gone_leaves_file AFTER DELETE ON attachment WHEN OLD.digest IS NOT NULL
  BEGIN INSERT OR IGNORE INTO media_leftover (digest) VALUES (OLD.digest); END;
CREATE TABLE reaction (
  account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  mid TEXT NOT NULL,
  by TEXT NOT NULL CHECK (by IN ('person', 'account')),
  emoji TEXT,
  at INTEGER NOT NULL,
  PRIMARY KEY (account_id, mid, by)
) STRICT, WITHOUT ROWID;
CREATE TABLE early_news (
  account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  mid TEXT NOT NULL,
  is_unsent INTEGER NOT NULL DEFAULT 0 CHECK (is_unsent IN (0, 1)),
  edit_revision INTEGER NOT NULL DEFAULT 0,
  text_revision INTEGER NOT NULL DEFAULT 0,
  text TEXT,
  seen_at INTEGER,
  -- Instagram's time of the newest of it: for a message that never comes it is not kept for ever.
  told_at INTEGER NOT NULL,
  PRIMARY KEY (account_id, mid)
) STRICT, WITHOUT ROWID;
CREATE TABLE saved_reply (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  words TEXT NOT NULL,
  used_at INTEGER NOT NULL
) STRICT;
CREATE TABLE outbox (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  message_id INTEGER NOT NULL UNIQUE REFERENCES message (id) ON DELETE CASCADE,
  account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  conversation_id INTEGER NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
  -- What is sent, as JSON (outgoing-content.ts); the words of the message may change by an edit.
  content TEXT NOT NULL,
  reply_to_mid TEXT,
  -- held: for a few seconds, to be undone; planned: for a time the owner named. Both hold up nobody and become
  -- waiting, at the end of their lane, when they are due.
  state TEXT NOT NULL DEFAULT 'waiting'
    CHECK (state IN ('held', 'planned', 'waiting', 'attempting', 'unknown')),
  attempts INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL,
  due_at INTEGER NOT NULL,
  attempted_at INTEGER
) STRICT;
CREATE INDEX outbox_lane ON outbox (conversation_id, id);
CREATE INDEX outbox_due ON outbox (due_at, id) WHERE state = 'waiting';
CREATE INDEX outbox_planned ON outbox (due_at, id) WHERE state IN ('held', 'planned');
CREATE TABLE uploaded_file (
  account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  digest TEXT NOT NULL,
  type TEXT NOT NULL,
  attachment_id TEXT NOT NULL,
  uploaded_at INTEGER NOT NULL,
  PRIMARY KEY (account_id, digest, type)
) STRICT, WITHOUT ROWID;
CREATE TABLE own_reaction (
  message_id INTEGER PRIMARY KEY REFERENCES message (id) ON DELETE CASCADE,
  account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  -- NULL takes the reaction away.
  emoji TEXT,
  -- Raised by each change of mind: an answer to an older wish settles nothing.
  wish INTEGER NOT NULL DEFAULT 1,
  state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'failed')),
  attempts INTEGER NOT NULL DEFAULT 0,
  due_at INTEGER NOT NULL,
  failure TEXT,
  CHECK ((state = 'failed') = (failure IS NOT NULL))
) STRICT;
CREATE INDEX own_reaction_due ON own_reaction (due_at, message_id) WHERE state = 'waiting';
CREATE TABLE note (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  conversation_id INTEGER NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
  text TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  edited_at INTEGER
) STRICT;
CREATE INDEX note_of_chat ON note (conversation_id, created_at, id);
CREATE TABLE note_draft (
  conversation_id INTEGER PRIMARY KEY REFERENCES conversation (id) ON DELETE CASCADE,
  text TEXT NOT NULL
) STRICT;
CREATE TABLE shop_order (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  conversation_id INTEGER NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('open', 'half-paid', 'paid', 'sent', 'done')),
  currency TEXT NOT NULL,
  size TEXT NOT NULL,
  address TEXT NOT NULL,
  note TEXT NOT NULL,
  due_at INTEGER,
  created_at INTEGER NOT NULL,
  edited_at INTEGER,
  UNIQUE (account_id, number)
) STRICT;
CREATE INDEX shop_order_of_chat ON shop_order (conversation_id, number);
CREATE INDEX shop_order_by_month ON shop_order (account_id, created_at);
CREATE INDEX shop_order_running ON shop_order (due_at IS NULL, due_at, id) WHERE status NOT IN ('sent', 'done');
CREATE TABLE order_item (
  order_id INTEGER NOT NULL REFERENCES shop_order (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  amount INTEGER NOT NULL CHECK (amount > 0),
  price INTEGER NOT NULL CHECK (price >= 0),
  -- A picture that is unsent leaves the item without one.
  picture_id INTEGER REFERENCES attachment (id) ON DELETE SET NULL,
  PRIMARY KEY (order_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX order_item_picture ON order_item (picture_id) WHERE picture_id IS NOT NULL;
CREATE TABLE order_count (
  account_id INTEGER PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
  given INTEGER NOT NULL
) STRICT;
CREATE TABLE webhook_journal (
  id INTEGER PRIMARY KEY,
  received_at INTEGER NOT NULL,
  digest TEXT NOT NULL UNIQUE,
  signed_with TEXT NOT NULL CHECK (signed_with IN ('instagram', 'meta')),
  -- Empty once all of it is applied: words that are taken back later shall not live on here.
  body BLOB NOT NULL,
  state TEXT NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'applied', 'kept')),
  reason TEXT,
  settled_at INTEGER
) STRICT;
CREATE INDEX webhook_journal_pending ON webhook_journal (id) WHERE state = 'new';
CREATE INDEX webhook_journal_kept ON webhook_journal (id) WHERE state = 'kept';
CREATE TABLE inbox_revision (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  revision INTEGER NOT NULL
) STRICT;
CREATE TABLE room_trial (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  zeros BLOB NOT NULL
) STRICT;
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
CREATE TABLE missing_message (
  account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  mid TEXT NOT NULL,
  conversation_id INTEGER NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
  told_at INTEGER NOT NULL,
  PRIMARY KEY (account_id, mid)
) STRICT, WITHOUT ROWID;
CREATE INDEX missing_message_thread ON missing_message (conversation_id, told_at);
CREATE TABLE history_import (
  account_id INTEGER PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
  state TEXT NOT NULL CHECK (state IN ('listing', 'reading', 'done')),
  is_stopped INTEGER NOT NULL DEFAULT 0 CHECK (is_stopped IN (0, 1)),
  -- Chats that there were when all were listed.
  total INTEGER NOT NULL DEFAULT 0
) STRICT;
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
CREATE TABLE audit_find (
  run_id INTEGER NOT NULL REFERENCES audit_run (id) ON DELETE CASCADE,
  message_id INTEGER NOT NULL REFERENCES message (id) ON DELETE CASCADE,
  told_at INTEGER NOT NULL,
  found_at INTEGER NOT NULL,
  PRIMARY KEY (run_id, message_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX audit_find_message ON audit_find (message_id);
CREATE VIRTUAL TABLE search USING fts5 (
  words, content = '', columnsize = 0, detail = none, prefix = '2 3', tokenize = 'ascii'
);
CREATE TABLE 'search_data'(id INTEGER PRIMARY KEY, block BLOB);
CREATE TABLE 'search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
CREATE TABLE 'search_config'(k PRIMARY KEY, v) WITHOUT ROWID;
CREATE VIRTUAL TABLE search_name USING fts5 (
  words, content = '', columnsize = 0, detail = none, prefix = '1 2 3', tokenize = 'ascii'
);
CREATE TABLE 'search_name_data'(id INTEGER PRIMARY KEY, block BLOB);
CREATE TABLE 'search_name_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
CREATE TABLE 'search_name_config'(k PRIMARY KEY, v) WITHOUT ROWID;
CREATE TABLE incident (
  id INTEGER PRIMARY KEY,
  check_id TEXT NOT NULL,
  account_id INTEGER REFERENCES account (id) ON DELETE CASCADE,
  says TEXT NOT NULL,
  params TEXT NOT NULL,
  started_at INTEGER NOT NULL,
  ended_at INTEGER
) STRICT;
CREATE UNIQUE INDEX incident_open ON incident (check_id, coalesce(account_id, 0)) WHERE ended_at IS NULL;
CREATE INDEX incident_newest ON incident (started_at);
CREATE INDEX incident_of_account ON incident (account_id) WHERE account_id IS NOT NULL;
