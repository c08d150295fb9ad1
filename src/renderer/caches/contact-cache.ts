import { create } from 'zustand';
import type { Contact } from '../../shared/model/contact.ts';
import type { ConversationId } from '../../shared/model/ids.ts';
import type { Message } from '../../shared/model/message.ts';

/** What is kept about the people whose chats were opened; written by bridge/contacts.ts only. */
export const useContacts = create<{ contacts: ReadonlyMap<ConversationId, Contact> }>()(() => ({
  contacts: new Map(),
}));

/** Messages that carry pictures or films, of chats in which somebody looked for them; written by the same. */
export const useSharedMessages = create<{ shared: ReadonlyMap<ConversationId, readonly Message[]> }>()(
  () => ({ shared: new Map() }),
);

const MOST_CACHED = 20;

/** The oldest make room. */
export function withEntry<T>(
  entries: ReadonlyMap<ConversationId, T>,
  conversationId: ConversationId,
  entry: T,
): Map<ConversationId, T> {
  const others = [...entries].filter(([id]) => id !== conversationId).slice(1 - MOST_CACHED);
  return new Map([...others, [conversationId, entry]]);
}
