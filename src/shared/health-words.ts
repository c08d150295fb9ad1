import type { Check } from './model/checks.ts';
import type { CheckResult } from './model/doctor.ts';
import type { Translate } from './texts/translate.ts';

/** What is well or not, in one sentence; and behind it what may be said beside. */
export interface HealthWords {
  sentence: string;
  rest: string;
}

/** For the health page's head, the tray's tip and its menu: "All 14 checks are good. Last check 14:02, …". */
export function healthWords(
  results: readonly CheckResult[],
  last: Check | null,
  { t, clock }: { t: Translate; clock(at: number): string },
): HealthWords {
  const counted = results.filter(({ state }) => state !== 'not-yet');
  const count = (state: CheckResult['state']) => counted.filter((result) => result.state === state).length;
  const [good, bad, unsure] = [count('good'), count('bad'), count('unsure')];
  const compared = last === null ? null : lastWords(last, t, clock);
  if (counted.length === 0) return { sentence: t('health.not-looked'), rest: compared ?? '' };
  if (bad === 0 && unsure === 0)
    return { sentence: t('health.all-good', { count: good }), rest: compared ?? '' };
  const sentence = bad > 0 ? t('health.bad', { count: bad }) : t('health.unsure', { count: unsure });
  const rest = [t('health.count', { good, all: counted.length }), compared].filter((part) => part !== null);
  return { sentence, rest: rest.join(' ') };
}

function lastWords(
  { finishedAt, chats, found, missing }: Check,
  t: Translate,
  clock: (at: number) => string,
): string {
  const result =
    missing > 0
      ? t('checks.missing', { count: missing })
      : found > 0
        ? t('checks.found', { count: found })
        : t('checks.nothing');
  return t('health.last', { time: clock(finishedAt), chats: t('checks.chats', { count: chats }), result });
}

/** The one to be told of first: what stands nearest to this computer holds up the rest. */
export function firstToMend(results: readonly CheckResult[]): CheckResult | null {
  return results.find(({ state, next }) => state === 'bad' && next !== null) ?? null;
}
