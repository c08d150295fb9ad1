import type { AccountId, ConversationId, MessageId } from '../../../shared/model/ids.ts';
import type { Message, ThreadCursor, ThreadPage, ThreadPart } from '../../../shared/model/message.ts';
import type { ThreadSearch } from '../records.ts';
import { readMessages, readMessagesById } from '../rows/message-row.ts';
import { all, one, type ReadableDb } from '../sql.ts';
import { existing, notFound } from '../storage-failure.ts';

/** What follows the joins of a page; exported for the test that reads SQLite's plan of it. */
export const THREAD_PAGE = `WHERE m.conversation_id = @conversationId AND (m.sent_at, m.id) < (@sentAt, @id)
ORDER BY m.sent_at DESC, m.id DESC LIMIT @limit`;

const NEWEST = { sentAt: Number.MAX_SAFE_INTEGER, id: Number.MAX_SAFE_INTEGER };

/** See `Storage.threadPage`. */
export function threadPage(
  db: ReadableDb,
  input: { conversationId: ConversationId; before: ThreadCursor | null; limit: number },
): ThreadPage {
  const { conversationId, before, limit } = input;
  const { sentAt, id } = before ?? NEWEST;
  const rows = readMessages(db, THREAD_PAGE, { conversationId, sentAt, id, limit: limit + 1 });
  if (rows.length === 0) assertConversation(db, conversationId);
  const messages = rows.slice(0, limit).reverse();
  const first = messages[0];
  return { messages, before: rows.length > limit && first ? { sentAt: first.sentAt, id: first.id } : null };
}

export const THREAD_AFTER = `WHERE m.conversation_id = @conversationId AND (m.sent_at, m.id) > (@sentAt, @id)
ORDER BY m.sent_at, m.id LIMIT @limit`;

/** See `Storage.threadAfter`. */
export function threadAfter(
  db: ReadableDb,
  { conversationId, after, limit }: { conversationId: ConversationId; after: ThreadCursor; limit: number },
): Omit<ThreadPart, 'before'> {
  const rows = readMessages(db, THREAD_AFTER, { conversationId, ...after, limit: limit + 1 });
  const messages = rows.slice(0, limit);
  const last = messages.at(-1);
  return { messages, after: rows.length > limit && last ? { sentAt: last.sentAt, id: last.id } : null };
}

/** See `Storage.threadAround`. */
export function threadAround(
  db: ReadableDb,
  {
    conversationId,
    messageId,
    limit,
  }: { conversationId: ConversationId; messageId: MessageId; limit: number },
): ThreadPart {
  const wanted = message(db, messageId);
  if (wanted.conversationId !== conversationId) throw notFound('message');
  const place = { sentAt: wanted.sentAt, id: wanted.id };
  const older = threadPage(db, { conversationId, before: place, limit });
  const newer = threadAfter(db, { conversationId, after: place, limit });
  return {
    messages: [...older.messages, wanted, ...newer.messages],
    before: older.before,
    after: newer.after,
  };
}

/** See `Storage.findInThread`. */
export function findInThread(db: ReadableDb, { conversationId, ...wanted }: ThreadSearch): MessageId | null {
  const sql = 'at' in wanted ? FROM_DAY_ON : FROM_END;
  return one<{ id: MessageId }>(db, sql, { conversationId, ...wanted })?.id ?? null;
}

/** The first message of a day or, where nothing was written since, the last of all. */
const FROM_DAY_ON = `SELECT coalesce(
  (SELECT id FROM message WHERE conversation_id = @conversationId AND sent_at >= @at ORDER BY sent_at, id LIMIT 1),
  (SELECT id FROM message WHERE conversation_id = @conversationId ORDER BY sent_at DESC, id DESC LIMIT 1)) AS id`;

const FROM_END = `SELECT id FROM message WHERE conversation_id = @conversationId AND direction = 'in'
  AND is_unsent = 0 AND kind <> 'referral' ORDER BY sent_at DESC, id DESC LIMIT 1 OFFSET @received - 1`;

/** See `Storage.message`. */
export function message(db: ReadableDb, id: MessageId): Message {
  return existing(readMessagesById(db, [id])[0], 'message');
}

/** See `Storage.editsWithoutText`. */
export function editsWithoutText(
  db: ReadableDb,
  { since, limit }: { since: number; limit: number },
): Array<{ accountUserId: string; mid: string; revision: number }> {
  return all(
    db,
    `SELECT a.user_id AS accountUserId, m.mid, m.edit_revision AS revision
     FROM message m JOIN account a ON a.id = m.account_id AND a.state = 'connected'
     WHERE m.edit_revision > m.text_revision AND m.is_unsent = 0 AND m.told_at >= @since AND m.mid IS NOT NULL
     ORDER BY m.told_at DESC LIMIT @limit`,
    { since, limit },
  );
}

/** See `Storage.missingMids`. */
export function missingMids(
  db: ReadableDb,
  { accountId, mids }: { accountId: AccountId; mids: string[] },
): string[] {
  return all<{ mid: string }>(
    db,
    `SELECT value AS mid FROM json_each(@mids)
     WHERE NOT EXISTS (SELECT 1 FROM message WHERE account_id = @accountId AND mid = value)`,
    { accountId, mids: JSON.stringify(mids) },
  ).map(({ mid }) => mid);
}

/** See `Storage.knewBefore`. */
export function knewBefore(
  db: ReadableDb,
  { accountId, messageId, mids }: { accountId: AccountId; messageId: MessageId; mids: string[] },
): boolean {
  const known = one(
    db,
    `SELECT 1 FROM message
     WHERE account_id = @accountId AND mid IN (SELECT value FROM json_each(@mids)) AND id < @messageId LIMIT 1`,
    { accountId, messageId, mids: JSON.stringify(mids) },
  );
  return known !== undefined;
}

function assertConversation(db: ReadableDb, id: ConversationId): void {
  existing(one(db, 'SELECT 1 FROM conversation WHERE id = @id', { id }), 'conversation');
}
