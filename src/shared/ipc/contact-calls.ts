import { z } from 'zod';
import { Contact } from '../model/contact.ts';
import { ConversationId, NoteId, OrderId } from '../model/ids.ts';
import { Message } from '../model/message.ts';
import { MOST_NOTE_CHARACTERS, Note, NoteText } from '../model/note.ts';
import { Order, OrderBook, OrderInput } from '../model/order.ts';

const Done = z.strictObject({});

/**
 * What the window may ask about the person of a chat, its notes and its orders. Each change of these is told as a
 * change of the conversation; the window then reads the contact again.
 */
export const contactCalls = {
  'contact.get': { input: z.strictObject({ conversationId: ConversationId }), output: Contact },
  /** Messages that carry pictures or films, newest first, as many as one answer holds. */
  'contact.shared-media': {
    input: z.strictObject({ conversationId: ConversationId }),
    output: z.strictObject({ messages: z.array(Message) }),
  },
  'note.add': {
    input: z.strictObject({ conversationId: ConversationId, text: NoteText }),
    output: z.strictObject({ id: NoteId }),
  },
  'note.change': { input: z.strictObject({ id: NoteId, text: NoteText }), output: Done },
  /** Answers it as it was when it went, for whoever wants it back. */
  'note.remove': { input: z.strictObject({ id: NoteId }), output: z.strictObject({ removed: Note }) },
  /** Puts back what was removed, as it was. */
  'note.restore': { input: Note, output: Done },
  'note.save-draft': {
    input: z.strictObject({ conversationId: ConversationId, text: z.string().max(MOST_NOTE_CHARACTERS) }),
    output: Done,
  },
  'order.add': {
    input: z.strictObject({ conversationId: ConversationId, order: OrderInput }),
    output: z.strictObject({ id: OrderId, number: z.int().positive() }),
  },
  'order.change': { input: z.strictObject({ id: OrderId, order: OrderInput }), output: Done },
  'order.remove': { input: z.strictObject({ id: OrderId }), output: z.strictObject({ removed: Order }) },
  'order.restore': { input: Order, output: Done },
  'order.book': { input: z.strictObject({}), output: OrderBook },
} as const;
