import { expect, test } from 'vitest';
import { createManualClock } from '../../../tests/fakes/manual-clock.ts';
import { watchOutage } from './outage.ts';

test('opening for the first time is no return', async () => {
  const clock = createManualClock(0);
  const told: boolean[] = [];
  const note = watchOutage(clock, (wasLong) => told.push(wasLong));
  note(false);
  await clock.advance(3_600_000);
  note(true);
  note(true);
  expect(told).toEqual([]);
});

test('a return says whether it took long, once', async () => {
  const clock = createManualClock(0);
  const told: boolean[] = [];
  const note = watchOutage(clock, (wasLong) => told.push(wasLong));
  note(true);
  note(false);
  await clock.advance(30_000);
  note(false);
  note(true);
  note(false);
  await clock.advance(600_000);
  note(true);
  expect(told).toEqual([false, true]);
});
