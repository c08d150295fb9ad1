import { describe, expect, test } from 'vitest';
import { type Moment, mayOffer, mayRestartUnasked } from './polite-moment.ts';

const MINUTE = 60_000;
const AWAY: Moment = {
  sinceTyped: 30 * MINUTE,
  idle: 15 * MINUTE,
  repliesUnderWay: 0,
  isBusy: false,
  isWindowFocused: false,
};

describe('speaking of a new version', () => {
  test.each<[string, Partial<Moment>, boolean]>([
    ['nobody is there', {}, true],
    ['somebody reads', { idle: 0, isWindowFocused: true }, true],
    ['nothing was ever typed', { sinceTyped: null, idle: 0 }, true],
    ['a key 19 s ago', { sinceTyped: 19_000 }, false],
    ['a key 20 s ago', { sinceTyped: 20_000, idle: 0 }, true],
    ['an answer is on its way', { repliesUnderWay: 1 }, false],
    ['a login is open, or a voice is recorded', { isBusy: true }, false],
  ])('%s', (_what, moment, expected) => {
    expect(mayOffer({ ...AWAY, ...moment })).toBe(expected);
  });
});

describe('starting anew without being told to', () => {
  test.each<[string, Partial<Moment>, boolean]>([
    ['the owner is away', {}, true],
    ['never typed since the start', { sinceTyped: null }, true],
    ['away for nine minutes only', { idle: 9 * MINUTE }, false],
    ['another program is used, the window stands in front', { isWindowFocused: true }, false],
    ['typed nine minutes ago', { sinceTyped: 9 * MINUTE }, false],
    ['an answer is on its way', { repliesUnderWay: 2 }, false],
    ['a login is open', { isBusy: true }, false],
  ])('%s', (_what, moment, expected) => {
    expect(mayRestartUnasked({ ...AWAY, ...moment }, 'automatic')).toBe(expected);
  });

  test.each(['ask', 'never'] as const)('never where the owner chose "%s"', (choice) => {
    expect(mayRestartUnasked(AWAY, choice)).toBe(false);
  });
});
