import { expect, test } from 'vitest';
import { longTime } from './long-time.ts';

const MINUTE = 60_000;

test.each([
  [10_000, '1 minute'],
  [12 * MINUTE, '12 minutes'],
  [61 * MINUTE, '1 hour'],
  [30 * 60 * MINUTE, '30 hours'],
  [50 * 60 * MINUTE, '2 days'],
])('%i ms', (ms, words) => {
  expect(longTime(ms, 'en')).toBe(words);
});

test('in the words of the language', () => {
  expect(longTime(3 * 60 * MINUTE, 'es')).toBe('3 horas');
});
