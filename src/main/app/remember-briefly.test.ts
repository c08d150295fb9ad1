import { expect, test } from 'vitest';
import { createManualClock } from '../../../tests/fakes/manual-clock.ts';
import { rememberBriefly } from './remember-briefly.ts';

test('asks once for all who ask within the time, and again after it', async () => {
  const clock = createManualClock(0);
  let asked = 0;
  const remembered = rememberBriefly(async () => ++asked, 2_000, clock);
  expect(await Promise.all([remembered(), remembered()])).toEqual([1, 1]);
  await clock.advance(1_999);
  expect(await remembered()).toBe(1);
  await clock.advance(1);
  expect(await remembered()).toBe(2);
});

test('a failure is told to whoever asked, and asked anew', async () => {
  let asked = 0;
  const remembered = rememberBriefly(
    async () => {
      asked += 1;
      if (asked === 1) throw new Error('locked');
      return asked;
    },
    2_000,
    createManualClock(0),
  );
  await expect(remembered()).rejects.toThrow('locked');
  expect(await remembered()).toBe(2);
});
