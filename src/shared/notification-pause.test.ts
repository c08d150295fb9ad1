import { expect, test } from 'vitest';
import { pausedUntil, pauseEnd } from './notification-pause.ts';

const at = (text: string) => new Date(text).getTime();
const NINE_TO_SIX = { opens: 9 * 60, closes: 18 * 60 };
const WEEKDAYS = [null, NINE_TO_SIX, NINE_TO_SIX, NINE_TO_SIX, NINE_TO_SIX, NINE_TO_SIX, null];

test('an hour, and until tomorrow morning by the clock on the wall', () => {
  const now = at('2026-11-27T15:20:00');
  expect(pauseEnd('hour', now, null)).toBe(at('2026-11-27T16:20:00'));
  expect(pauseEnd('tomorrow', now, null)).toBe(at('2026-11-28T08:00:00'));
});

test('until opening: over the night, over the weekend, and never without hours', () => {
  expect(pauseEnd('opening', at('2026-11-26T20:00:00'), WEEKDAYS)).toBe(at('2026-11-27T09:00:00'));
  // Friday at noon: the shop is open, and opens next on Monday.
  expect(pauseEnd('opening', at('2026-11-27T12:00:00'), WEEKDAYS)).toBe(at('2026-11-30T09:00:00'));
  expect(pauseEnd('opening', at('2026-11-27T12:00:00'), null)).toBeNull();
});

test('a pause that is over is none', () => {
  expect(pausedUntil(null, 10)).toBeNull();
  expect(pausedUntil(10, 10)).toBeNull();
  expect(pausedUntil(11, 10)).toBe(11);
});
