import type { ConversationId } from '../../../shared/model/ids.ts';
import { STORED_MESSAGE_COLUMNS, type StoredMessage } from '../rows/stored-message.ts';
import { all, run } from '../sql.ts';
import { touchMessage } from '../writing/touched.ts';
import { type Intake, type MessageFacts, touchQuoting } from './intake.ts';
import { isSameContent } from './own-content.ts';
import { settleIn } from './settle-in.ts';

/** By how much this computer's clock may be ahead of Instagram's before an echo is not taken for our message's. */
const CLOCK_SLACK_MS = 10 * 60_000;

/**
 * The own message that an echo with an unknown id confirms. The echo may come before the send's answer, and
 * then only the words tell whose it is. Asked are messages that have left and have no id yet, the oldest of
 * those under way first; after them those that were given up without knowing ("not-confirmed"), because the
 * echo may be later than our patience. An echo from long before the message was written is somebody's other
 * message with the same words.
 */
export function ownMessageOfEcho(
  { db }: Intake,
  conversationId: ConversationId,
  facts: MessageFacts,
): StoredMessage | undefined {
  const unconfirmed = all<StoredMessage>(
    db,
    `SELECT ${STORED_MESSAGE_COLUMNS} FROM message
     WHERE conversation_id = @conversationId AND mid IS NULL AND written_at <= @latest
       AND (delivery IN ('sending', 'unknown') OR (delivery = 'failed' AND failure ->> 'code' = 'not-confirmed'))
     ORDER BY delivery = 'failed', id`,
    { conversationId, latest: facts.at + CLOCK_SLACK_MS },
  );
  return unconfirmed.find((message) => isSameContent(db, message, facts));
}

/**
 * Instagram's id of an own message is known: it is sent. Its outbox row goes, unless the send's answer is still
 * to come: that may name another id, and then the row says what belongs together.
 */
export function confirmOwn(
  intake: Intake,
  message: StoredMessage,
  told: { mid: string; toldAt: number | null; replyToMid: string | null },
): void {
  const { id } = message;
  run(
    intake.db,
    `UPDATE message SET mid = @mid, delivery = 'sent', failure = NULL, told_at = @toldAt,
       reply_to_mid = coalesce(reply_to_mid, @replyToMid) WHERE id = @id`,
    { id, ...told },
  );
  run(intake.db, `DELETE FROM outbox WHERE message_id = @id AND state <> 'attempting'`, { id });
  touchMessage(intake.touched, message);
  touchQuoting(intake, told.mid);
  settleIn(intake, id, told.mid);
}
