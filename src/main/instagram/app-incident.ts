import type { Clock } from '../../shared/clock.ts';
import { isAppShutOut } from '../../shared/instagram/reaction.ts';

/** An account that is still called is refused again within this; one that is gone or has a new token is not. */
const FORGET_AFTER_MS = 15 * 60_000;

/** Notices that Instagram shuts the whole app out, and that it has ended: no account is to blame. */
export interface IncidentWatch {
  worked(account: string): void;
  failed(account: string, failure: unknown): void;
}

/**
 * `tell` hears since when, once, and null when calls work again. Each account is watched for itself: while one of
 * them is refused it is not over, and it does not come and go with every call of another.
 */
export function watchAppIncident(clock: Clock, tell: (since: number | null) => void): IncidentWatch {
  const shutOut = new Map<string, { cancelTimer(): void }>();

  function forget(account: string): void {
    shutOut.get(account)?.cancelTimer();
    if (shutOut.delete(account) && shutOut.size === 0) tell(null);
  }

  return {
    worked: forget,
    failed(account, failure) {
      if (!isAppShutOut(failure)) return;
      const isFirst = shutOut.size === 0;
      shutOut.get(account)?.cancelTimer();
      shutOut.set(account, { cancelTimer: clock.after(FORGET_AFTER_MS, () => forget(account)) });
      if (isFirst) tell(clock.now());
    },
  };
}
