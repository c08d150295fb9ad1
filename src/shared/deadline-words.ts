import type { Milliseconds } from './model/ids.ts';
import { CLOSING_SOON_MS, REPLY_WINDOW_MS, type ReplyWindow } from './reply-window.ts';
import type { Translate } from './texts/translate.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/**
 * How loud a deadline is: only what is close may be loud. `agent`: the 24 hours are over, a person may still
 * answer. `none`: the person never opened the window.
 */
export type DeadlineTone = 'soon' | 'today' | 'later' | 'agent' | 'closed' | 'none';

/** Time left as it is said, already rounded down: we never promise a minute that is not there. */
export interface Remaining {
  days: number;
  hours: number;
  minutes: number;
}

/**
 * Rounds time left (ms) to what a glance can use: minutes below 2 hours, ten minutes to 5 hours, then hours,
 * then days.
 */
export function roundRemaining(ms: number): Remaining {
  const left = Math.max(0, ms);
  if (left >= DAY_MS) return { days: Math.floor(left / DAY_MS), hours: 0, minutes: 0 };
  const hours = Math.floor(left / HOUR_MS);
  if (left >= 5 * HOUR_MS) return { days: 0, hours, minutes: 0 };
  const step = left < CLOSING_SOON_MS ? 1 : 10;
  const minutes = Math.floor((left - hours * HOUR_MS) / MINUTE_MS / step) * step;
  return { days: 0, hours, minutes };
}

/** "35 min", "1 h 40", "7 h", "2 days"; below a minute "< 1 min". */
export function shortRemaining({ days, hours, minutes }: Remaining, t: Translate): string {
  if (days > 0) return t('time.days', { count: days });
  if (hours === 0) return minutes === 0 ? t('time.under-minute') : t('time.minutes', { minutes });
  if (minutes === 0) return t('time.hours', { hours });
  return t('time.hours-minutes', { hours, minutes: String(minutes).padStart(2, '0') });
}

/** The same in full words, for a screen reader: "3 hours 10 minutes". */
export function longRemaining({ days, hours, minutes }: Remaining, t: Translate): string {
  if (days > 0) return t('time.days', { count: days });
  const parts = [
    hours > 0 ? t('time.long-hours', { count: hours }) : null,
    minutes > 0 ? t('time.long-minutes', { count: minutes }) : null,
  ].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(' ') : t('time.long-under-minute');
}

/** `endOfToday` is the owner's next local midnight. */
export function deadlineTone(window: ReplyWindow, now: Milliseconds, endOfToday: Milliseconds): DeadlineTone {
  if (window.state === 'never-opened') return 'none';
  if (window.state === 'closed') return 'closed';
  if (window.closesAt - now < CLOSING_SOON_MS) return 'soon';
  if (window.state === 'human-agent') return 'agent';
  return window.closesAt < endOfToday ? 'today' : 'later';
}

/** Share of the answering time that is left, 0 to 100, for the pie. A running window never shows less than 3. */
export function percentLeft(closesAt: Milliseconds, now: Milliseconds): number {
  const left = closesAt - now;
  if (left <= 0) return 0;
  return Math.min(100, Math.max(3, Math.round((left / REPLY_WINDOW_MS) * 100)));
}
