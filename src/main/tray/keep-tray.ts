import type { Clock } from '../../shared/clock.ts';
import { whenWoken } from '../inbox/when-woken.ts';
import type { Log } from '../logging/log.ts';
import type { TrayFacts } from './tray-facts.ts';
import { iconChangesAt } from './tray-icon.ts';

/** A burst of messages is looked at once. */
const SETTLE_MS = 300;
const FAILED_PAUSE_MS = 60_000;

export interface TrayKeeper {
  /** Something that the tray shows may have changed. */
  changed(): void;
  stop(): void;
}

/** Looks anew when something has changed, and when time alone changes what is shown; never on the off chance. */
export function keepTray({
  read,
  show,
  clock,
  log,
}: {
  read(): Promise<TrayFacts>;
  show(facts: TrayFacts): void;
  clock: Clock;
  log: Log;
}): TrayKeeper {
  const looks = whenWoken({
    clock,
    async work() {
      const facts = await read();
      show(facts);
      const times = [iconChangesAt(facts), facts.pausedUntil].filter((at) => at !== null);
      return times.length > 0 ? Math.min(...times) - facts.now : null;
    },
    onFailure(error) {
      // What was shown stays; the storage says itself that it is in trouble.
      log.warn('tray.not-read', { error: String(error) });
      return FAILED_PAUSE_MS;
    },
  });
  return { changed: () => looks.wakeIn(SETTLE_MS), stop: looks.stop };
}
