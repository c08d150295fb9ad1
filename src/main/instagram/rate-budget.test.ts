import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createManualClock } from '../../../tests/fakes/manual-clock.ts';
import { createRateBudget } from './rate-budget.ts';

test('property: in no second more than the allowance begins, in the order asked for, and none is lost', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 1, max: 3 }),
      async (pauses, perSecond) => {
        const clock = createManualClock(1_000_000);
        const budget = createRateBudget({ clock, perSecond });
        const begun: Array<{ call: number; at: number }> = [];
        for (const [call, pause] of pauses.entries()) {
          void budget.take('shop').then(() => begun.push({ call, at: clock.now() }));
          await clock.advance(pause);
        }
        await clock.advance(20_000);
        expect(begun.map(({ call }) => call)).toEqual(pauses.map((_pause, call) => call));
        for (const { at } of begun) {
          const inThatSecond = begun.filter((other) => other.at >= at && other.at < at + 1000);
          expect(inThatSecond.length).toBeLessThanOrEqual(perSecond);
        }
      },
    ),
    { numRuns: 40 },
  );
});

test('an idle budget lets the first calls begin at once', async () => {
  const clock = createManualClock(0);
  const budget = createRateBudget({ clock, perSecond: 2 });
  await budget.take('shop');
  await budget.take('shop');
  expect(clock.now()).toBe(0);
});

test('one shop does not wait for another', async () => {
  const clock = createManualClock(0);
  const budget = createRateBudget({ clock, perSecond: 1 });
  await budget.take('one');
  await budget.take('two');
  expect(clock.now()).toBe(0);
});
