import { expect, test } from 'vitest';
import { snoozePicks } from './snooze-picks.ts';

const at = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute).getTime();
const named = (now: number, deadline: number | null) =>
  snoozePicks(now, deadline).map(({ name, until }) => [name.replace('snooze.', ''), new Date(until)]);

test('on a Monday morning', () => {
  expect(named(at(23, 10, 4), null)).toEqual([
    ['later-today', new Date(at(23, 13))],
    ['this-evening', new Date(at(23, 18))],
    ['tomorrow', new Date(at(24, 9))],
    ['monday', new Date(at(30, 9))],
  ]);
});

test('late in the evening the evening is over, and on a Sunday Monday is tomorrow', () => {
  expect(named(at(29, 20), null).map(([name]) => name)).toEqual(['later-today', 'tomorrow']);
});

test('a deadline offers the hour before it first, unless that is as good as now', () => {
  expect(named(at(23, 10), at(23, 18, 47))[0]).toEqual(['before-closing', new Date(at(23, 17, 40))]);
  expect(named(at(23, 10), at(23, 11, 10)).map(([name]) => name)).not.toContain('before-closing');
});
