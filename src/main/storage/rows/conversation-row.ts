import type { Conversation, Outbox, Preview } from '../../../shared/model/conversation.ts';
import type { AccountId, ConversationId, LabelId, MessageId, PersonId } from '../../../shared/model/ids.ts';
import { all, type ReadableDb, type SqlParameters } from '../sql.ts';

const PREVIEW_CHARACTERS = 200;

/** Whole conversations with person and preview, by a statement of `conversationSql`. */
export function readConversations(db: ReadableDb, sql: string, parameters: SqlParameters): Conversation[] {
  return all<ConversationRow>(db, sql, parameters).map(conversationOf);
}

export function readConversationsById(db: ReadableDb, ids: Iterable<ConversationId>): Conversation[] {
  return readConversations(db, BY_ID, {
    ids: JSON.stringify([...ids]),
  });
}

/**
 * `rest` is what follows the joins; `c` is the conversation. An index named here is the one that is used: left
 * to itself SQLite takes another for some shapes of data, and then reads a shop's every conversation for one
 * page. CROSS JOIN keeps it from beginning with another table, so that the index's order is the rows'.
 */
export function conversationSql(rest: string, index: string | null = null): string {
  return conversationsFrom(`conversation c ${index === null ? '' : `INDEXED BY ${index}`}`, rest);
}

/** The same for the chats of one label (`@labelId`), `l` being the chat's place among them. */
export function labelledSql(rest: string): string {
  return conversationsFrom(
    `conversation_label l INDEXED BY conversation_label_newest CROSS JOIN conversation c ON c.id = l.conversation_id`,
    rest,
  );
}

/** The same for the chats that hold own messages which have not reached anybody: those are few. */
export function unsettledChatsSql(rest: string): string {
  return conversationsFrom(
    `(SELECT DISTINCT w.conversation_id AS id FROM message w INDEXED BY message_unconfirmed
      WHERE w.mid IS NULL AND ${unsettledSql('w')}) o CROSS JOIN conversation c ON c.id = o.id`,
    rest,
  );
}

function unsettledSql(row: string): string {
  return `${row}.delivery IN ('queued', 'sending', 'unknown', 'failed')`;
}

function conversationsFrom(source: string, rest: string): string {
  return `
SELECT c.id, c.account_id AS accountId, c.last_message_at AS lastMessageAt, c.unread, c.standing,
  c.waiting_since AS waitingSince, c.snoozed_until AS snoozedUntil, c.is_back AS isBack,
  c.window_opened_at AS windowOpenedAt, c.draft, c.told_seen_at AS toldSeenAt,
  c.gaps,
  (SELECT json_array(sum(w.delivery <> 'failed'), sum(w.delivery = 'failed'), min(w.id), min(w.sent_at))
   FROM message w INDEXED BY message_unconfirmed
   WHERE w.conversation_id = c.id AND w.mid IS NULL AND ${unsettledSql('w')}) AS outbox,
  p.id AS personId, p.scoped_id AS scopedId, p.username, p.name, substr(p.picture_digest, 1, 8) AS picture,
  m.id AS messageId, m.direction, m.origin, m.kind, m.delivery, m.is_unsent AS isUnsent,
  substr(m.text, 1, ${PREVIEW_CHARACTERS}) AS text,
  (SELECT json_group_array(g.label_id) FROM conversation_label g WHERE g.conversation_id = c.id) AS labels,
  (SELECT json_group_array(a.kind) FROM
    (SELECT kind FROM attachment WHERE message_id = m.id AND position >= 0 ORDER BY position) a) AS attachments
FROM ${source} CROSS JOIN person p ON p.id = c.person_id LEFT JOIN message m ON m.id = c.last_message_id
${rest}`;
}

const BY_ID = conversationSql('WHERE c.id IN (SELECT value FROM json_each(@ids)) ORDER BY c.id');

function conversationOf(row: ConversationRow): Conversation {
  return {
    id: row.id,
    accountId: row.accountId,
    person: {
      id: row.personId,
      scopedId: row.scopedId,
      username: row.username,
      name: row.name,
      picture: row.picture,
    },
    preview: previewOf(row),
    lastMessageAt: row.lastMessageAt,
    unread: row.unread,
    needsReply: row.standing === 'needs-reply',
    waitingSince: row.waitingSince === 0 ? null : row.waitingSince,
    isDone: row.standing === 'done',
    snoozedUntil: row.standing === 'snoozed' ? row.snoozedUntil : null,
    isBack: row.isBack === 1,
    labels: JSON.parse(row.labels) as LabelId[],
    windowOpenedAt: row.windowOpenedAt === 0 ? null : row.windowOpenedAt,
    draft: row.draft,
    toldSeenAt: row.toldSeenAt === 0 ? null : row.toldSeenAt,
    outbox: outboxOf(row.outbox),
    gaps: row.gaps === null ? [] : (JSON.parse(row.gaps) as Conversation['gaps']),
  };
}

function outboxOf(json: string): Outbox | null {
  const [waiting, failed, firstId, since] = JSON.parse(json) as [number, number, MessageId | null, number];
  return firstId === null ? null : { waiting, failed, firstId, since };
}

function previewOf(row: ConversationRow): Preview | null {
  if (row.messageId === null || row.direction === null || row.origin === null || row.kind === null)
    return null;
  return {
    messageId: row.messageId,
    direction: row.direction,
    origin: row.origin,
    kind: row.kind,
    text: row.text === null ? null : row.text.replace(/\s*[\r\n]+\s*/g, ' '),
    attachments: JSON.parse(row.attachments) as Preview['attachments'],
    delivery: row.delivery,
    isUnsent: row.isUnsent === 1,
  };
}

/** Which view a conversation is in; "All" holds every one. */
export type Standing = 'needs-reply' | 'waiting' | 'snoozed' | 'done' | 'empty';

interface ConversationRow {
  id: ConversationId;
  accountId: AccountId;
  lastMessageAt: number;
  unread: number;
  standing: Standing;
  waitingSince: number;
  snoozedUntil: number;
  isBack: number;
  labels: string;
  windowOpenedAt: number;
  draft: string | null;
  toldSeenAt: number;
  gaps: string | null;
  outbox: string;
  personId: PersonId;
  scopedId: string;
  username: string | null;
  name: string | null;
  picture: string | null;
  messageId: MessageId | null;
  direction: Preview['direction'] | null;
  origin: Preview['origin'] | null;
  kind: Preview['kind'] | null;
  delivery: Preview['delivery'];
  isUnsent: number | null;
  text: string | null;
  attachments: string;
}
