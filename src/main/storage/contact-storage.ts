import type { Contact } from '../../shared/model/contact.ts';
import type { ConversationId, NoteId, OrderId } from '../../shared/model/ids.ts';
import type { InboxChange } from '../../shared/model/inbox-change.ts';
import type { Message } from '../../shared/model/message.ts';
import type { Note } from '../../shared/model/note.ts';
import type { Order, OrderBook, OrderInput } from '../../shared/model/order.ts';

/**
 * What is kept about people besides their messages; a part of `Storage`. Every change of it touches the
 * conversation, so that the window knows to read the contact again.
 */
export interface ContactStorage {
  /** `monthBegan`: from when on orders count as this month's. */
  contact(input: { conversationId: ConversationId; monthBegan: number }): Promise<Contact>;
  /** Messages with pictures or films that may be kept, newest first. */
  sharedMedia(input: { conversationId: ConversationId }): Promise<Message[]>;

  // --- notes: sent to nobody
  /** Clears the draft of the note. */
  addNote(input: {
    conversationId: ConversationId;
    text: string;
    now: number;
  }): Promise<{ id: NoteId; change: InboxChange }>;
  changeNote(input: { id: NoteId; text: string; now: number }): Promise<InboxChange>;
  /** Answers it as it was at that moment, which the window may not have heard of yet. */
  removeNote(input: { id: NoteId }): Promise<{ removed: Note; change: InboxChange }>;
  /** As it was, under the same id; nothing happens when it is there. */
  restoreNote(input: Note): Promise<InboxChange>;
  /** Empty text: there is none. The window keeps what it wrote, so nothing is told. */
  saveNoteDraft(input: { conversationId: ConversationId; text: string }): Promise<void>;

  // --- orders
  /** Under the shop's next number. A picture of another chat is left out. */
  addOrder(input: {
    conversationId: ConversationId;
    order: OrderInput;
    now: number;
  }): Promise<{ id: OrderId; number: number; change: InboxChange }>;
  changeOrder(input: { id: OrderId; order: OrderInput; now: number }): Promise<InboxChange>;
  /** Its number is not given again. Answers it as it was at that moment. */
  removeOrder(input: { id: OrderId }): Promise<{ removed: Order; change: InboxChange }>;
  restoreOrder(input: Order): Promise<InboxChange>;
  /** Orders where money or goods are still open, the first due on top, at most `limit`; and the months since then. */
  orderBook(input: { since: number; limit: number }): Promise<OrderBook>;
}
