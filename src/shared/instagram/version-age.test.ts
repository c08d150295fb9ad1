import { expect, test } from 'vitest';
import { API_VERSION, API_VERSION_ENDS } from './platform.ts';
import { versionAge } from './version-age.ts';

const DAY_MS = 86_400_000;

test('the version this build speaks is in the table', () => {
  expect(Object.keys(API_VERSION_ENDS)).toContain(API_VERSION);
});

test.each([
  ['fine', 91],
  ['ending', 90],
  ['ending', 1],
  ['ended', 0],
  ['ended', -400],
])('is %s %i days before its announced end', (state, days) => {
  const endsAt = API_VERSION_ENDS['v25.0'] ?? 0;
  expect(versionAge(endsAt - days * DAY_MS, 'v25.0').state).toBe(state);
});

test('without an announced end it is fine for the two years that every version lives', () => {
  expect(versionAge(Date.UTC(2028, 9, 1), 'v26.0').state).toBe('fine');
  expect(versionAge(Date.UTC(2029, 0, 1), 'v26.0').state).toBe('unknown');
});
