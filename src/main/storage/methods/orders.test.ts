import { beforeEach, describe, expect, test } from 'vitest';
import type { AccountId, ConversationId } from '../../../shared/model/ids.ts';
import type { OrderInput } from '../../../shared/model/order.ts';
import type { WritableDb } from '../sql.ts';
import {
  addShop,
  attachment,
  conversationIdOf,
  customerSays,
  DAY,
  emptyDatabase,
  tell,
  thread,
} from '../test-shop.ts';
import { contact } from './contacts.ts';
import { addOrder, changeOrder, orderBook, removeOrder, restoreOrder } from './orders.ts';

const BEN = '900000000000002';
let db: WritableDb;
let accountId: AccountId;
let anna: ConversationId;
let ben: ConversationId;

beforeEach(() => {
  db = emptyDatabase();
  accountId = addShop(db);
  tell(db, customerSays('hello', { attachments: [attachment()] }));
  tell(db, customerSays('hi', { personScopedId: BEN }));
  anna = conversationIdOf(db);
  ben = conversationIdOf(db, BEN);
});

const MUG = { name: 'Mug', amount: 4, price: 2_800, pictureId: null };
const card = (part: Partial<OrderInput> = {}): OrderInput => ({
  status: 'open',
  currency: 'EUR',
  items: [MUG],
  size: '',
  address: '',
  note: '',
  dueAt: null,
  ...part,
});
const add = (conversationId: ConversationId, part: Partial<OrderInput> = {}, now = DAY) =>
  addOrder(db, { conversationId, order: card(part), now });
const of = (conversationId: ConversationId, monthBegan = 0) => contact(db, { conversationId, monthBegan });

test('each shop counts its orders, and gives no number twice', () => {
  expect(add(anna).number).toBe(1);
  const second = add(ben);
  expect(second.number).toBe(2);
  removeOrder(db, { id: second.id });
  expect(add(anna).number).toBe(3);
  const other = addShop(db, { userId: '2', username: 'other' });
  tell(db, customerSays('hey', { accountUserId: '2', personScopedId: '5' }));
  expect(add(conversationIdOf(db, '5')).number).toBe(1);
  expect(other).not.toBe(accountId);
});

test('changed as a whole, taken away, and put back as it was', () => {
  const { id, change } = add(anna, { address: 'Rua 1', dueAt: DAY + 5 });
  expect(change.conversations.map((row) => row.id)).toEqual([anna]);
  const items = [MUG, { ...MUG, name: 'Plate', amount: 2, price: 2_200 }];
  changeOrder(db, { id, order: card({ items, status: 'half-paid', size: 'M' }), now: DAY + 9 });
  const [before] = of(anna).orders;
  if (!before) throw new Error('the order is gone');
  expect(before).toMatchObject({ items, status: 'half-paid', size: 'M', address: '', dueAt: null });
  expect(removeOrder(db, { id }).removed).toEqual(before);
  expect(of(anna).orders).toEqual([]);
  restoreOrder(db, before);
  expect(of(anna).orders).toEqual([before]);
  expect(restoreOrder(db, before).conversations).toEqual([]);
});

describe('the picture of an item', () => {
  const pictureOf = () => of(anna).orders[0]?.items[0]?.pictureId;
  const pictureId = () => thread(db)[0]?.attachments[0]?.id ?? 0;

  test('is one of the same chat, never another’s', () => {
    const { id } = add(anna, { items: [{ ...MUG, pictureId: pictureId() }] });
    expect(pictureOf()).toBe(pictureId());
    expect(id).toBe(1);
    add(ben, { items: [{ ...MUG, pictureId: pictureId() }] });
    expect(of(ben).orders[0]?.items[0]?.pictureId).toBeNull();
  });

  test('leaves the item when it is unsent', () => {
    add(anna, { items: [{ ...MUG, pictureId: pictureId() }] });
    tell(db, {
      type: 'unsend',
      accountUserId: '17841400000000001',
      personScopedId: '900000000000001',
      mid: 'hello',
      at: DAY + 1,
    });
    expect(pictureOf()).toBeNull();
  });
});

test('the currency of the shop’s last order is the next one’s', () => {
  expect(of(ben).currency).toBeNull();
  add(anna, { currency: 'EUR' });
  add(anna, { currency: 'BRL' });
  expect(of(ben).currency).toBe('BRL');
});

test('a month adds up, each currency for itself', () => {
  const october = new Date(2026, 9, 10).getTime();
  const november = new Date(2026, 10, 3).getTime();
  add(anna, {}, october);
  add(anna, {}, november);
  add(ben, { items: [{ ...MUG, amount: 1 }] }, november);
  add(ben, { currency: 'USD' }, november);
  const began = new Date(2026, 10, 1).getTime();
  expect(of(anna, began).month).toEqual([
    { accountId, month: '2026-11', currency: 'EUR', orders: 2, total: 14_000 },
    { accountId, month: '2026-11', currency: 'USD', orders: 1, total: 11_200 },
  ]);
  const { months } = orderBook(db, { since: 0, limit: 10 });
  expect(months.map(({ month, total }) => [month, total])).toEqual([
    ['2026-11', 14_000],
    ['2026-11', 11_200],
    ['2026-10', 11_200],
  ]);
});

test('the book holds what is still open, what is due first on top, without a day last', () => {
  add(anna, { note: 'some day' });
  add(anna, { note: 'later', dueAt: DAY + 9 });
  add(ben, { note: 'soon', dueAt: DAY + 1 });
  add(ben, { note: 'over', status: 'done', dueAt: DAY });
  add(ben, { note: 'gone', status: 'sent', dueAt: DAY });
  const { orders } = orderBook(db, { since: 0, limit: 10 });
  expect(orders.map(({ order }) => order.note)).toEqual(['soon', 'later', 'some day']);
  expect(orders[0]?.person.scopedId).toBe(BEN);
});
