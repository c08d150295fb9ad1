import type { Clock } from '../../shared/clock.ts';
import type { Log, LogFacts } from '../logging/log.ts';

const TELL_EVERY_MS = 60_000;

export interface RefusalLog {
  /** Writes the first of a kind down at once; those after it are only counted. */
  note(event: string, reason: string, facts?: LogFacts): void;
  stop(): void;
}

/**
 * Who is turned away is told in the log, but never once for each request: a flood would fill the disk and push
 * every line that matters out of the file. The first of each kind stands there, then a sum once a minute.
 */
export function createRefusalLog({ log, clock }: { log: Log; clock: Clock }): RefusalLog {
  /** How many of a kind have come since it was last told. */
  const untold = new Map<string, number>();
  const timers = new Set<() => void>();

  function tellSumLater(event: string, reason: string, kind: string): void {
    const cancel = clock.after(TELL_EVERY_MS, () => {
      timers.delete(cancel);
      const count = untold.get(kind) ?? 0;
      untold.delete(kind);
      if (count > 0) log.warn(`${event}-more`, { reason, count });
    });
    timers.add(cancel);
  }

  return {
    note(event, reason, facts = {}) {
      const kind = `${event} ${reason}`;
      const count = untold.get(kind);
      if (count !== undefined) {
        untold.set(kind, count + 1);
        return;
      }
      untold.set(kind, 0);
      log.warn(event, { reason, ...facts });
      tellSumLater(event, reason, kind);
    },
    stop() {
      for (const cancel of timers) cancel();
    },
  };
}
