import type { AccountId, ConversationId } from '../../../shared/model/ids.ts';
import { one, type WritableDb } from '../sql.ts';
import { existing } from '../storage-failure.ts';

/** Never before the newest message: with our clock behind, a reply would else stand above what it answers. */
export function placeForReply(
  db: WritableDb,
  conversationId: ConversationId,
  now: number,
): { accountId: AccountId; writtenAt: number } {
  const row = existing(
    one<{ accountId: AccountId; lastMessageAt: number }>(
      db,
      `SELECT account_id AS accountId, last_message_at AS lastMessageAt FROM conversation
       WHERE id = @conversationId`,
      { conversationId },
    ),
    'conversation',
  );
  return { accountId: row.accountId, writtenAt: Math.max(now, row.lastMessageAt) };
}
