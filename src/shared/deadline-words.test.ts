import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  deadlineTone,
  longRemaining,
  percentLeft,
  roundRemaining,
  shortRemaining,
} from './deadline-words.ts';
import { REPLY_WINDOW_MS, replyWindow } from './reply-window.ts';
import { translator } from './texts/translate.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const t = translator('en');

const inMs = ({ days, hours, minutes }: ReturnType<typeof roundRemaining>) =>
  days * 24 * HOUR_MS + hours * HOUR_MS + minutes * MINUTE_MS;

describe('time left', () => {
  test('is told as finely as it matters', () => {
    const said = (ms: number) => shortRemaining(roundRemaining(ms), t);
    expect(said(30_000)).toBe('< 1 min');
    expect(said(35 * MINUTE_MS)).toBe('35 min');
    expect(said(100 * MINUTE_MS)).toBe('1 h 40');
    expect(said(65 * MINUTE_MS)).toBe('1 h 05');
    expect(said(3 * HOUR_MS + 19 * MINUTE_MS)).toBe('3 h 10');
    expect(said(7 * HOUR_MS + 50 * MINUTE_MS)).toBe('7 h');
    expect(said(49 * HOUR_MS)).toBe('2 days');
  });

  test('has full words for a screen reader', () => {
    expect(longRemaining({ days: 0, hours: 3, minutes: 10 }, t)).toBe('3 hours 10 minutes');
    expect(longRemaining({ days: 0, hours: 1, minutes: 0 }, t)).toBe('1 hour');
    expect(longRemaining({ days: 0, hours: 0, minutes: 0 }, t)).toBe('less than a minute');
  });

  test('never promises more than there is, nor a step less', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8 * 24 * HOUR_MS }), (ms) => {
        const said = inMs(roundRemaining(ms));
        const step =
          ms < 2 * HOUR_MS
            ? MINUTE_MS
            : ms < 5 * HOUR_MS
              ? 10 * MINUTE_MS
              : ms < 24 * HOUR_MS
                ? HOUR_MS
                : 24 * HOUR_MS;
        expect(said).toBeLessThanOrEqual(ms);
        expect(ms - said).toBeLessThan(step);
      }),
    );
  });

  test('never grows as time goes by', () => {
    fc.assert(
      fc.property(fc.nat(48 * HOUR_MS), fc.nat(6 * HOUR_MS), (ms, passed) => {
        expect(inMs(roundRemaining(ms - passed))).toBeLessThanOrEqual(inMs(roundRemaining(ms)));
      }),
    );
  });
});

describe('how loud a deadline is', () => {
  const now = 1_700_000_000_000;

  test('never opened and closed are told apart', () => {
    expect(deadlineTone(replyWindow(null, now), now, now)).toBe('none');
    expect(deadlineTone(replyWindow(now - REPLY_WINDOW_MS, now), now, now)).toBe('closed');
  });

  test('after the 24 hours a person may have more time, which is told apart and may be soon as well', () => {
    const tone = (openedHoursAgo: number) =>
      deadlineTone(replyWindow(now - openedHoursAgo * HOUR_MS, now, true), now, now + 3 * HOUR_MS);
    expect([tone(25), tone(7 * 24 - 1), tone(7 * 24)]).toEqual(['agent', 'soon', 'closed']);
  });

  test('soon comes before today, today before tomorrow', () => {
    const tone = (leftMs: number, untilMidnightMs: number) =>
      deadlineTone({ state: 'open', closesAt: now + leftMs }, now, now + untilMidnightMs);
    expect(tone(2 * HOUR_MS - 1, HOUR_MS)).toBe('soon');
    expect(tone(2 * HOUR_MS, 3 * HOUR_MS)).toBe('today');
    expect(tone(4 * HOUR_MS, 3 * HOUR_MS)).toBe('later');
  });

  test('the pie is never full of nothing and never empty while there is time', () => {
    fc.assert(
      fc.property(fc.integer({ min: -REPLY_WINDOW_MS, max: 2 * REPLY_WINDOW_MS }), (left) => {
        const percent = percentLeft(now + left, now);
        expect(percent).toBeLessThanOrEqual(100);
        if (left <= 0) expect(percent).toBe(0);
        else expect(percent).toBeGreaterThanOrEqual(3);
      }),
    );
  });
});
