import { create } from 'zustand';
import type { ConversationId, OrderId } from '../../shared/model/ids.ts';
import { isOpenOrder, type Order, type OrderStatus } from '../../shared/model/order.ts';
import { currencyOf, moneyField } from '../../shared/money.ts';
import { useApp } from '../caches/app-cache.ts';
import { useContacts } from '../caches/contact-cache.ts';
import { showContact } from './contact-panel.ts';

export interface DraftItem {
  key: number;
  name: string;
  /** As they were typed. */
  amount: string;
  price: string;
  pictureId: number | null;
}

/** An order's card while it is being written; it may die with the window. */
export interface OrderDraft {
  /** Null: it is a new one. */
  orderId: OrderId | null;
  status: OrderStatus;
  currency: string;
  items: readonly DraftItem[];
  size: string;
  address: string;
  note: string;
  /** What was typed since; null: the day stands as it was. */
  dueText: string | null;
  dueAt: number | null;
}

/** What of a message goes onto the card. */
export type Lifted = { to: 'item' | 'size' | 'address' | 'note'; text: string } | { pictureId: number };

interface OrderDrafts {
  drafts: ReadonlyMap<ConversationId, OrderDraft>;
  /** In this chat somebody wants to write the card, and not only look at the chat. */
  wantedIn: ConversationId | null;
}

export const useOrderDrafts = create<OrderDrafts>()(() => ({ drafts: new Map(), wantedIn: null }));

let lastKey = 0;

export function emptyItem(): DraftItem {
  lastKey += 1;
  return { key: lastKey, name: '', amount: '1', price: '', pictureId: null };
}

/** The card is there, and the focus in it. */
export function orderIsHere(): void {
  useOrderDrafts.setState({ wantedIn: null });
}

/** Begins a new card, unless one is being written. */
export function beginOrder(conversationId: ConversationId): void {
  showContact(true);
  useOrderDrafts.setState({ wantedIn: conversationId });
  if (useOrderDrafts.getState().drafts.has(conversationId)) return;
  const known = useContacts.getState().contacts.get(conversationId)?.currency;
  put(conversationId, {
    orderId: null,
    status: 'open',
    currency: known ?? currencyOf(useApp.getState().locales),
    items: [emptyItem()],
    size: '',
    address: '',
    note: '',
    dueText: null,
    dueAt: null,
  });
}

export function editOrder(order: Order): void {
  const { id, conversationId, status, currency, items, size, address, note, dueAt } = order;
  useOrderDrafts.setState({ wantedIn: conversationId });
  put(conversationId, {
    orderId: id,
    status,
    currency,
    items: items.map(({ name, amount, price, pictureId }) => ({
      ...emptyItem(),
      name,
      amount: String(amount),
      price: moneyField(price, currency),
      pictureId,
    })),
    size,
    address,
    note,
    dueText: null,
    dueAt,
  });
}

export function changeDraft(conversationId: ConversationId, part: Partial<OrderDraft>): void {
  const draft = useOrderDrafts.getState().drafts.get(conversationId);
  if (draft) put(conversationId, { ...draft, ...part });
}

export function dropOrderDraft(conversationId: ConversationId): void {
  useOrderDrafts.setState(({ drafts }) => ({
    drafts: new Map([...drafts].filter(([id]) => id !== conversationId)),
  }));
}

/** Onto the card that is being written; else onto the newest order that is still open, or a new one. */
export function liftIntoOrder(conversationId: ConversationId, lifted: Lifted): void {
  showContact(true);
  if (!useOrderDrafts.getState().drafts.has(conversationId)) {
    const open = useContacts.getState().contacts.get(conversationId)?.orders.find(isOpenOrder);
    if (open) editOrder(open);
    else beginOrder(conversationId);
  }
  const draft = useOrderDrafts.getState().drafts.get(conversationId);
  if (draft) put(conversationId, withLifted(draft, lifted));
}

export function withLifted(draft: OrderDraft, lifted: Lifted): OrderDraft {
  if ('pictureId' in lifted) {
    const { pictureId } = lifted;
    const bare = draft.items.find((item) => item.pictureId === null);
    if (!bare) return { ...draft, items: [...draft.items, { ...emptyItem(), pictureId }] };
    return { ...draft, items: draft.items.map((item) => (item === bare ? { ...item, pictureId } : item)) };
  }
  const text = lifted.text.trim();
  if (lifted.to !== 'item') {
    const before = draft[lifted.to];
    return { ...draft, [lifted.to]: before === '' ? text : `${before}\n${text}` };
  }
  const name = text.replace(/\s+/gu, ' ').slice(0, 200);
  const unnamed = draft.items.find((item) => item.name.trim() === '');
  if (!unnamed) return { ...draft, items: [...draft.items, { ...emptyItem(), name }] };
  return { ...draft, items: draft.items.map((item) => (item === unnamed ? { ...item, name } : item)) };
}

function put(conversationId: ConversationId, draft: OrderDraft): void {
  useOrderDrafts.setState(({ drafts }) => ({ drafts: new Map(drafts).set(conversationId, draft) }));
}
