import type { ConversationId, NoteId, OrderId } from '../../shared/model/ids.ts';
import type { Note } from '../../shared/model/note.ts';
import type { Order, OrderBook, OrderInput } from '../../shared/model/order.ts';
import { useApp } from '../caches/app-cache.ts';
import { useContacts, withContact } from '../caches/contact-cache.ts';
import { call } from './api.ts';

let lastAsked = 0;

/** Reads it again; what is there stays until the answer has come. An answer that was overtaken is left out. */
export async function loadContact(conversationId: ConversationId): Promise<void> {
  lastAsked += 1;
  const asked = lastAsked;
  newest.set(conversationId, asked);
  const answer = await call('contact.get', { conversationId });
  if (!answer.ok || newest.get(conversationId) !== asked) return;
  useContacts.setState(({ contacts }) => ({ contacts: withContact(contacts, answer.value) }));
}

const newest = new Map<ConversationId, number>();

/** Each of these answers whether it was stored; the contact is read again when main says that it changed. */
export async function addNote(conversationId: ConversationId, text: string): Promise<boolean> {
  return (await call('note.add', { conversationId, text })).ok;
}
export async function changeNote(id: NoteId, text: string): Promise<boolean> {
  return (await call('note.change', { id, text })).ok;
}
/** What was taken away, as it was by then: a change that was just made may not be shown yet. Null: it was not. */
export async function removeNote(id: NoteId): Promise<Note | null> {
  const answer = await call('note.remove', { id });
  return answer.ok ? answer.value.removed : null;
}
export async function restoreNote(note: Note): Promise<boolean> {
  return (await call('note.restore', note)).ok;
}

/** A new one where `id` is null. */
export async function saveOrder(
  { id, conversationId }: { id: OrderId | null; conversationId: ConversationId },
  order: OrderInput,
): Promise<boolean> {
  if (id !== null) return (await call('order.change', { id, order })).ok;
  return (await call('order.add', { conversationId, order })).ok;
}
/** See `removeNote`. */
export async function removeOrder(id: OrderId): Promise<Order | null> {
  const answer = await call('order.remove', { id });
  return answer.ok ? answer.value.removed : null;
}
export async function restoreOrder(order: Order): Promise<boolean> {
  return (await call('order.restore', order)).ok;
}
export async function loadOrderBook(): Promise<OrderBook | null> {
  const answer = await call('order.book', {});
  return answer.ok ? answer.value : null;
}

/** Remembers whether the panel stands beside the chat. Shown at once; main answers with the same a moment later. */
export function keepContactOpen(contactOpen: boolean): void {
  useApp.setState(({ settings }) => ({ settings: { ...settings, contactOpen } }));
  void call('settings.change', { contactOpen });
}
