import { create } from 'zustand';
import type { Contact } from '../../shared/model/contact.ts';
import type { ConversationId } from '../../shared/model/ids.ts';

/** What is kept about the people whose chats were opened; written by bridge/contacts.ts only. */
export const useContacts = create<{ contacts: ReadonlyMap<ConversationId, Contact> }>()(() => ({
  contacts: new Map(),
}));

const MOST_CACHED = 20;

/** The oldest make room. */
export function withContact(
  contacts: ReadonlyMap<ConversationId, Contact>,
  contact: Contact,
): Map<ConversationId, Contact> {
  const others = [...contacts].filter(([id]) => id !== contact.conversationId).slice(1 - MOST_CACHED);
  return new Map([...others, [contact.conversationId, contact]]);
}
