import { expect, test } from 'vitest';
import { Settings } from '../../shared/model/settings.ts';
import { isInQuietHours, isQuiet } from './quiet-times.ts';

/** 22 November 2026 is a Sunday. */
const at = (day: number, hour: number, minute = 0) => new Date(2026, 10, 22 + day, hour, minute).getTime();
const NIGHT = { from: 21 * 60, to: 8 * 60, days: [1, 2] };
const LUNCH = { from: 12 * 60, to: 13 * 60, days: [1] };

test.each([
  ['before the evening', NIGHT, at(1, 20, 59), false],
  ['as the evening begins', NIGHT, at(1, 21), true],
  ['in the night', NIGHT, at(2, 3), true],
  ['the morning after the last of its days', NIGHT, at(3, 7, 59), true],
  ['as the morning ends', NIGHT, at(3, 8), false],
  ['the morning of its first day', NIGHT, at(1, 3), false],
  ['another evening', NIGHT, at(3, 22), false],
  ['at lunch', LUNCH, at(1, 12, 30), true],
  ['after lunch', LUNCH, at(1, 13), false],
  ['at lunch of another day', LUNCH, at(2, 12, 30), false],
  ['all of a day', { from: 0, to: 0, days: [1] }, at(1, 15), true],
] as const)('%s', (_what, hours, now, expected) => {
  expect(isInQuietHours({ ...hours, days: [...hours.days] }, now)).toBe(expected);
});

test('switched off, paused and quiet hours each make it quiet', () => {
  const settings = (notifications: object) => Settings.parse({ notifications });
  expect(isQuiet(settings({}), null, at(1, 12))).toBe(false);
  expect(isQuiet(settings({ isOn: false }), null, at(1, 12))).toBe(true);
  expect(isQuiet(settings({}), at(1, 13), at(1, 12))).toBe(true);
  expect(isQuiet(settings({}), at(1, 11), at(1, 12))).toBe(false);
  expect(isQuiet(settings({ quietHours: LUNCH }), null, at(1, 12, 5))).toBe(true);
});
