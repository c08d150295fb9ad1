import type { Clock } from '../../src/shared/clock.ts';

export interface ManualClock extends Clock {
  /**
   * Moves time on, running what falls due on the way in its order. Between two timers pending promises get
   * their turn, so that a timer set by the answer to another is met too.
   */
  advance(ms: number): Promise<void>;
}

/** Time that stands still until it is moved: ten hours pass in a moment, and always the same way. For tests. */
export function createManualClock(startAt: number): ManualClock {
  let now = startAt;
  let timers: Array<{ at: number; run: () => void }> = [];

  return {
    now: () => now,
    after(ms, run) {
      const timer = { at: now + ms, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    async advance(ms) {
      const end = now + ms;
      await settled();
      for (let next = earliest(timers); next && next.at <= end; next = earliest(timers)) {
        const due = next;
        timers = timers.filter((other) => other !== due);
        now = Math.max(now, due.at);
        due.run();
        await settled();
      }
      now = end;
    },
  };
}

function earliest<T extends { at: number }>(timers: T[]): T | undefined {
  return timers.reduce<T | undefined>(
    (first, timer) => (!first || timer.at < first.at ? timer : first),
    undefined,
  );
}

/** Long enough for any chain of promises without input or output in it. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
