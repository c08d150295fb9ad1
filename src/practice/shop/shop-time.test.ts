import { expect, test } from 'vitest';
import { practiceClock } from '../world/clock.ts';
import { createShopTime } from './shop-time.ts';

/** A clock that only moves when it is told to. */
function stillClock() {
  return practiceClock({
    now: () => 0,
    after: (ms, run) => {
      if (ms <= 0) run();
      return () => {};
    },
  });
}

test('what waits keeps its share of the wait when the pace changes', () => {
  const clock = stillClock();
  const time = createShopTime(clock, 1);
  const heard: string[] = [];
  time.after(1_000, () => heard.push('hello'));
  clock.advance(500);
  time.setPace(4);
  clock.advance(1_900);
  expect(heard).toEqual([]);
  clock.advance(200);
  expect(heard).toEqual(['hello']);
});

test('while it stands still nobody writes, however long it lasts', () => {
  const clock = stillClock();
  const time = createShopTime(clock, null);
  const heard: string[] = [];
  time.after(1_000, () => heard.push('hello'));
  clock.advance(86_400_000);
  expect(heard).toEqual([]);
  time.setPace(1);
  clock.advance(1_000);
  expect(heard).toEqual(['hello']);
});

test('after its end nothing of it happens', () => {
  const clock = stillClock();
  const time = createShopTime(clock, 1);
  const heard: string[] = [];
  time.after(1_000, () => heard.push('hello'));
  time.close();
  clock.advance(2_000);
  expect(heard).toEqual([]);
});
