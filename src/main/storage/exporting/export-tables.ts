// Long because it is one list: every table of an export with its columns. docs/guide/exporting.md names them.
import { ACCOUNT_STATE } from '../rows/account-row.ts';

/**
 * How a stored value is written. `time`: ms become two columns, ISO 8601 in UTC and this computer's clock · `yes`: 0
 * and 1 become false and true · `list`: JSON becomes a list of texts · `money`: the smallest unit of the row's
 * `currency` becomes whole and fraction · `plain`: as it is.
 */
export type ColumnKind = 'plain' | 'time' | 'yes' | 'list' | 'money';

export interface ExportTable {
  /** The key in the document, and the name of the CSV file. */
  name: string;
  /** Names as written, and how; in the order in which `sql` answers them. */
  columns: ReadonlyArray<readonly [name: string, kind: ColumnKind]>;
  /** Row by row in the order of making: nothing may have to be sorted, which would hold it all. */
  sql: string;
}

/** Whose it is, in words: a table opened alone says so too. */
const SHOP_AND_PERSON = `a.username, coalesce(p.name, p.username, p.scoped_id)`;
const OF_CHAT = `CROSS JOIN conversation c ON c.id = t.conversation_id
  CROSS JOIN person p ON p.id = c.person_id CROSS JOIN account a ON a.id = c.account_id`;

/**
 * All that an owner would miss, and no secret: tokens and app keys are not in the database at all. What customers
 * unsent has no words any more; files stay in Shopbell's folder and are named here.
 */
