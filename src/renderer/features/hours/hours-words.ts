import type { OpeningHours } from '../../../shared/model/opening-hours.ts';
import { atMinute, hoursOfDay } from '../../../shared/opening-hours.ts';
import type { Words } from '../../words/use-words.ts';

/** The hours of today in a few words: "Open 9:00 to 18:00"; what to do when none were told. */
export function hoursWords(hours: OpeningHours | null, now: number, { t, times }: Words): string {
  if (hours === null) return t('hours.set');
  const today = hoursOfDay(hours, now);
  if (today === null) return t('hours.shut-today');
  return t('hours.today', {
    from: times.clock(atMinute(now, today.opens)),
    to: times.clock(atMinute(now, today.closes)),
  });
}
