import type { ConversationId, NoteId, OrderId } from '../../shared/model/ids.ts';
import type { Note } from '../../shared/model/note.ts';
import type { Order, OrderBook, OrderInput } from '../../shared/model/order.ts';
import { useApp } from '../caches/app-cache.ts';
import { useContacts, useSharedMessages, withEntry } from '../caches/contact-cache.ts';
import { call } from './api.ts';

/** Reads it again; what is there stays until the answer has come. An answer that was overtaken is left out. */
export async function loadContact(conversationId: ConversationId): Promise<void> {
  const isNewest = ask('contact', conversationId);
  const answer = await call('contact.get', { conversationId });
  if (!answer.ok || !isNewest()) return;
  useContacts.setState(({ contacts }) => ({ contacts: withEntry(contacts, conversationId, answer.value) }));
}

/** The same for the pictures and films of the whole chat, which take the longest to be read. */
export async function loadSharedMedia(conversationId: ConversationId): Promise<void> {
  const isNewest = ask('shared media', conversationId);
  const answer = await call('contact.shared-media', { conversationId });
  if (!answer.ok || !isNewest()) return;
  const { messages } = answer.value;
  useSharedMessages.setState(({ shared }) => ({ shared: withEntry(shared, conversationId, messages) }));
}

const newest = new Map<string, symbol>();

function ask(what: string, conversationId: ConversationId): () => boolean {
  const key = `${what} ${conversationId}`;
  const question = Symbol(key);
  newest.set(key, question);
  return () => newest.get(key) === question;
}

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
