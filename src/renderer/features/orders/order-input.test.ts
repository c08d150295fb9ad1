import { describe, expect, test } from 'vitest';
import { type DraftItem, emptyItem, type OrderDraft, withLifted } from '../../place/order-draft.ts';
import { draftTotal, orderInput } from './order-input.ts';

const item = (part: Partial<DraftItem> = {}): DraftItem => ({
  ...emptyItem(),
  name: 'Mug',
  price: '12,50',
  ...part,
});
const draft = (part: Partial<OrderDraft> = {}): OrderDraft => ({
  orderId: null,
  status: 'open',
  currency: 'EUR',
  items: [item()],
  size: ' M ',
  address: '',
  note: '',
  dueText: null,
  dueAt: null,
  ...part,
});
const problem = (part: Partial<OrderDraft>) => {
  const read = orderInput(draft(part));
  return 'text' in read ? read.text : null;
};

test('a written card, its rows without words left out', () => {
  const items = [item({ amount: '4' }), emptyItem()];
  expect(orderInput(draft({ items }))).toMatchObject({
    items: [{ name: 'Mug', amount: 4, price: 1_250, pictureId: null }],
    size: 'M',
  });
  expect(draftTotal(draft({ items }))).toBe(5_000);
});

test('no price means that it is free', () => {
  expect(orderInput(draft({ items: [item({ price: '' })] }))).toMatchObject({ items: [{ price: 0 }] });
});

describe('what stands in the way', () => {
  test.each([
    ['order.needs-item', { items: [emptyItem()] }],
    ['order.needs-name', { items: [item({ name: ' ' })] }],
    ['order.amount-wrong', { items: [item({ amount: '0' })] }],
    ['order.amount-wrong', { items: [item({ amount: '1.5' })] }],
    ['order.price-wrong', { items: [item({ price: 'a lot' })] }],
    ['order.due-not-understood', { dueText: 'whenever', dueAt: null }],
  ] as const)('%s', (text, part) => {
    expect(problem(part)).toBe(text);
  });
});

describe('what is lifted from a message', () => {
  test('goes to the field that was chosen, below what is there', () => {
    expect(withLifted(draft(), { to: 'address', text: 'Rua 1\nLisboa ' }).address).toBe('Rua 1\nLisboa');
    expect(withLifted(draft({ note: 'Gift' }), { to: 'note', text: 'No nuts' }).note).toBe('Gift\nNo nuts');
  });

  test('names the row without a name, else a new one', () => {
    const names = (part: Partial<OrderDraft>) =>
      withLifted(draft(part), { to: 'item', text: 'Blue\nbowl' }).items.map(({ name }) => name);
    expect(names({ items: [item(), emptyItem()] })).toEqual(['Mug', 'Blue bowl']);
    expect(names({})).toEqual(['Mug', 'Blue bowl']);
  });

  test('a picture goes to the first item without one', () => {
    const items = [item({ pictureId: 1 }), item()];
    const after = withLifted(draft({ items }), { pictureId: 7 });
    expect(after.items.map(({ pictureId }) => pictureId)).toEqual([1, 7]);
    expect(withLifted(after, { pictureId: 8 }).items).toHaveLength(3);
  });
});
