import type { ConversationId, MessageId } from '../../../shared/model/ids.ts';
import type { StoredMessage } from '../rows/stored-message.ts';
import { one, returning } from '../sql.ts';
import { touchMessage } from '../writing/touched.ts';
import type { Intake } from './intake.ts';

/**
 * The person has read `message`, and with it every own message up to its time. `at` is when; the earliest
 * receipt that covers a message is the one that counts for it. A receipt names an own message; of the person's
 * own it would say nothing.
 *
 * "Up to" is asked of Instagram's times only: a message that has none yet is seen when it is named itself, and
 * what else that means waits until its time is told (mergeMessage).
 */
export function markSeenUpTo(intake: Intake, message: StoredMessage, at: number): void {
  if (message.direction === 'in') return;
  const seen = message.toldAt === null ? seeOne(intake, message.id, at) : seeAll(intake, message, at);
  for (const row of seen) touchMessage(intake.touched, row);
}

/** An own message that was told late, among others that were seen already, was seen with the next of them. */
export function catchUpSeen(intake: Intake, message: StoredMessage): void {
  if (message.direction === 'in' || message.toldAt === null) return;
  const next = one<{ seenAt: number }>(
    intake.db,
    `SELECT seen_at AS seenAt FROM message
     WHERE conversation_id = @conversationId AND direction = 'out' AND sent_at >= @sentAt AND id <> @id
       AND delivery = 'seen' AND told_at IS NOT NULL
     ORDER BY sent_at, id LIMIT 1`,
    { conversationId: message.conversationId, sentAt: message.sentAt, id: message.id },
  );
  if (!next) return;
  for (const row of seeOne(intake, message.id, next.seenAt)) touchMessage(intake.touched, row);
}

interface SeenRow {
  id: MessageId;
  conversationId: ConversationId;
}

const SEE = `UPDATE message SET delivery = 'seen', seen_at = @at
  WHERE mid IS NOT NULL AND (delivery = 'sent' OR (delivery = 'seen' AND seen_at > @at))`;

function seeOne({ db }: Intake, id: MessageId, at: number): SeenRow[] {
  return returning<SeenRow>(db, `${SEE} AND id = @id RETURNING id, conversation_id AS conversationId`, {
    id,
    at,
  });
}

/** Begins at the newest message that was seen by then already: everything before it was seen as well. */
function seeAll({ db }: Intake, { conversationId, sentAt }: StoredMessage, at: number): SeenRow[] {
  return returning<SeenRow>(
    db,
    `${SEE} AND conversation_id = @conversationId AND direction = 'out' AND told_at IS NOT NULL
       AND sent_at <= @upTo AND sent_at >= coalesce((
         SELECT sent_at FROM message
         WHERE conversation_id = @conversationId AND direction = 'out' AND sent_at <= @upTo
           AND delivery = 'seen' AND seen_at <= @at AND told_at IS NOT NULL
         ORDER BY sent_at DESC, id DESC LIMIT 1), 0)
     RETURNING id, conversation_id AS conversationId`,
    { conversationId, upTo: sentAt, at },
  );
}
