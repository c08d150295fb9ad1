import { expect, test } from 'vitest';
import { createManualClock } from '../../../tests/fakes/manual-clock.ts';
import { createFirstList } from './first-list.ts';

function watched() {
  const clock = createManualClock(0);
  const list = createFirstList(clock);
  const seen = { isPainted: false };
  void list.painted.then(() => {
    seen.isPainted = true;
  });
  return { clock, list, seen };
}

test('what waits for the list goes on soon after the window has been answered', async () => {
  const { clock, list, seen } = watched();
  await clock.advance(1_000);
  list.answered();
  expect(seen.isPainted).toBe(false);
  await clock.advance(500);
  expect(seen.isPainted).toBe(true);
});

test('the rest of the program comes when the page has been handed over, and soon where there is no window', async () => {
  const begins = async (act: (list: ReturnType<typeof createFirstList>) => void, ms: number) => {
    const { clock, list } = watched();
    let hasBegun = false;
    void list.begun.then(() => {
      hasBegun = true;
    });
    act(list);
    await clock.advance(ms);
    return hasBegun;
  };
  expect(await begins(() => {}, 100)).toBe(false);
  expect(await begins((list) => list.pageServed(), 100)).toBe(true);
  expect(await begins(() => {}, 300)).toBe(true);
});

test('a window that never asks holds nothing up for long', async () => {
  const { clock, seen } = watched();
  await clock.advance(2_000);
  expect(seen.isPainted).toBe(false);
  await clock.advance(2_000);
  expect(seen.isPainted).toBe(true);
});
