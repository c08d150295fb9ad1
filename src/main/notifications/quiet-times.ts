import type { Milliseconds } from '../../shared/model/ids.ts';
import type { QuietHours } from '../../shared/model/notifications.ts';
import type { Settings } from '../../shared/model/settings.ts';

/** Whether nothing may be shown now: switched off, paused, or in the owner's quiet hours. */
export function isQuiet(
  { notifications }: Pick<Settings, 'notifications'>,
  pausedUntil: Milliseconds | null,
  now: Milliseconds,
): boolean {
  if (!notifications.isOn) return true;
  if (pausedUntil !== null && now < pausedUntil) return true;
  return notifications.quietHours !== null && isInQuietHours(notifications.quietHours, now);
}

/**
 * By the owner's clock. Hours that end no later than they begin reach into the next morning, which belongs to the day
 * before; the same minute twice is a whole day.
 */
export function isInQuietHours({ from, to, days }: QuietHours, now: Milliseconds): boolean {
  const date = new Date(now);
  const minute = date.getHours() * 60 + date.getMinutes();
  const today = date.getDay();
  const yesterday = (today + 6) % 7;
  if (from < to) return days.includes(today) && minute >= from && minute < to;
  return (days.includes(today) && minute >= from) || (days.includes(yesterday) && minute < to);
}
