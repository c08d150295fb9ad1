import type { Clock } from '../../shared/clock.ts';
import type { MessageId } from '../../shared/model/ids.ts';
import type { Message } from '../../shared/model/message.ts';
import type { Storage } from '../storage/storage.ts';
import { type Publish, publishChange } from './intake.ts';

export interface SetReactionParts {
  storage: Pick<Storage, 'setReaction' | 'discardReaction'>;
  publish: Publish;
  wakeReactions(): void;
  clock: Clock;
}

/**
 * Stores the owner's reaction to a customer's message, shown at once and sent like a reply; null takes it away.
 * Fails with `refused` for own messages and those that were taken back.
 */
export async function setReaction(
  { storage, publish, wakeReactions, clock }: SetReactionParts,
  input: { messageId: MessageId; emoji: string | null },
): Promise<Message> {
  const { message, change } = await storage.setReaction({ ...input, now: clock.now() });
  publishChange(publish, change);
  wakeReactions();
  return message;
}

/** Forgets why a reaction was not taken; what was there before stays. */
export async function discardReaction(
  { storage, publish }: SetReactionParts,
  messageId: MessageId,
): Promise<void> {
  publishChange(publish, await storage.discardReaction({ messageId }));
}
