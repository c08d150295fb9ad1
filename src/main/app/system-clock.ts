import type { Clock } from '../../shared/clock.ts';

/** The computer's own time. Timers do not keep a quitting app alive. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
