import { expect, test } from 'vitest';
import { conversation } from '../../../../tests/gallery/shop.ts';
import { listItems } from './list-items.ts';

// Noon, so that there is a rest of today and a tomorrow within the 24 hours.
const now = new Date(2026, 10, 19, 12).getTime();
const row = (id: number, hoursAgo: number) => conversation(now, { id, name: `Person ${id}`, hoursAgo });

const shape = (...args: Parameters<typeof listItems>) =>
  listItems(...args).map((item) =>
    item.kind === 'head' ? `${item.group} ${item.count}` : item.conversation.id,
  );

test('needs reply is grouped by deadline, closing first', () => {
  const rows = [row(1, 1), row(2, 23), row(3, 40), row(4, 15), row(5, 22.5), row(6, 30)];
  const never = { ...row(7, 50), windowOpenedAt: null };
  expect(shape('needs-reply', [...rows, never], now)).toEqual([
    'soon 2',
    2,
    5,
    'today 1',
    4,
    'later 1',
    1,
    'closed 3',
    6,
    3,
    7,
  ]);
});

test('the other views are simply newest first', () => {
  expect(shape('all', [row(1, 30), row(2, 1), row(3, 5)], now)).toEqual([2, 3, 1]);
});

test('where Meta granted seven days, what is over 24 hours stands before what is closed', () => {
  const rows = [row(1, 1), row(2, 30), row(3, 40), row(4, 7 * 24 + 1), row(5, 7 * 24 - 1)];
  expect(shape('needs-reply', rows, now, true)).toEqual([
    'soon 1',
    5,
    'later 1',
    1,
    'agent 2',
    3,
    2,
    'closed 1',
    4,
  ]);
});
