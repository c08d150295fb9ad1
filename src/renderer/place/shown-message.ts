import { create } from 'zustand';
import type { ConversationId, MessageId, NoteId } from '../../shared/model/ids.ts';

export interface ShownTarget {
  conversationId: ConversationId;
  messageId: MessageId;
  /** A note beside that message is what is meant. */
  noteId: NoteId | null;
  takesFocus: boolean;
  /** Where one was before, and not what was asked for: at the top, and without a ring. */
  isQuiet: boolean;
}

interface ShownMessage {
  /** The message that shall be scrolled to and ringed; null when none. */
  target: ShownTarget | null;
}

export const useShownMessage = create<ShownMessage>()(() => ({ target: null }));

/** Brings a message into view, wherever in the thread it stands, and rings it for a moment. */
export function showMessage(
  conversationId: ConversationId,
  messageId: MessageId,
  takesFocus = false,
  noteId: NoteId | null = null,
): void {
  useShownMessage.setState({ target: { conversationId, messageId, noteId, takesFocus, isQuiet: false } });
}

/** Back to where the thread was read when the window closed. */
export function resumeReading(at: Pick<ShownTarget, 'conversationId' | 'messageId'>): void {
  useShownMessage.setState({ target: { ...at, noteId: null, takesFocus: false, isQuiet: true } });
}

/** What is to be shown of this chat. */
export function messageToShow(conversationId: ConversationId): MessageId | null {
  const { target } = useShownMessage.getState();
  return target?.conversationId === conversationId ? target.messageId : null;
}

/** It is in view, or there is no such message; what has been asked for since then stays asked for. */
export function messageWasShown(shown: ShownTarget): void {
  useShownMessage.setState(({ target }) => (target === shown ? { target: null } : {}));
}
