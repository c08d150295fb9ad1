import type { Span } from './search-place.ts';

const MONTHS = 12;
const YEARS = 3;

/** The last twelve months, then the years before this one, as this computer's calendar has them. */
export function monthSpans(now: number, language: string): Span[] {
  const today = new Date(now);
  const year = today.getFullYear();
  const months = Array.from({ length: MONTHS }, (_, ago) =>
    span(new Date(year, today.getMonth() - ago, 1), new Date(year, today.getMonth() - ago + 1, 1), {
      month: 'long',
      year: 'numeric',
    }),
  );
  const years = Array.from({ length: YEARS }, (_, ago) =>
    span(new Date(year - ago - 1, 0, 1), new Date(year - ago, 0, 1), { year: 'numeric' }),
  );
  return [...months, ...years];

  function span(from: Date, to: Date, format: Intl.DateTimeFormatOptions): Span {
    const name = new Intl.DateTimeFormat(language, format).format(from);
    return { name, from: from.getTime(), to: to.getTime() };
  }
}
