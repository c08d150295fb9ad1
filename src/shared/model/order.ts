import { z } from 'zod';
import { AccountId, ConversationId, Milliseconds, OrderId } from './ids.ts';
import { Person } from './person.ts';

export const MOST_ITEMS = 50;

/** What is still open is the owner's to watch: money until `paid`, goods until `sent`. */
export const OrderStatus = z.enum(['open', 'half-paid', 'paid', 'sent', 'done']);
export type OrderStatus = z.infer<typeof OrderStatus>;

/** ISO 4217: "EUR". */
export const Currency = z.string().regex(/^[A-Z]{3}$/);

export const OrderItem = z.strictObject({
  name: z.string().trim().min(1).max(200),
  amount: z.int().min(1).max(99_999),
  /** For one piece, in the currency's smallest unit: cents, or whole yen. */
  price: z.int().min(0).max(1_000_000_000),
  /** A picture of the chat that shows it; null once that was unsent. */
  pictureId: z.int().positive().nullable(),
});
export type OrderItem = z.infer<typeof OrderItem>;

const Words = z.string().trim().max(2_000);

/** What the owner writes on an order's card. */
export const OrderInput = z.strictObject({
  status: OrderStatus,
  currency: Currency,
  items: z.array(OrderItem).min(1).max(MOST_ITEMS),
  size: Words,
  address: Words,
  note: Words,
  dueAt: Milliseconds.nullable(),
});
export type OrderInput = z.infer<typeof OrderInput>;

export const Order = z.strictObject({
  ...OrderInput.shape,
  id: OrderId,
  conversationId: ConversationId,
  /** Counted by each shop for itself, from 1; never given twice. */
  number: z.int().positive(),
  createdAt: Milliseconds,
  editedAt: Milliseconds.nullable(),
});
export type Order = z.infer<typeof Order>;

/** All orders of a month, in one currency. */
export const OrderMonth = z.strictObject({
  accountId: AccountId,
  /** "2026-11", by this computer's calendar. */
  month: z.string().regex(/^\d{4}-\d{2}$/),
  currency: Currency,
  orders: z.int().positive(),
  /** In the currency's smallest unit. */
  total: z.int().nonnegative(),
});
export type OrderMonth = z.infer<typeof OrderMonth>;

/** The orders of every shop that are still open, what is due first on top, and what each month came to. */
export const OrderBook = z.strictObject({
  orders: z.array(z.strictObject({ order: Order, accountId: AccountId, person: Person })),
  /** Newest first. */
  months: z.array(OrderMonth),
});
export type OrderBook = z.infer<typeof OrderBook>;

export function orderTotal(items: readonly Pick<OrderItem, 'amount' | 'price'>[]): number {
  return items.reduce((sum, { amount, price }) => sum + amount * price, 0);
}

/** Money or goods are still on their way. */
export function isOpenOrder({ status }: Pick<Order, 'status'>): boolean {
  return status === 'open' || status === 'half-paid' || status === 'paid';
}
