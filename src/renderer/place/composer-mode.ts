import { create } from 'zustand';
import type { ConversationId } from '../../shared/model/ids.ts';

/**
 * In which chats the composer writes notes instead of answers. Only the owner switches it: neither saving a note nor
 * going to another chat does, so that nobody takes one for the other.
 */
export const useComposerMode = create<{ notesIn: ReadonlySet<ConversationId> }>()(() => ({
  notesIn: new Set(),
}));

export function writeNotes(conversationId: ConversationId): void {
  useComposerMode.setState(({ notesIn }) => ({ notesIn: new Set(notesIn).add(conversationId) }));
}

export function writeAnswers(conversationId: ConversationId): void {
  useComposerMode.setState(({ notesIn }) => ({
    notesIn: new Set([...notesIn].filter((id) => id !== conversationId)),
  }));
}
