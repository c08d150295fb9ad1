/** What the owner writes down about people: it is sent to nobody, and goes with the account. */
export const CONTACT_TABLES = `
CREATE TABLE note (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  conversation_id INTEGER NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
  text TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  edited_at INTEGER
) STRICT;
CREATE INDEX note_of_chat ON note (conversation_id, created_at, id);

-- A note that was begun; apart from the draft of an answer, so that neither can become the other.
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

-- Prices for one piece, in the currency's smallest unit.
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

-- How many numbers each shop has given: one that was taken away is not given again.
CREATE TABLE order_count (
  account_id INTEGER PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
  given INTEGER NOT NULL
) STRICT;
`;
