import type { Clock } from '../../shared/clock.ts';
import type { MessageId } from '../../shared/model/ids.ts';
import type { Message } from '../../shared/model/message.ts';
import type { Storage } from '../storage/storage.ts';
import { type Publish, publishChange } from './intake.ts';

export interface RetryReplyParts {
  storage: Pick<Storage, 'retryReply'>;
  publish: Publish;
  wakeDelivery(): void;
  clock: Clock;
}

/** Puts a failed reply back into the outbox. Whether the window is still open is checked when it leaves. */
export async function retryReply(parts: RetryReplyParts, messageId: MessageId): Promise<Message> {
  const { message, change } = await parts.storage.retryReply({ messageId, now: parts.clock.now() });
  publishChange(parts.publish, change);
  parts.wakeDelivery();
  return message;
}
