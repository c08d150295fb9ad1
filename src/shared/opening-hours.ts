import type { Milliseconds } from './model/ids.ts';
import type { DayHours, OpeningHours } from './model/opening-hours.ts';

const DAY_MS = 24 * 3_600_000;
const MINUTES_A_DAY = 1_440;
/** A shop that is open on one day of the week at all opens within this time, whatever the clocks do. */
const A_WEEK_AND_A_DAY_MS = 8 * DAY_MS;

/** A stretch of time; `to` is no longer in it. */
export interface Span {
  from: Milliseconds;
  to: Milliseconds;
}

/**
 * When the shop is shut between `from` and `to`, in order and never touching. Days and minutes are those of this
 * computer's clock, so a day on which the clocks change is as long as it is. Without hours it is never shut.
 */
export function shutSpans(hours: OpeningHours | null, from: Milliseconds, to: Milliseconds): Span[] {
  if (hours === null) return [];
  const shut: Span[] = [];
  let at = from;
  for (const open of openSpans(hours, from, to)) {
    if (open.from > at) shut.push({ from: at, to: open.from });
    at = Math.max(at, open.to);
  }
  if (at < to) shut.push({ from: at, to });
  return shut;
}

/** Whether the shop is shut at this very moment. */
export function isShutAt(hours: OpeningHours | null, at: Milliseconds): boolean {
  return shutSpans(hours, at, at + 1).length > 0;
}

/**
 * The time in which the shop is shut: now, or else the next time it will be. `to` is when it opens; null when it is
 * never shut, or never opens again.
 */
export function nextShut(hours: OpeningHours | null, now: Milliseconds): Span | null {
  const end = now + 2 * A_WEEK_AND_A_DAY_MS;
  const [shut] = shutSpans(hours, now, end);
  return shut && shut.to < end ? shut : null;
}

/** The hours of the day on which `at` lies; null when the shop stays shut. */
export function hoursOfDay(hours: OpeningHours, at: Milliseconds): DayHours | null {
  return hours[new Date(at).getDay()] ?? null;
}

/** The moment at which the owner's clock shows this minute of the day on which `day` lies. */
export function atMinute(day: Milliseconds, minute: number): Milliseconds {
  return new Date(day).setHours(0, minute, 0, 0);
}

/** When it is open; neighbours may touch or overlap, as when one night reaches into the next morning. */
function openSpans(hours: OpeningHours, from: Milliseconds, to: Milliseconds): Span[] {
  const spans: Span[] = [];
  // The evening before may reach over midnight. Noon is there on every day, whenever the clocks change.
  for (let day = dayAfter(from, -1); atMinute(day, 0) < to; day = dayAfter(day, 1)) {
    const today = hoursOfDay(hours, day);
    if (today === null) continue;
    const closes = today.closes > today.opens ? today.closes : today.closes + MINUTES_A_DAY;
    const span = { from: atMinute(day, today.opens), to: atMinute(day, closes) };
    if (span.to > from && span.from < to && span.from < span.to) {
      spans.push({ from: Math.max(span.from, from), to: Math.min(span.to, to) });
    }
  }
  return spans;
}

/** Noon, so many days later. */
function dayAfter(at: Milliseconds, days: number): Milliseconds {
  const date = new Date(at);
  date.setDate(date.getDate() + days);
  return date.setHours(12, 0, 0, 0);
}
