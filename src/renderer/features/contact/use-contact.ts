import { useEffect } from 'react';
import type { Contact } from '../../../shared/model/contact.ts';
import type { Conversation } from '../../../shared/model/conversation.ts';
import { loadContact } from '../../bridge/contacts.ts';
import { useContacts } from '../../caches/contact-cache.ts';

/** What is kept about the person of this chat; read again each time main says that something of it changed. */
export function useContact(conversation: Conversation | undefined): Contact | undefined {
  useEffect(() => {
    if (conversation) void loadContact(conversation.id);
  }, [conversation]);
  return useContacts(({ contacts }) => (conversation ? contacts.get(conversation.id) : undefined));
}
