import type { Clock } from '../../shared/clock.ts';
import { AppFailure } from '../../shared/ipc/result.ts';
import { latestReplyAt } from '../../shared/latest-reply.ts';
import type { MessageId } from '../../shared/model/ids.ts';
import type { Message } from '../../shared/model/message.ts';
import type { Storage } from '../storage/storage.ts';
import { type Publish, publishChange } from './intake.ts';

export interface MoveReplyParts {
  storage: Pick<Storage, 'message' | 'conversation' | 'moveReply'>;
  publish: Publish;
  wakeDelivery(): void;
  /** Something is due at another time. */
  wakeRelease(): void;
  hasHumanAgent(): boolean;
  clock: Clock;
}

/**
 * Gives a reply that waits for its time another one; null: it goes now. Fails with `planned-too-late` past the
 * reply window, and with `not-found` when it is on its way already.
 */
export async function moveReply(
  parts: MoveReplyParts,
  { messageId, at }: { messageId: MessageId; at: number | null },
): Promise<Message> {
  const { storage, clock } = parts;
  const { conversationId } = await storage.message(messageId);
  if (at !== null) {
    const { windowOpenedAt } = await storage.conversation(conversationId);
    refuseTooLate(at, windowOpenedAt, clock.now(), parts.hasHumanAgent());
  }
  publishChange(parts.publish, await storage.moveReply({ messageId, dueAt: at, now: clock.now() }));
  if (at === null) parts.wakeDelivery();
  parts.wakeRelease();
  return await storage.message(messageId);
}

/** A time at which Instagram would no longer take it. */
export function refuseTooLate(
  at: number,
  windowOpenedAt: number | null,
  now: number,
  hasHumanAgent: boolean,
): void {
  const latest = latestReplyAt(windowOpenedAt, now, hasHumanAgent);
  if (latest === null || at > latest) throw new AppFailure('planned-too-late');
}
