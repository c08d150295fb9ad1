import fc from 'fast-check';
import { expect, test } from 'vitest';
import { medianAnswerTime, type Turn } from './answer-times.ts';

const said = (direction: Turn['direction'], at: number): Turn => ({ direction, at });

test('counts from the first message that nobody answered to the first answer', () => {
  const turns = [said('in', 0), said('in', 50), said('out', 100), said('out', 900), said('in', 1_000)];
  expect(medianAnswerTime(turns)).toBe(100);
});

test('one slow answer does not make a slow owner', () => {
  const waits = [10, 20, 9_000];
  const turns = waits.flatMap((wait, index) => [
    said('in', index * 10_000),
    said('out', index * 10_000 + wait),
  ]);
  expect(medianAnswerTime(turns)).toBe(20);
});

test('nothing that was answered, nothing to tell', () => {
  expect(medianAnswerTime([])).toBeNull();
  expect(medianAnswerTime([said('out', 5), said('in', 10)])).toBeNull();
});

test('lies between the shortest and the longest wait', () => {
  const waits = fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(waits, (all) => {
      const turns = all.flatMap((wait, index) => [
        said('in', index * 5_000),
        said('out', index * 5_000 + wait),
      ]);
      const median = medianAnswerTime(turns) ?? -1;
      expect(median).toBeGreaterThanOrEqual(Math.min(...all));
      expect(median).toBeLessThanOrEqual(Math.max(...all));
    }),
  );
});
