import type { Clock } from '../../shared/clock.ts';

/** Lets calls of one key begin no faster than a limit allows; callers wait in the order they came. */
export interface RateBudget {
  /** Answers when the call may begin. */
  take(key: string): Promise<void>;
}

const SECOND_MS = 1000;

/**
 * A bucket per key that never holds more than `perSecond` calls in any second, not only on average: the last
 * starts are remembered, and the next one waits until the oldest of them is a second old.
 */
export function createRateBudget({ clock, perSecond }: { clock: Clock; perSecond: number }): RateBudget {
  const lanes = new Map<string, { starts: number[]; last: Promise<void> }>();

  function laneOf(key: string) {
    const lane = lanes.get(key) ?? { starts: [], last: Promise.resolve() };
    lanes.set(key, lane);
    return lane;
  }

  /** Keys are tokens' digests and change with each refresh; those at rest are forgotten. */
  function forgetIdle(): void {
    for (const [key, { starts }] of lanes) {
      if (starts.length > 0 && clock.now() - Math.max(...starts) > 60 * SECOND_MS) lanes.delete(key);
    }
  }

  async function begin(starts: number[]): Promise<void> {
    const oldest = starts.length < perSecond ? undefined : starts.shift();
    const dueAt = oldest === undefined ? 0 : oldest + SECOND_MS;
    // A loop, because timers may fire a moment early.
    for (let waitMs = dueAt - clock.now(); waitMs > 0; waitMs = dueAt - clock.now()) {
      await new Promise<void>((resolve) => clock.after(waitMs, resolve));
    }
    starts.push(clock.now());
  }

  return {
    take(key) {
      forgetIdle();
      const lane = laneOf(key);
      lane.last = lane.last.then(() => begin(lane.starts));
      return lane.last;
    },
  };
}
