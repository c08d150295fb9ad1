import type { Check } from '../../../shared/model/checks.ts';
import type { Translate } from '../../../shared/texts/translate.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** What came of a check: "nothing missing", "2 messages found". What is missing for good counts most. */
export function resultWords({ error, missing, found }: Check, t: Translate): string {
  if (error !== null) return t('checks.failed');
  if (missing > 0) return t('checks.missing', { count: missing });
  return found > 0 ? t('checks.found', { count: found }) : t('checks.nothing');
}

/** "12 min", in the largest unit that fits. */
export function delayWords(ms: number, t: Translate): string {
  if (ms < MINUTE_MS) return t('time.under-minute');
  if (ms < HOUR_MS) return t('time.minutes', { minutes: Math.floor(ms / MINUTE_MS) });
  if (ms < DAY_MS) return t('time.hours', { hours: Math.floor(ms / HOUR_MS) });
  return t('time.days', { count: Math.floor(ms / DAY_MS) });
}
