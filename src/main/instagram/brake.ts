import type { Clock } from '../../shared/clock.ts';
import type { Usage } from './usage-headers.ts';

/** Up to here nobody is slowed down. */
const SLOWER_FROM_PERCENT = 75;
/** From here on calls that nobody waits for stop: the rest of the allowance is for replies. */
const STOP_FROM_PERCENT = 95;
/** How far such calls are apart just before they stop. */
const MOST_APART_MS = 10_000;
/** Where Instagram does not say how long: then one call goes, and its answer tells how things stand. */
const LOOK_AGAIN_MS = 5 * 60_000;

/** Holds calls that nobody waits for back while an allowance comes to its end. */
export interface Brake {
  /** A later answer is the truer one; what only it can know is how much others have used. */
  learn(usage: Usage): void;
  /** How long the next such call still has to wait, in ms. */
  msLeft(): number;
  /** One of them begins. */
  began(): void;
}

export function createBrake(clock: Pick<Clock, 'now'>): Brake {
  let apartMs = 0;
  let stoppedUntil = 0;
  let lastAt = Number.NEGATIVE_INFINITY;
  let learnedAt = Number.NEGATIVE_INFINITY;

  return {
    learn({ percent, regainMs }) {
      learnedAt = clock.now();
      apartMs = apartAt(percent);
      const isStopped = regainMs > 0 || percent >= STOP_FROM_PERCENT;
      stoppedUntil = isStopped ? learnedAt + (regainMs || LOOK_AGAIN_MS) : 0;
    },
    msLeft() {
      const now = clock.now();
      // A clock that was wrong and was set back must not make anybody wait until the wrong time.
      const stoppedMs = learnedAt <= now ? stoppedUntil - now : 0;
      const apart = lastAt <= now ? lastAt + apartMs - now : 0;
      return Math.max(stoppedMs, apart, 0);
    },
    began() {
      lastAt = clock.now();
      // The one that looks how things stand. Others wait for what it is told.
      if (stoppedUntil > 0) stoppedUntil = lastAt + LOOK_AGAIN_MS;
    },
  };
}

function apartAt(percent: number): number {
  const share = (percent - SLOWER_FROM_PERCENT) / (STOP_FROM_PERCENT - SLOWER_FROM_PERCENT);
  return Math.round(Math.min(Math.max(share, 0), 1) * MOST_APART_MS);
}
