import type { Conversation } from '../../shared/model/conversation.ts';
import type { ConversationId, Milliseconds } from '../../shared/model/ids.ts';
import type { Message } from '../../shared/model/message.ts';

/** Where the owner looks. `conversationId`: the chat whose newest messages stand on the screen. */
export interface Eyes {
  conversationId: ConversationId | null;
  /** The window is the one in front. */
  isFocused: boolean;
}

/**
 * What is found later than this is told by the list alone: the reply window has closed, and nothing that is done at
 * once would help.
 */
export const LATE_MS = 24 * 3_600_000;

/** Whether the owner has to do with this chat, and has not seen it all. */
export function isOpenQuestion({ needsReply, unread }: Conversation): boolean {
  return needsReply && unread > 0;
}

export function isInFront({ conversationId, isFocused }: Eyes, id: ConversationId): boolean {
  return isFocused && conversationId === id;
}

/** Whether a message that was stored for the first time is worth a notification at all, whatever the hour. */
export function mayTell(message: Message, conversation: Conversation, now: Milliseconds): boolean {
  return (
    message.direction === 'in' &&
    message.origin === 'customer' &&
    !message.isUnsent &&
    now - message.sentAt < LATE_MS &&
    isOpenQuestion(conversation)
  );
}
