import { create } from 'zustand';
import type { ConversationId } from '../../shared/model/ids.ts';
import type { Message } from '../../shared/model/message.ts';

interface QuoteState {
  /** The message that the answer being written will quote. It may die with the window; the words are a draft. */
  quotes: ReadonlyMap<ConversationId, Message>;
}

export const useQuotes = create<QuoteState>()(() => ({ quotes: new Map() }));

export function quoteMessage(message: Message): void {
  useQuotes.setState(({ quotes }) => ({ quotes: new Map(quotes).set(message.conversationId, message) }));
}

export function dropQuote(conversationId: ConversationId): void {
  useQuotes.setState(({ quotes }) => {
    const others = new Map(quotes);
    others.delete(conversationId);
    return { quotes: others };
  });
}

/** Instagram knows it, so it can be quoted. */
export function mayBeQuoted({ direction, delivery, isUnsent }: Message): boolean {
  return !isUnsent && (direction === 'in' || delivery === 'sent' || delivery === 'seen');
}
