import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { OpeningHours } from './model/opening-hours.ts';
import { isShutAt, nextShut, shutSpans } from './opening-hours.ts';

const HOUR_MS = 3_600_000;
const NINE_TO_SIX = { opens: 9 * 60, closes: 18 * 60 };
/** Monday to Saturday; Sunday shut. */
const WEEK: OpeningHours = [null, ...Array.from({ length: 6 }, () => NINE_TO_SIX)];
const NEVER: OpeningHours = Array.from({ length: 7 }, () => null);

const zone = process.env.TZ;
beforeEach(() => {
  process.env.TZ = 'Europe/Madrid';
});
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

/** November 2026: the 22nd is a Sunday. */
function at(day: number, hour: number, minute = 0): number {
  return new Date(2026, 10, day, hour, minute).getTime();
}

test('the night lies between closing and opening', () => {
  expect(shutSpans(WEEK, at(23, 15, 30), at(24, 15, 30))).toEqual([{ from: at(23, 18), to: at(24, 9) }]);
  expect(nextShut(WEEK, at(23, 15, 30))).toEqual({ from: at(23, 18), to: at(24, 9) });
});

test('a closed day is one stretch with the nights around it', () => {
  expect(nextShut(WEEK, at(21, 20))).toEqual({ from: at(21, 20), to: at(23, 9) });
  expect(isShutAt(WEEK, at(22, 12))).toBe(true);
});

test('opening is open, closing is shut', () => {
  expect(isShutAt(WEEK, at(23, 9))).toBe(false);
  expect(isShutAt(WEEK, at(23, 9) - 1)).toBe(true);
  expect(isShutAt(WEEK, at(23, 18) - 1)).toBe(false);
  expect(isShutAt(WEEK, at(23, 18))).toBe(true);
});

test('an evening over midnight reaches into a day on which the shop stays shut', () => {
  const late = WEEK.with(6, { opens: 18 * 60, closes: 2 * 60 });
  expect(isShutAt(late, at(22, 1, 59))).toBe(false);
  expect(nextShut(late, at(21, 20))).toEqual({ from: at(22, 2), to: at(23, 9) });
});

test('the same minute twice is open day and night; without hours nothing is ever shut', () => {
  const always: OpeningHours = Array.from({ length: 7 }, () => ({ opens: 0, closes: 0 }));
  expect(shutSpans(always, at(1, 0), at(29, 0))).toEqual([]);
  expect(nextShut(always, at(1, 0))).toBeNull();
  expect(nextShut(null, at(1, 0))).toBeNull();
  expect(isShutAt(null, at(22, 3))).toBe(false);
});

test('a shop that never opens has no opening to wait for', () => {
  expect(shutSpans(NEVER, at(1, 0), at(2, 0))).toEqual([{ from: at(1, 0), to: at(2, 0) }]);
  expect(nextShut(NEVER, at(1, 0))).toBeNull();
});

describe('when the clocks change', () => {
  test('it opens by the clock on the wall, and the night is an hour longer or shorter', () => {
    const daily: OpeningHours = Array.from({ length: 7 }, () => NINE_TO_SIX);
    const length = (from: number) => {
      const shut = nextShut(daily, from);
      return shut && { hours: (shut.to - shut.from) / HOUR_MS, opens: new Date(shut.to).getHours() };
    };
    expect(length(new Date(2026, 9, 24, 12).getTime())).toEqual({ hours: 16, opens: 9 });
    expect(length(new Date(2026, 2, 28, 12).getTime())).toEqual({ hours: 14, opens: 9 });
  });

  test('hours that begin in the minutes that are left out do no harm', () => {
    const odd: OpeningHours = Array.from({ length: 7 }, () => ({ opens: 2 * 60 + 15, closes: 2 * 60 + 45 }));
    const night = new Date(2026, 2, 29, 0).getTime();
    for (const { from, to } of shutSpans(odd, night, night + 24 * HOUR_MS)) expect(to).toBeGreaterThan(from);
  });
});

const minute = fc.integer({ min: 0, max: 1_439 });
const week = fc.array(fc.option(fc.record({ opens: minute, closes: minute })), {
  minLength: 7,
  maxLength: 7,
});
/** Two years, with both changes of the clocks. */
const moment = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2028, 0, 1) });

test('stretches are in order, apart, inside, and hold exactly the moments that are shut', () => {
  fc.assert(
    fc.property(
      week,
      moment,
      fc.integer({ min: 1, max: 72 * HOUR_MS }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (hours, from, length, share) => {
        const to = from + length;
        const spans = shutSpans(hours, from, to);
        let last = from - 1;
        for (const span of spans) {
          expect(span.from).toBeGreaterThan(last);
          expect(span.to).toBeGreaterThan(span.from);
          last = span.to;
        }
        expect(last).toBeLessThanOrEqual(to);
        const some = Math.min(to - 1, from + Math.floor(share * length));
        expect(spans.some((span) => span.from <= some && some < span.to)).toBe(isShutAt(hours, some));
      },
    ),
  );
});

test('the next shut time begins shut and ends open', () => {
  fc.assert(
    fc.property(week, moment, (hours, now) => {
      const shut = nextShut(hours, now);
      if (shut === null) return;
      expect(isShutAt(hours, shut.from)).toBe(true);
      expect(isShutAt(hours, shut.to - 1)).toBe(true);
      expect(isShutAt(hours, shut.to)).toBe(false);
      if (shut.from > now) expect(isShutAt(hours, shut.from - 1)).toBe(false);
    }),
  );
});
