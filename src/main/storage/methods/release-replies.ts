import type { ConversationId, MessageId } from '../../../shared/model/ids.ts';
import { all, type ReadableDb, returning, run, type SqlParameters, type WritableDb } from '../sql.ts';
import { type Touched, touchMessage } from '../writing/touched.ts';
import { placeForReply } from './place-for-reply.ts';

/** The same words as in the index. */
export const IS_PLANNED = `state IN ('held', 'planned')`;

export interface PlannedRow {
  id: number;
  messageId: MessageId;
  conversationId: ConversationId;
}

export function plannedRows(db: ReadableDb, where: string, parameters: SqlParameters): PlannedRow[] {
  return all<PlannedRow>(
    db,
    `SELECT id, message_id AS messageId, conversation_id AS conversationId FROM outbox WHERE ${where}`,
    parameters,
  );
}

/** What was held for a few seconds goes before what is written after it without waiting. */
export function releaseHeld(
  db: WritableDb,
  touched: Touched,
  { conversationId, now }: { conversationId: ConversationId; now: number },
): void {
  const held = `conversation_id = @conversationId AND state = 'held' ORDER BY due_at, id`;
  for (const row of plannedRows(db, held, { conversationId })) releaseRow(db, touched, row, now);
}

/** It goes to the end of its lane, and of the thread: what was written meanwhile is older from now on. */
export function releaseRow(db: WritableDb, touched: Touched, row: PlannedRow, now: number): void {
  const { id, messageId, conversationId } = row;
  const { writtenAt } = placeForReply(db, conversationId, now);
  const [queued] = returning<Record<string, string | number | null>>(
    db,
    `DELETE FROM outbox WHERE id = @id RETURNING message_id AS messageId, account_id AS accountId,
       conversation_id AS conversationId, content, reply_to_mid AS replyToMid, created_at AS createdAt`,
    { id },
  );
  run(
    db,
    `INSERT INTO outbox (message_id, account_id, conversation_id, content, reply_to_mid, created_at, due_at)
     VALUES (@messageId, @accountId, @conversationId, @content, @replyToMid, @createdAt, @now)`,
    { ...queued, now },
  );
  run(db, 'UPDATE message SET written_at = @writtenAt WHERE id = @messageId', { messageId, writtenAt });
  touchMessage(touched, { id: messageId, conversationId });
}
