import { API_VERSION, API_VERSION_ENDS, FACTS_READ_ON } from './platform.ts';

const DAY_MS = 86_400_000;
/** Soon enough to update an app that many people run, late enough not to cry wolf. */
const WARN_BEFORE_MS = 90 * DAY_MS;
/** Without an announced end: a version lives two years at least, so facts older than that say nothing. */
const FACTS_LAST_MS = 2 * 365 * DAY_MS;

export type VersionAge =
  | { state: 'fine' }
  /** Ends on this day, announced. */
  | { state: 'ending'; endsAt: number }
  | { state: 'ended'; endsAt: number }
  /** Nobody has compared our facts with Meta's for so long that the version may be gone. */
  | { state: 'unknown' };

/** Whether the API version this build speaks is still good at `now` (ms). */
export function versionAge(now: number, version: string = API_VERSION): VersionAge {
  const endsAt = API_VERSION_ENDS[version] ?? null;
  if (endsAt === null) return now - FACTS_READ_ON > FACTS_LAST_MS ? { state: 'unknown' } : { state: 'fine' };
  if (now >= endsAt) return { state: 'ended', endsAt };
  return endsAt - now <= WARN_BEFORE_MS ? { state: 'ending', endsAt } : { state: 'fine' };
}
