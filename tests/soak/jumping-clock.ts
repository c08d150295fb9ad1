import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '../../src/shared/clock.ts';

/** A timer that was set less long ago may be the patience of a call that is under way; those are not jumped over. */
const YOUNG_MS = 250;
const BREATH_MS = 5;

interface Waiting {
  at: number;
  /** By the computer's clock. */
  setAt: number;
  run(): void;
  real: NodeJS.Timeout;
}

export interface JumpingClock extends Clock {
  /** Lets so much time pass, whatever was due meanwhile being done in its order. */
  pass(ms: number): Promise<void>;
  /** How many timers wait. */
  waiting(): number;
}

/** The computer's clock, of which the idle stretches are left out: ten hours in minutes, with real disks and nets. */
export function jumpingClock(): JumpingClock {
  const timers = new Set<Waiting>();
  let ahead = 0;
  const now = () => Date.now() + ahead;

  function fire(timer: Waiting): void {
    if (!timers.delete(timer)) return;
    clearTimeout(timer.real);
    timer.run();
  }

  return {
    now,
    after(ms, run) {
      const timer: Waiting = {
        at: now() + ms,
        setAt: Date.now(),
        run,
        real: setTimeout(() => fire(timer), Math.min(ms, 2 ** 31 - 1)),
      };
      timers.add(timer);
      return () => {
        timers.delete(timer);
        clearTimeout(timer.real);
      };
    },
    async pass(ms) {
      const end = now() + ms;
      while (now() < end) {
        const next = [...timers].sort((one, other) => one.at - other.at)[0];
        if (next === undefined || next.at > end) ahead += Math.max(0, end - now());
        else if (Date.now() - next.setAt >= YOUNG_MS) {
          ahead += Math.max(0, next.at - now());
          fire(next);
        }
        await pause(BREATH_MS);
      }
    },
    waiting: () => timers.size,
  };
}
