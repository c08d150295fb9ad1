import type { Clock } from '../../shared/clock.ts';
import type { MessageId } from '../../shared/model/ids.ts';
import type { Storage } from '../storage/storage.ts';
import { type Publish, publishChange } from './intake.ts';

/** Takes away an own message that never left; fails with `refused` for any other. */
export async function discardReply(
  { storage, publish, clock }: { storage: Pick<Storage, 'discardReply'>; publish: Publish; clock: Clock },
  messageId: MessageId,
): Promise<void> {
  publishChange(publish, await storage.discardReply({ messageId, now: clock.now() }));
}
