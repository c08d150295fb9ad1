import type { MessageId } from '../../../shared/model/ids.ts';
import { storedById } from '../rows/stored-message.ts';
import { run } from '../sql.ts';
import { takeEarlyNews } from './early-news.ts';
import type { Intake } from './intake.ts';
import { keepQueueBehind } from './own-queue.ts';
import { catchUpSeen } from './seen.ts';

/** A row has got its id: what its neighbours and the news that came before say about it now holds for it. */
export function settleIn(intake: Intake, id: MessageId, mid: string): void {
  const message = storedById(intake.db, id);
  if (!message) return;
  // It was thought to be only on Instagram; its conversation is worked out anew before the commit.
  run(intake.db, 'DELETE FROM missing_message WHERE account_id = @accountId AND mid = @mid', {
    accountId: intake.accountId,
    mid,
  });
  keepQueueBehind(intake, message);
  catchUpSeen(intake, message);
  takeEarlyNews(intake, { ...message, mid });
}
