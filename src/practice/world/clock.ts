import type { Clock } from '../../shared/clock.ts';

/** A clock that can be put forward: tokens grow old and reply windows close without anybody waiting. */
export interface PracticeClock extends Clock {
  /** Puts the time forward by `ms`; whatever falls due by that runs next, earliest first. */
  advance(ms: number): void;
  /** Forgets everything that still waits. */
  close(): void;
}

interface Waiting {
  due: number;
  run: () => void;
  disarm: () => void;
}

/** `base` gives real time and real waiting; this clock runs ahead of it by what was advanced. */
export function practiceClock(base: Clock): PracticeClock {
  let ahead = 0;
  const waiting = new Set<Waiting>();

  const now = (): number => base.now() + ahead;
  const arm = (entry: Waiting): void => {
    entry.disarm = base.after(Math.max(0, entry.due - now()), () => {
      waiting.delete(entry);
      entry.run();
    });
  };

  return {
    now,
    after(ms, run) {
      const entry: Waiting = { due: now() + ms, run, disarm: () => {} };
      waiting.add(entry);
      arm(entry);
      return () => {
        waiting.delete(entry);
        entry.disarm();
      };
    },
    advance(ms) {
      ahead += ms;
      // Armed again in the order of falling due, so that several at once still run earliest first.
      for (const entry of [...waiting].sort((a, b) => a.due - b.due)) {
        entry.disarm();
        arm(entry);
      }
    },
    close() {
      for (const entry of waiting) entry.disarm();
      waiting.clear();
    },
  };
}

/** The computer's own time. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
