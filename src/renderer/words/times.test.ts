import fc from 'fast-check';
import { expect, test } from 'vitest';
import { translator } from '../../shared/texts/translate.ts';
import { createTimes, endOfDay, startOfDay } from './times.ts';

const times = createTimes('en-GB', translator('en'));
const noon = new Date(2026, 10, 19, 12, 0).getTime();
const HOUR_MS = 3_600_000;

test('age is told in minutes, hours, then as a date', () => {
  expect(times.age(noon - 20_000, noon)).toBe('now');
  expect(times.age(noon - 8 * 60_000, noon)).toBe('8 min');
  expect(times.age(noon - 3.9 * HOUR_MS, noon)).toBe('3 h');
  expect(times.age(noon - 30 * HOUR_MS, noon)).toBe('18 Nov');
  expect(times.age(new Date(2025, 0, 5).getTime(), noon)).toBe('5 Jan 2025');
});

test('what is to come has its clock, and its weekday when that is not today', () => {
  expect(times.soonClock(noon + 6 * HOUR_MS, noon)).toBe('18:00');
  expect(times.soonClock(noon + 13.5 * HOUR_MS, noon)).toBe('Fri 01:30');
});

test('a clock that is ahead of ours does not make a negative age', () => {
  expect(times.age(noon + 5_000, noon)).toBe('now');
});

test('days have a word as long as there is one', () => {
  expect(times.day(noon - 11 * HOUR_MS, noon)).toEqual({ word: 'Today', date: 'Thursday 19 November' });
  expect(times.day(noon - 13 * HOUR_MS, noon)).toEqual({ word: 'Yesterday', date: 'Wednesday 18 November' });
  expect(times.day(noon - 40 * HOUR_MS, noon).word).toBeNull();
});

test('every moment lies in its own day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4e12 }), (at) => {
      expect(startOfDay(at)).toBeLessThanOrEqual(at);
      expect(endOfDay(at)).toBeGreaterThan(at);
      expect(endOfDay(at) - startOfDay(at)).toBeLessThanOrEqual(25 * HOUR_MS);
    }),
  );
});
