import type { Clock } from '../../shared/clock.ts';

/** The customers' time: it runs faster or slower than the computer's, or stands still. */
export interface ShopTime {
  /** Runs `act` when so many ms of shop time have gone by. */
  after(ms: number, act: () => void): void;
  /** Real ms for one ms of shop time; null: it stands still, and what waits goes on waiting. */
  setPace(pace: number | null): void;
  /** Forgets everything that still waits. */
  close(): void;
}

interface Waiting {
  /** Ms of shop time. */
  left: number;
  armedAt: number;
  run: () => void;
  disarm: () => void;
}

/** What waits keeps its place when the pace changes: half of the wait gone by is half gone by at any pace. */
export function createShopTime(clock: Clock, firstPace: number | null): ShopTime {
  const waiting = new Set<Waiting>();
  let pace = firstPace;

  function arm(entry: Waiting): void {
    entry.armedAt = clock.now();
    entry.disarm =
      pace === null
        ? () => {}
        : clock.after(entry.left * pace, () => {
            waiting.delete(entry);
            entry.run();
          });
  }

  return {
    after(ms, run) {
      const entry: Waiting = { left: ms, armedAt: 0, run, disarm: () => {} };
      waiting.add(entry);
      arm(entry);
    },
    setPace(next) {
      for (const entry of waiting) {
        entry.disarm();
        if (pace !== null && pace > 0)
          entry.left = Math.max(0, entry.left - (clock.now() - entry.armedAt) / pace);
      }
      pace = next;
      for (const entry of waiting) arm(entry);
    },
    close() {
      for (const entry of waiting) entry.disarm();
      waiting.clear();
    },
  };
}
