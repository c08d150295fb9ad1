import type { Clock } from '../../shared/clock.ts';
import { AppFailure } from '../../shared/ipc/result.ts';
import type { ClientId, ConversationId } from '../../shared/model/ids.ts';
import type { Message } from '../../shared/model/message.ts';
import { replyWindow } from '../../shared/reply-window.ts';
import { MAX_TEXT_BYTES, utf8Length } from '../../shared/text-bytes.ts';
import type { Storage } from '../storage/storage.ts';
import { type Publish, publishChange } from './intake.ts';

export interface SendReplyParts {
  storage: Pick<Storage, 'conversation' | 'queueReply'>;
  publish: Publish;
  /** Something waits in the outbox. */
  wakeDelivery(): void;
  /** Meta granted the app its Human Agent feature. */
  hasHumanAgent(): boolean;
  clock: Clock;
}

/**
 * Checks what the owner wrote and stores bubble and outbox row together; the answer is the stored message,
 * on its way. An account that must be reconnected does not refuse: its replies wait in the outbox.
 *
 * Fails with `text-empty`, `text-too-long`, `window-closed` or `not-found`; nothing is stored then.
 */
export async function sendReply(
  parts: SendReplyParts,
  input: { conversationId: ConversationId; clientId: ClientId; text: string },
): Promise<Message> {
  const text = input.text.trim();
  if (text === '') throw new AppFailure('text-empty');
  if (utf8Length(text) > MAX_TEXT_BYTES) throw new AppFailure('text-too-long');

  const { storage, clock } = parts;
  const { windowOpenedAt } = await storage.conversation(input.conversationId);
  if (!mayReply(windowOpenedAt, clock.now(), parts.hasHumanAgent())) throw new AppFailure('window-closed');

  const { message, change } = await storage.queueReply({ ...input, text, now: clock.now() });
  publishChange(parts.publish, change);
  parts.wakeDelivery();
  return message;
}

/** The same rule when a reply is written and again right before it leaves: hours may lie in between. */
export function mayReply(windowOpenedAt: number | null, now: number, hasHumanAgent: boolean): boolean {
  const { state } = replyWindow(windowOpenedAt, now, hasHumanAgent);
  return state === 'open' || state === 'human-agent';
}
