import type { Milliseconds } from '../../shared/model/ids.ts';
import type { Translate } from '../../shared/texts/translate.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Points in time as the owner's system writes them. */
export interface Times {
  /** "18:40". */
  clock(at: Milliseconds): string;
  /** For what is to come within days: "18:40" today, else "Fri 01:30". */
  soonClock(at: Milliseconds, now: Milliseconds): string;
  /** "Fri 27 Nov", for what is to come. */
  soonDate(at: Milliseconds): string;
  /** "Sat 21 Nov", with the year when it is not this one. */
  date(at: Milliseconds, now: Milliseconds): string;
  /** "Saturday 21 November 2026, 18:40". */
  full(at: Milliseconds): string;
  /** "8 min", "3 h", from a day on the date. */
  age(at: Milliseconds, now: Milliseconds): string;
  /** For what is to come: "today", "tomorrow", else "Fri 27 Nov". */
  soonDay(at: Milliseconds, now: Milliseconds): string;
  /** "yesterday 09:12", "Sat 21 Nov 09:12": inside a sentence. */
  moment(at: Milliseconds, now: Milliseconds): string;
  /** The word in bold and the date behind it: "Today", "Thursday 19 November". The word may be missing. */
  day(at: Milliseconds, now: Milliseconds): { word: string | null; date: string };
}

export function createTimes(locale: string, t: Translate): Times {
  const clockFormat = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
  const shortDate = dateFormat(locale, { day: 'numeric', month: 'short' });
  const yearDate = dateFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' });
  const soonDate = dateFormat(locale, { weekday: 'short', day: 'numeric', month: 'short' });
  const weekday = dateFormat(locale, { weekday: 'short' });
  const dayDate = dateFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' });
  const dayYearDate = dateFormat(locale, { dateStyle: 'full' });
  const fullFormat = dateFormat(locale, { dateStyle: 'full', timeStyle: 'short' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });

  return {
    clock: (at) => clockFormat.format(at),
    soonClock(at, now) {
      const clock = clockFormat.format(at);
      return startOfDay(at) === startOfDay(now) ? clock : `${weekday.format(at)} ${clock}`;
    },
    soonDate: (at) => soonDate.format(at),
    date: (at, now) => (isSameYear(at, now) ? shortDate : yearDate).format(at),
    full: (at) => fullFormat.format(at),
    age(at, now) {
      const passed = now - at;
      if (passed < MINUTE_MS) return t('time.now');
      if (passed < HOUR_MS) return t('time.minutes', { minutes: Math.floor(passed / MINUTE_MS) });
      if (passed < DAY_MS) return t('time.hours', { hours: Math.floor(passed / HOUR_MS) });
      return this.date(at, now);
    },
    soonDay(at, now) {
      const days = Math.round((startOfDay(at) - startOfDay(now)) / DAY_MS);
      return days === 0 || days === 1 ? relative.format(days, 'day') : soonDate.format(at);
    },
    moment(at, now) {
      const days = Math.round((startOfDay(at) - startOfDay(now)) / DAY_MS);
      const day = days === 0 || days === -1 ? relative.format(days, 'day') : this.date(at, now);
      return `${day} ${this.clock(at)}`;
    },
    day(at, now) {
      const date = (isSameYear(at, now) ? dayDate : dayYearDate).format(at);
      const daysAgo = Math.round((startOfDay(now) - startOfDay(at)) / DAY_MS);
      if (daysAgo === 0) return { word: t('time.today'), date };
      if (daysAgo === 1) return { word: t('time.yesterday'), date };
      return { word: null, date };
    },
  };
}

/** Made when it is first asked for: a format is dear to make, and a first list needs three of them. */
function dateFormat(
  locale: string,
  options: Intl.DateTimeFormatOptions,
): { format(at: Milliseconds): string } {
  let made: Intl.DateTimeFormat | null = null;
  return {
    format(at) {
      made ??= new Intl.DateTimeFormat(locale, options);
      return made.format(at);
    },
  };
}

/** Local midnight before. */
export function startOfDay(at: Milliseconds): Milliseconds {
  return new Date(at).setHours(0, 0, 0, 0);
}

/** The next local midnight; a day of 23 or 25 hours is as long as it is. */
export function endOfDay(at: Milliseconds): Milliseconds {
  return new Date(at).setHours(24, 0, 0, 0);
}

function isSameYear(a: Milliseconds, b: Milliseconds): boolean {
  return new Date(a).getFullYear() === new Date(b).getFullYear();
}
