import type { Clock } from '../../src/shared/clock.ts';

/**
 * Time that passes `speed` times as fast from `begin` on, in every process alike. A reply whose end is not known
 * is given up only after a minute; without this fifty rounds would take a day.
 */
export function fastClock({ begin, speed }: { begin: number; speed: number }): Clock {
  return {
    now: () => begin + Math.round((Date.now() - begin) * speed),
    after(ms, run) {
      const timer = setTimeout(run, ms / speed);
      return () => clearTimeout(timer);
    },
  };
}
