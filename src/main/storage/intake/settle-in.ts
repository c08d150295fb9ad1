import type { MessageId } from '../../../shared/model/ids.ts';
import { storedById } from '../rows/stored-message.ts';
import { takeEarlyNews } from './early-news.ts';
import type { Intake } from './intake.ts';
import { keepQueueBehind } from './own-queue.ts';
import { catchUpSeen } from './seen.ts';

/** A row has got its id: what its neighbours and the news that came before say about it now holds for it. */
export function settleIn(intake: Intake, id: MessageId, mid: string): void {
  const message = storedById(intake.db, id);
  if (!message) return;
  keepQueueBehind(intake, message);
  catchUpSeen(intake, message);
  takeEarlyNews(intake, { ...message, mid });
}
