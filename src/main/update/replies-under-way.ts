import type { MessageId } from '../../shared/model/ids.ts';
import type { InboxChange } from '../../shared/model/inbox-change.ts';
import type { Delivery } from '../../shared/model/message.ts';

const ON_ITS_WAY: readonly Delivery[] = ['queued', 'sending', 'unknown'];
/** What waits longer than this waits for the net or for its hour; the outbox keeps it over a restart. */
const SOON_MS = 10 * 60_000;

export interface RepliesUnderWay {
  see(change: Pick<InboxChange, 'messages' | 'removedMessages'>): void;
  count(): number;
}

/** Counts answers that are about to be confirmed, from what the inbox tells anyway. */
export function createRepliesUnderWay(now: () => number): RepliesUnderWay {
  const since = new Map<MessageId, number>();
  return {
    see({ messages, removedMessages }) {
      for (const id of removedMessages) since.delete(id);
      for (const { id, delivery } of messages) {
        if (delivery === null || !ON_ITS_WAY.includes(delivery)) since.delete(id);
        else if (!since.has(id)) since.set(id, now());
      }
    },
    count() {
      for (const [id, at] of since) if (now() - at >= SOON_MS) since.delete(id);
      return since.size;
    },
  };
}