export const EXPORT_TABLES: readonly ExportTable[] = [
  {
    name: 'accounts',
    columns: [
      ['id', 'plain'],
      ['instagram_id', 'plain'],
      ['username', 'plain'],
      ['name', 'plain'],
      ['account_type', 'plain'],
      ['colour', 'plain'],
      ['state', 'plain'],
      ['connected_at', 'time'],
    ],
    sql: `SELECT id, user_id, username, coalesce(given_name, name), account_type, colour, ${ACCOUNT_STATE}, created_at
      FROM account ORDER BY id`,
  },
  {
    name: 'people',
    columns: [
      ['id', 'plain'],
      ['account_id', 'plain'],
      ['instagram_id', 'plain'],
      ['username', 'plain'],
      ['name', 'plain'],
      ['earlier_names', 'list'],
      ['follower_count', 'plain'],
      ['is_verified', 'yes'],
      ['follows_us', 'yes'],
      ['we_follow', 'yes'],
    ],
    sql: `SELECT id, account_id, scoped_id, username, name, earlier_names, follower_count, is_verified, follows_us,
      we_follow FROM person ORDER BY id`,
  },
  {
    name: 'conversations',
    columns: [
      ['id', 'plain'],
      ['account_id', 'plain'],
      ['person_id', 'plain'],
      ['shop', 'plain'],
      ['person', 'plain'],
      ['state', 'plain'],
      ['labels', 'list'],
      ['unread', 'plain'],
      ['last_message_at', 'time'],
      ['waiting_since', 'time'],
      ['snoozed_until', 'time'],
      ['reply_window_opened_at', 'time'],
      ['draft', 'plain'],
      ['note_draft', 'plain'],
    ],
    sql: `SELECT c.id, c.account_id, c.person_id, ${SHOP_AND_PERSON}, c.standing,
      (SELECT json_group_array(l.name) FROM conversation_label g JOIN label l ON l.id = g.label_id
        WHERE g.conversation_id = c.id),
      c.unread, nullif(c.last_message_at, 0), nullif(c.waiting_since, 0),
      iif(c.standing = 'snoozed', c.snoozed_until, NULL), nullif(c.window_opened_at, 0), c.draft,
      (SELECT text FROM note_draft WHERE conversation_id = c.id)
      FROM conversation c CROSS JOIN person p ON p.id = c.person_id CROSS JOIN account a ON a.id = c.account_id
      ORDER BY c.id`,
  },
  {
    name: 'messages',
    columns: [
      ['id', 'plain'],
      ['conversation_id', 'plain'],
      ['shop', 'plain'],
      ['person', 'plain'],
      ['direction', 'plain'],
      ['origin', 'plain'],
      ['kind', 'plain'],
      ['sent_at', 'time'],
      ['text', 'plain'],
      ['media', 'list'],
      ['reactions', 'list'],
      ['choices', 'list'],
      ['delivery', 'plain'],
      ['seen_at', 'time'],
      ['planned_for', 'time'],
      ['is_unsent', 'yes'],
      ['is_edited', 'yes'],
      ['reply_to_id', 'plain'],
      ['came_by', 'plain'],
      ['came_by_title', 'plain'],
      ['instagram_id', 'plain'],
    ],
    sql: `SELECT t.id, t.conversation_id, ${SHOP_AND_PERSON}, t.direction, t.origin, t.kind, t.sent_at, t.text,
      (SELECT json_group_array(coalesce(f.file_name, f.title, f.kind)) FROM
        (SELECT * FROM attachment WHERE message_id = t.id AND position >= 0 ORDER BY position) f),
      (SELECT json_group_array(r.emoji) FROM reaction r
        WHERE r.account_id = t.account_id AND r.mid = t.mid AND r.emoji IS NOT NULL AND t.is_unsent = 0),
      (SELECT json_group_array(coalesce(o.value ->> 'title', o.value)) FROM
        json_each(coalesce(t.choices -> '$.titles', t.choices -> '$.buttons', '[]')) o),
      t.delivery, t.seen_at,
      (SELECT x.due_at FROM outbox x WHERE x.message_id = t.id AND x.state IN ('held', 'planned')),
      t.is_unsent, t.edit_revision > 0,
      (SELECT q.id FROM message q WHERE q.account_id = t.account_id AND q.mid = t.reply_to_mid),
      (SELECT via FROM referral WHERE message_id = t.id), (SELECT title FROM referral WHERE message_id = t.id), t.mid
      FROM message t ${OF_CHAT} ORDER BY t.id`,
  },
  {
    name: 'attachments',
    columns: [
      ['id', 'plain'],
      ['message_id', 'plain'],
      ['position', 'plain'],
      ['kind', 'plain'],
      ['file_name', 'plain'],
      ['title', 'plain'],
      ['link', 'plain'],
      ['content_type', 'plain'],
      ['bytes', 'plain'],
      ['width', 'plain'],
      ['height', 'plain'],
      ['is_kept', 'yes'],
      ['file', 'plain'],
    ],
    sql: `SELECT id, message_id, position, kind, file_name, title, link, content_type, bytes, width, height,
      media = 'kept', iif(digest IS NULL, NULL, 'media/' || substr(digest, 1, 2) || '/' || digest)
      FROM attachment ORDER BY id`,
  },
  {
    name: 'reactions',
    columns: [
      ['message_id', 'plain'],
      ['by', 'plain'],
      ['emoji', 'plain'],
      ['reacted_at', 'time'],
    ],
    sql: `SELECT m.id, t.by, t.emoji, t.at FROM reaction t
      CROSS JOIN message m ON m.account_id = t.account_id AND m.mid = t.mid
      WHERE t.emoji IS NOT NULL AND m.is_unsent = 0 ORDER BY t.account_id, t.mid, t.by`,
  },
  {
    name: 'notes',
    columns: [
      ['id', 'plain'],
      ['conversation_id', 'plain'],
      ['shop', 'plain'],
      ['person', 'plain'],
      ['text', 'plain'],
      ['created_at', 'time'],
      ['edited_at', 'time'],
    ],
    sql: `SELECT t.id, t.conversation_id, ${SHOP_AND_PERSON}, t.text, t.created_at, t.edited_at
      FROM note t ${OF_CHAT} ORDER BY t.id`,
  },
  {
    name: 'labels',
    columns: [
      ['id', 'plain'],
      ['name', 'plain'],
      ['colour', 'plain'],
    ],
    sql: 'SELECT id, name, colour FROM label ORDER BY id',
  },
  {
    name: 'conversation_labels',
    columns: [
      ['conversation_id', 'plain'],
      ['label_id', 'plain'],
    ],
    sql: 'SELECT conversation_id, label_id FROM conversation_label ORDER BY conversation_id, label_id',
  },
  {
    name: 'orders',
    columns: [
      ['id', 'plain'],
      ['number', 'plain'],
      ['conversation_id', 'plain'],
      ['shop', 'plain'],
      ['person', 'plain'],
      ['status', 'plain'],
      ['currency', 'plain'],
      ['total', 'money'],
      ['size', 'plain'],
      ['address', 'plain'],
      ['note', 'plain'],
      ['due_at', 'time'],
      ['created_at', 'time'],
      ['edited_at', 'time'],
    ],
    sql: `SELECT t.id, t.number, t.conversation_id, ${SHOP_AND_PERSON}, t.status, t.currency,
      (SELECT coalesce(sum(i.amount * i.price), 0) FROM order_item i WHERE i.order_id = t.id),
      t.size, t.address, t.note, t.due_at, t.created_at, t.edited_at FROM shop_order t ${OF_CHAT} ORDER BY t.id`,
  },
  {
    name: 'order_items',
    columns: [
      ['order_id', 'plain'],
      ['position', 'plain'],
      ['name', 'plain'],
      ['amount', 'plain'],
      ['price', 'money'],
      ['currency', 'plain'],
      ['picture_id', 'plain'],
    ],
    sql: `SELECT t.order_id, t.position, t.name, t.amount, t.price, o.currency, t.picture_id
      FROM order_item t CROSS JOIN shop_order o ON o.id = t.order_id ORDER BY t.order_id, t.position`,
  },
  {
    name: 'saved_replies',
    columns: [
      ['id', 'plain'],
      ['name', 'plain'],
      ['text', 'plain'],
      ['used_at', 'time'],
    ],
    sql: 'SELECT id, name, words, nullif(used_at, 0) FROM saved_reply ORDER BY id',
  },
];
