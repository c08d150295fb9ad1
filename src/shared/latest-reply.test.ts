import { expect, test } from 'vitest';
import { latestReplyAt } from './latest-reply.ts';

const HOUR = 3_600_000;
const OPENED = Date.UTC(2026, 9, 1, 12, 0, 30);

test.each([
  ['a minute before the window closes', OPENED, 1, false, Date.UTC(2026, 9, 2, 11, 59)],
  [
    'a minute before the seven days end, where they are granted',
    OPENED,
    1,
    true,
    Date.UTC(2026, 9, 8, 11, 59),
  ],
  ['also after the first day', OPENED, 30, true, Date.UTC(2026, 9, 8, 11, 59)],
  ['never when it has closed', OPENED, 25, false, null],
  ['never in the last minute', OPENED, 23.995, false, null],
  ['never when it did not open', null, 1, true, null],
])('%s', (_name, openedAt, hours, hasHumanAgent, expected) => {
  expect(latestReplyAt(openedAt, OPENED + hours * HOUR, hasHumanAgent)).toBe(expected);
});
