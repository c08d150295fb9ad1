import { expect, test } from 'vitest';
import { createManualClock } from '../../../tests/fakes/manual-clock.ts';
import { watchOutage } from './outage.ts';

test('opening for the first time is no return', async () => {
  const clock = createManualClock(0);
  let returns = 0;
  const note = watchOutage(clock, () => returns++);
  note(false);
  await clock.advance(3_600_000);
  note(true);
  note(true);
  expect(returns).toBe(0);
});

test('a return after long is told, once; a short one is not', async () => {
  const clock = createManualClock(0);
  const told: number[] = [];
  const note = watchOutage(clock, () => told.push(clock.now()));
  note(true);
  note(false);
  await clock.advance(30_000);
  note(false);
  note(true);
  note(false);
  await clock.advance(600_000);
  note(true);
  note(true);
  expect(told).toEqual([630_000]);
});
