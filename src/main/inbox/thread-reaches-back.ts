import { READABLE_MESSAGES_PER_THREAD } from '../../shared/instagram/platform.ts';
import type { MessageId } from '../../shared/model/ids.ts';
import type { OutboxRow } from '../storage/records.ts';
import type { Storage } from '../storage/storage.ts';
import type { DomainEvent } from './domain-event.ts';

/**
 * Whether a thread as it was read would hold the reply, had it arrived: Instagram hands out the newest twenty
 * messages only, and in a lively chat a reply of a minute ago may lie below them. One that was known before the
 * reply was written shows that the reading goes back far enough; clocks are not asked, ours may be wrong.
 */
export async function threadReachesBack(
  events: readonly DomainEvent[],
  row: Pick<OutboxRow, 'accountId'> & { messageId: MessageId },
  storage: Pick<Storage, 'knewBefore'>,
): Promise<boolean> {
  const mids = events.flatMap((event) => (event.type === 'message' ? [event.mid] : []));
  if (mids.length < READABLE_MESSAGES_PER_THREAD) return true;
  return await storage.knewBefore({ accountId: row.accountId, messageId: row.messageId, mids });
}
