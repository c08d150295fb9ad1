import type { Clock } from '../../shared/clock.ts';

/** Long enough for a tunnel to be opened anew several times, short enough that a customer still feels answered. */
const MOST_WAIT_MS = 10 * 60_000;

/** How long a file may hold up what was written after it while there is no way out for it. */
export interface FilePatience {
  /** It found no way out now. Answers whether it has waited long enough. */
  isOver(outboxId: number): boolean;
}

/** Counted only while Instagram can be reached: without a line nothing could go ahead anyway. */
export function filePatience(clock: Pick<Clock, 'now'>, hasLine: () => boolean): FilePatience {
  const since = new Map<number, number>();
  return {
    isOver(outboxId) {
      if (!hasLine()) {
        since.delete(outboxId);
        return false;
      }
      const now = clock.now();
      const first = since.get(outboxId) ?? now;
      since.set(outboxId, first);
      return now - first >= MOST_WAIT_MS;
    },
  };
}
