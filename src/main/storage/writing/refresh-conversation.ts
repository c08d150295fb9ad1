import type { AccountId, ConversationId, MessageId } from '../../../shared/model/ids.ts';
import { one, run, type WritableDb } from '../sql.ts';
import type { Touched } from './touched.ts';

/** Nobody reads a larger number off a badge; without it a never opened thread of 100 000 is counted each time. */
const MOST_UNREAD = 999;

/**
 * Works out what a conversation's row says about its messages. Always from the messages and never by adding
 * up, so that it comes out the same whatever order things arrived in.
 *
 * The customer waits (`needs_reply`) when the newest message that counts is theirs. A message taken back does
 * not count, and neither does an own one that failed: it answered nobody.
 */
export function refreshConversation(db: WritableDb, touched: Touched, id: ConversationId): void {
  const before = one<DerivedRow>(
    db,
    `SELECT account_id AS accountId, last_message_id AS lastMessageId, last_message_at AS lastMessageAt,
       needs_reply AS needsReply, unread, read_up_to AS readUpTo FROM conversation WHERE id = @id`,
    { id },
  );
  if (!before) return;
  const newest = one<{ id: MessageId; sentAt: number }>(
    db,
    `SELECT id, sent_at AS sentAt FROM message WHERE conversation_id = @id
     ORDER BY sent_at DESC, id DESC LIMIT 1`,
    { id },
  );
  const after = {
    id,
    lastMessageId: newest?.id ?? null,
    lastMessageAt: newest?.sentAt ?? 0,
    needsReply: spokeLast(db, id) === 'in' ? 1 : 0,
    unread: countUnread(db, id, before.readUpTo),
  };
  if (before.needsReply !== after.needsReply) touched.accounts.add(before.accountId);
  if (
    before.lastMessageId === after.lastMessageId &&
    before.lastMessageAt === after.lastMessageAt &&
    before.needsReply === after.needsReply &&
    before.unread === after.unread
  ) {
    return;
  }
  touched.conversations.add(id);
  run(
    db,
    `UPDATE conversation SET last_message_id = @lastMessageId, last_message_at = @lastMessageAt,
       needs_reply = @needsReply, unread = @unread WHERE id = @id`,
    after,
  );
}

function spokeLast(db: WritableDb, id: ConversationId): 'in' | 'out' | null {
  const row = one<{ direction: 'in' | 'out' }>(
    db,
    `SELECT direction FROM message
     WHERE conversation_id = @id AND is_unsent = 0 AND (direction = 'in' OR delivery <> 'failed')
     ORDER BY sent_at DESC, id DESC LIMIT 1`,
    { id },
  );
  return row?.direction ?? null;
}

/** Incoming messages after both the owner's read mark and the newest own message, wherever that was written. */
function countUnread(db: WritableDb, id: ConversationId, readUpTo: number): number {
  const answered = one<{ at: number }>(
    db,
    `SELECT sent_at AS at FROM message WHERE conversation_id = @id AND direction = 'out' AND delivery <> 'failed'
     ORDER BY sent_at DESC, id DESC LIMIT 1`,
    { id },
  );
  const mark = Math.max(readUpTo, answered?.at ?? 0);
  const row = one<{ unread: number }>(
    db,
    `SELECT count(*) AS unread FROM (
       SELECT 1 FROM message WHERE conversation_id = @id AND sent_at > @mark AND direction = 'in' AND is_unsent = 0
       LIMIT ${MOST_UNREAD})`,
    { id, mark },
  );
  return row?.unread ?? 0;
}

interface DerivedRow {
  accountId: AccountId;
  lastMessageId: MessageId | null;
  lastMessageAt: number;
  needsReply: number;
  unread: number;
  readUpTo: number;
}
