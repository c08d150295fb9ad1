import { expect, test } from 'vitest';
import { AccountId } from './model/ids.ts';
import { tokenWarning } from './token-warning.ts';

const NOW = Date.UTC(2026, 10, 23);
const DAY_MS = 86_400_000;

function shop(id: number, days: number, state: 'connected' | 'needs-reconnect' = 'connected') {
  return {
    id: AccountId.parse(id),
    username: `shop${id}`,
    name: null,
    state,
    tokenExpiresAt: NOW + days * DAY_MS,
  };
}

test.each([
  [53, null],
  [14.01, null],
  [14, 14],
  [7.5, 14],
  [7, 7],
  [3.2, 7],
  [3, 3],
  [1, 1],
  [0.1, 1],
])('with %d days left the step is %s', (days, step) => {
  expect(tokenWarning([shop(1, days)], NOW)?.daysLeft ?? null).toBe(step);
});

test('the shop that ends first is named; one that must be reconnected is told elsewhere', () => {
  const warning = tokenWarning([shop(1, 10), shop(2, 2), shop(3, 0, 'needs-reconnect')], NOW);
  expect(warning).toMatchObject({ account: { username: 'shop2' }, daysLeft: 3 });
});
