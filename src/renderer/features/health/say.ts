import type { CheckResult } from '../../../shared/model/doctor.ts';
import { fileSize } from '../../words/file-size.ts';
import type { Words } from '../../words/use-words.ts';

/** The sentence of a result, its values worded: see `CheckResult.params`. */
export function say(
  { says, params }: Pick<CheckResult, 'says' | 'params'>,
  words: Words,
  now: number,
): string {
  const worded = Object.entries(params).map(([name, value]) => [name, word(name, value, words, now)]);
  return words.t(`doctor.${says}`, Object.fromEntries(worded));
}

function word(name: string, value: string | number, words: Words, now: number): string | number {
  if (typeof value === 'string') return value;
  if (name === 'endsAt') return words.times.date(value, now);
  if (name.endsWith('At')) return words.times.moment(value, now);
  if (name.endsWith('Bytes')) return fileSize(value, words.language);
  return name.endsWith('Ms') ? span(value, words) : value;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** "0.4 s", "12 min", "3 h", "2 days". */
export function span(ms: number, { t, locale }: Words): string {
  if (ms < MINUTE_MS) {
    const n = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(Math.max(ms / 1000, 0.1));
    return t('health.seconds', { n });
  }
  if (ms < HOUR_MS) return t('time.minutes', { minutes: Math.round(ms / MINUTE_MS) });
  if (ms < DAY_MS) return t('time.hours', { hours: Math.round(ms / HOUR_MS) });
  return t('time.days', { count: Math.floor(ms / DAY_MS) });
}
