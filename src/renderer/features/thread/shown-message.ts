import { create } from 'zustand';
import type { ConversationId, MessageId } from '../../../shared/model/ids.ts';

interface ShownMessage {
  /** The message that shall be scrolled to and ringed; null when none. */
  target: { conversationId: ConversationId; messageId: MessageId; takesFocus: boolean } | null;
}

export const useShownMessage = create<ShownMessage>()(() => ({ target: null }));

/** Brings a message into view, wherever in the thread it stands, and rings it for a moment. */
export function showMessage(conversationId: ConversationId, messageId: MessageId, takesFocus = false): void {
  useShownMessage.setState({ target: { conversationId, messageId, takesFocus } });
}

/** What is to be shown of this chat. */
export function messageToShow(conversationId: ConversationId): MessageId | null {
  const { target } = useShownMessage.getState();
  return target?.conversationId === conversationId ? target.messageId : null;
}

export function messageWasShown(): void {
  useShownMessage.setState({ target: null });
}
