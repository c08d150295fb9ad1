import type { Clock } from '../../shared/clock.ts';

/** Meta may switch a subscription off after about an hour of failures; looked after well before that. */
const LONG_OUTAGE_MS = 10 * 60_000;

/** Notices when the way in comes back after it was gone for long. The first time it opens is no return. */
export function watchOutage(
  clock: Pick<Clock, 'now'>,
  onBackAfterLong: () => void,
): (isHealthy: boolean) => void {
  let wasOpen = false;
  let goneSince: number | null = null;
  return (isHealthy) => {
    if (!isHealthy) {
      if (wasOpen) goneSince ??= clock.now();
      return;
    }
    wasOpen = true;
    if (goneSince === null) return;
    const wasLong = clock.now() - goneSince >= LONG_OUTAGE_MS;
    goneSince = null;
    if (wasLong) onBackAfterLong();
  };
}
