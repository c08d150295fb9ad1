import { MOST_ITEMS, type OrderInput, type OrderItem } from '../../../shared/model/order.ts';
import { parseMoney } from '../../../shared/money.ts';
import type { TextKey } from '../../../shared/texts/translate.ts';
import type { DraftItem, OrderDraft } from '../../place/order-draft.ts';

const MOST_PIECES = 99_999;
const HIGHEST_PRICE = 1_000_000_000;

/** What stands in the way of storing a card, and at which of its items. */
export interface OrderProblem {
  text: TextKey;
  itemKey: number | null;
  field: 'name' | 'amount' | 'price' | 'due';
}

/** A written card as it is stored. A row where nothing was written is left out; no price means that it is free. */
export function orderInput(draft: OrderDraft): OrderInput | OrderProblem {
  const written = draft.items.filter((item) => !isBlank(item));
  const [first] = draft.items;
  if (written.length === 0) return { text: 'order.needs-item', itemKey: first?.key ?? null, field: 'name' };
  if (draft.dueText !== null && draft.dueText.trim() !== '' && draft.dueAt === null) {
    return { text: 'order.due-not-understood', itemKey: null, field: 'due' };
  }
  const items: OrderItem[] = [];
  for (const item of written.slice(0, MOST_ITEMS)) {
    const read = itemOf(item, draft.currency);
    if ('text' in read) return read;
    items.push(read);
  }
  const { status, currency, size, address, note, dueAt } = draft;
  return { status, currency, items, size: size.trim(), address: address.trim(), note: note.trim(), dueAt };
}

/** In the currency's smallest unit, as far as it can be read yet. */
export function draftTotal({ items, currency }: OrderDraft): number {
  return items.reduce(
    (sum, { amount, price }) => sum + (Number(amount) || 0) * (parseMoney(price, currency) ?? 0),
    0,
  );
}

function itemOf(item: DraftItem, currency: string): OrderItem | OrderProblem {
  const { key, pictureId } = item;
  const name = item.name.trim();
  if (name === '') return { text: 'order.needs-name', itemKey: key, field: 'name' };
  const amount = Number(item.amount.trim());
  if (!Number.isInteger(amount) || amount < 1 || amount > MOST_PIECES) {
    return { text: 'order.amount-wrong', itemKey: key, field: 'amount' };
  }
  const price = item.price.trim() === '' ? 0 : parseMoney(item.price, currency);
  if (price === null || price > HIGHEST_PRICE)
    return { text: 'order.price-wrong', itemKey: key, field: 'price' };
  return { name, amount, price, pictureId };
}

function isBlank({ name, price, pictureId }: DraftItem): boolean {
  return name.trim() === '' && price.trim() === '' && pictureId === null;
}
