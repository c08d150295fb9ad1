import { useEffect } from 'react';
import type { Contact } from '../../../shared/model/contact.ts';
import type { Conversation } from '../../../shared/model/conversation.ts';
import { loadContact } from '../../bridge/contacts.ts';
import { useContacts } from '../../caches/contact-cache.ts';

/** What is kept about the person of this chat, as far as it has been read. */
export function useContact(conversation: Conversation | undefined): Contact | undefined {
  return useContacts(({ contacts }) => (conversation ? contacts.get(conversation.id) : undefined));
}

/** Reads it, and again each time main says that something of it changed: for the one part that every chat has. */
export function useKeepContact(conversation: Conversation | undefined): void {
  useEffect(() => {
    if (conversation) void loadContact(conversation.id);
  }, [conversation]);
}
