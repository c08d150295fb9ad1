import { beforeEach, describe, expect, test } from 'vitest';
import type { OrderInput, OrderStatus } from '../../../shared/model/order.ts';
import { ANYWHERE, type SearchFilter } from '../../../shared/model/search.ts';
import { foundRanges } from '../../../shared/search/found-ranges.ts';
import { searchWish } from '../../../shared/search/search-wish.ts';
import { en } from '../../../shared/texts/en/index.ts';
import { es } from '../../../shared/texts/es/index.ts';
import { ptBR } from '../../../shared/texts/pt-BR/index.ts';
import { readOrders } from '../rows/order-row.ts';
import { ONLY_TERMS } from '../search/documents.ts';
import { STATUS_WORDS } from '../search/order-text.ts';
import { all, run, type WritableDb } from '../sql.ts';
import { addShop, conversationIdOf, customerSays, DAY, emptyDatabase, tell } from '../test-shop.ts';
import { addNote } from './notes.ts';
import { addOrder, changeOrder, removeOrder, restoreOrder } from './orders.ts';
import { search } from './search.ts';

let db: WritableDb;

beforeEach(() => {
  db = emptyDatabase();
  addShop(db);
  tell(db, customerSays('m1', { text: 'plum?', at: DAY - 1000 }));
});

function found(text: string, filter: Partial<SearchFilter> = {}): Array<string | null> {
  return search(db, { text, filter: { ...ANYWHERE, ...filter }, before: null, limit: 20 }).hits.map(
    ({ excerpt }) => excerpt?.text ?? null,
  );
}

describe('orders', () => {
  const cake: OrderInput = {
    status: 'half-paid',
    currency: 'EUR',
    items: [
      { name: 'Plum cake', amount: 2, price: 2450, pictureId: null },
      { name: 'Candles', amount: 10, price: 50, pictureId: null },
    ],
    size: '26 cm',
    address: 'Hauptstraße 5, 10827 Berlin',
    note: '',
    dueAt: null,
  };

  function order(over: Partial<OrderInput> = {}, now = DAY) {
    return addOrder(db, { conversationId: conversationIdOf(db), order: { ...cake, ...over }, now });
  }

  test.each([
    ['an item', 'candl', 'Candles'],
    ['the address', 'hauptstrasse', 'Hauptstraße'],
    ['the size', '26 ', '26'],
    ['the note', 'ribbon', 'ribbon'],
    ['words of both', 'plum berlin', 'Plum Berlin'],
    ['its number', '001', ''],
    ['its status', 'half', ''],
    ['its status in another language', 'metade plum', 'Plum'],
  ])('are found by %s, and the words on the card are marked', (_what, typed, marked) => {
    const { id } = order({ note: 'with a ribbon' });
    const filter: SearchFilter = { ...ANYWHERE, only: 'orders' };
    const { hits } = search(db, { text: typed, filter, before: null, limit: 20 });
    expect(hits).toMatchObject([
      {
        order: { id, number: 1, status: 'half-paid' },
        messageId: null,
        noteId: null,
        excerpt: { text: expect.stringContaining('26 cm · Hauptstraße 5, 10827 Berlin') },
      },
    ]);
    const { text, marks } = hits[0]?.excerpt ?? { text: '', marks: [] };
    expect(marks.map(([start, end]) => text.slice(start, end)).join(' ')).toBe(marked);
  });

  test('follow each change, and go with the card, the chat and the shop', () => {
    const { id } = order();
    const counts = () => ['cake', 'torte', 'half', 'sent'].map((typed) => found(typed).length);
    expect(counts()).toEqual([1, 0, 1, 0]);
    const items = [{ name: 'Torte', amount: 1, price: 1, pictureId: null }];
    changeOrder(db, { id, order: { ...cake, items, status: 'sent' }, now: DAY });
    expect(counts()).toEqual([0, 1, 0, 1]);
    const [kept] = readOrders(db, 'WHERE o.id = @id', { id });
    removeOrder(db, { id });
    expect(counts()).toEqual([0, 0, 0, 0]);
    if (kept) restoreOrder(db, kept);
    expect(counts()).toEqual([0, 1, 0, 1]);
    order({ address: 'zanzibarstreet' });
    run(db, 'DELETE FROM account');
    expect(counts()).toEqual([0, 0, 0, 0]);
    expect(db.serialize().includes('zanzibar')).toBe(false);
    // Each was taken out by the very words by which it went in.
    const left = all(db, 'SELECT rowid FROM search WHERE search MATCH @match', {
      match: `"${ONLY_TERMS.orders}"`,
    });
    expect(left).toEqual([]);
  });

  test('by chips: nothing but orders or notes, without a word too, and where else is asked for', () => {
    addShop(db, { userId: 'other' });
    const conversationId = conversationIdOf(db);
    addNote(db, { conversationId, text: 'Likes plum', now: DAY + 86_400_000 });
    order({}, DAY + 2 * 86_400_000);
    order({ items: [{ name: 'Bread', amount: 1, price: 1, pictureId: null }], address: '' });
    const plum = expect.stringContaining('Plum cake');
    expect(found('plum')).toEqual([plum, 'Likes plum', 'plum?']);
    expect(found('plum', { only: 'orders' })).toEqual([plum]);
    expect(found('plum', { only: 'notes' })).toEqual(['Likes plum']);
    expect(found('', { only: 'orders' })).toEqual([plum, 'Bread · 26 cm']);
    expect(found('', { only: 'notes' })).toEqual(['Likes plum']);
    expect(found('', { only: 'orders', accountId: 2 as never })).toEqual([]);
    expect(found('', { only: 'orders', conversationId })).toHaveLength(2);
    const span = { from: DAY, to: DAY + 86_400_000 };
    expect(found('', { only: 'orders', span })).toEqual(['Bread · 26 cm']);
    expect(found('plum', { hasPhoto: true })).toEqual([]);
    expect(found('plum', { isFromMe: true })).toEqual([]);
  });

  test('are found by what their status is called on screen, in every language', () => {
    for (const [status, words] of Object.entries(STATUS_WORDS) as Array<[OrderStatus, string]>) {
      const names = [en, es, ptBR].map((texts) => texts[`order.status-${status}`]);
      expect(names.filter((name) => foundRanges(words, searchWish(name)) === null)).toEqual([]);
    }
  });
});
