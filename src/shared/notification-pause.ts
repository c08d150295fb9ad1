import type { Milliseconds } from './model/ids.ts';
import type { OpeningHours } from './model/opening-hours.ts';
import { nextShut } from './opening-hours.ts';

/** For how long notifications can be paused. */
export type PauseLength = 'hour' | 'tomorrow' | 'opening';

const HOUR_MS = 3_600_000;
/** When a day begins for somebody who said "until tomorrow". */
const MORNING_HOUR = 8;

/** Until when such a pause lasts; null where the shop has no hours, so that it never opens. */
export function pauseEnd(
  length: PauseLength,
  now: Milliseconds,
  hours: OpeningHours | null,
): Milliseconds | null {
  if (length === 'hour') return now + HOUR_MS;
  if (length === 'opening') return nextShut(hours, now)?.to ?? null;
  const morning = new Date(now);
  morning.setDate(morning.getDate() + 1);
  return morning.setHours(MORNING_HOUR, 0, 0, 0);
}

/** Until when notifications are paused now; null: they are not. */
export function pausedUntil(kept: Milliseconds | null, now: Milliseconds): Milliseconds | null {
  return kept !== null && kept > now ? kept : null;
}
