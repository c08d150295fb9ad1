import type { Language } from '../../shared/texts/translate.ts';

/** The hour that is meant when none is named. */
const MORNING = 9;

/** "in 3 hours", which not every language of the parser knows. */
const IN_A_WHILE: Record<Language, RegExp> = {
  en: /^in (\d+|an?) ?(m|min|minutes?|h|hours?|d|days?|w|weeks?)$/,
  es: /^(?:en|dentro de) (\d+|una?) ?(m|min|minutos?|h|horas?|d|días?|dias?|semanas?)$/,
  'pt-BR': /^(?:em|daqui a) (\d+|uma?) ?(m|min|minutos?|h|horas?|d|dias?|semanas?)$/,
};
const UNIT_MS: Readonly<Record<string, number>> = {
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
  s: 604_800_000,
};

/**
 * A moment to come in the owner's words: "fri 9", "tomorrow", "mañana 17:30", "em 3 horas". English is understood
 * beside the chosen language. Null for what names no moment, or one that has passed.
 */
export async function parseWhen(text: string, now: number, language: Language): Promise<number | null> {
  const words = text.trim().toLowerCase();
  if (words === '') return null;
  const chrono = await import('chrono-node');
  const parsers = { en: chrono.en, es: chrono.es, 'pt-BR': chrono.pt };
  for (const each of new Set([language, 'en' as const])) {
    const at = inAWhile(words, now, each) ?? atThatTime(parsers[each].casual, asTime(words, each), now);
    if (at !== null && at > now) return at;
  }
  return null;
}

function inAWhile(words: string, now: number, language: Language): number | null {
  const [, amount, unit] = IN_A_WHILE[language].exec(words) ?? [];
  if (amount === undefined || unit === undefined) return null;
  return now + (Number(amount) || 1) * (UNIT_MS[unit.charAt(0)] ?? 0);
}

/** "fri 9" means nine o'clock, not the ninth; a bare number is an hour too. */
function asTime(words: string, language: Language): string {
  const timed = words.replace(
    /(^|[^\d\p{L}/.-]|\bat |\bas |\bàs |\blas )(\d{1,2})$/u,
    (whole, before, hour) => (Number(hour) < 24 ? `${before}${hour}:00` : whole),
  );
  if (language !== 'pt-BR') return timed;
  return timed.replace(/\b(terça|quarta|quinta|sexta)(?!-feira)(?=\s|$)/u, '$1-feira');
}

/** "el lunes", "na sexta": more than such a word is something that was not understood. */
const LONGEST_LEFTOVER = 2;

interface Parser {
  parse(
    text: string,
    reference: Date,
    options: { forwardDate: boolean },
  ): ReadonlyArray<{ start: Start; text: string }>;
}
interface Start {
  date(): Date;
  isCertain(part: 'hour' | 'day' | 'weekday'): boolean;
}

function atThatTime(parser: Parser, words: string, now: number): number | null {
  const [found] = parser.parse(words, new Date(now), { forwardDate: true });
  if (!found || words.replace(found.text, '').trim().length > LONGEST_LEFTOVER) return null;
  const date = found.start.date();
  // "tonight" knows its hour without naming it; a bare day does not.
  const isBareDay = !found.start.isCertain('hour') && (date.getHours() === 12 || isSameHour(date, now));
  if (isBareDay) date.setHours(MORNING, 0, 0, 0);
  else date.setSeconds(0, 0);
  const isToday = date.getTime() <= now && found.start.isCertain('weekday');
  if (isToday) date.setDate(date.getDate() + 7);
  else if (date.getTime() <= now && !found.start.isCertain('day')) date.setDate(date.getDate() + 1);
  return date.getTime();
}

function isSameHour(date: Date, now: number): boolean {
  return date.getHours() === new Date(now).getHours();
}
