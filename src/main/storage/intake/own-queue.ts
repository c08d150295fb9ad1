import type { ConversationId, MessageId } from '../../../shared/model/ids.ts';
import type { StoredMessage } from '../rows/stored-message.ts';
import { returning } from '../sql.ts';
import { touchMessage } from '../writing/touched.ts';
import type { Intake } from './intake.ts';

/**
 * Own messages on their way stay below an own one that has arrived. Instagram's time of that one is later than
 * the moment it was written, and so may be later than when the next was written: without this the two would
 * change places until the next has arrived as well.
 */
export function keepQueueBehind({ db, touched }: Intake, arrived: StoredMessage): void {
  if (arrived.direction === 'in' || arrived.toldAt === null) return;
  const moved = returning<{ id: MessageId; conversationId: ConversationId }>(
    db,
    `UPDATE message SET written_at = @toldAt
     WHERE conversation_id = @conversationId AND mid IS NULL AND id > @id AND written_at < @toldAt
       AND delivery IN ('queued', 'sending')
     RETURNING id, conversation_id AS conversationId`,
    { conversationId: arrived.conversationId, id: arrived.id, toldAt: arrived.toldAt },
  );
  for (const row of moved) touchMessage(touched, row);
}
