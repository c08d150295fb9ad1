import type { TextRange } from './found-ranges.ts';

/** A text, or as much of it as a result shows, and what in it is marked. */
export interface Excerpt {
  text: string;
  marks: Array<[start: number, end: number]>;
}

/** Two lines of a result. */
const LENGTH = 160;
const BEFORE = 48;

/** The words around the first mark, on one line. What was cut off is told by "…". */
export function excerptOf(text: string, marks: readonly TextRange[]): Excerpt {
  const [first = 0] = marks[0] ?? [];
  const from = first <= BEFORE ? 0 : boundary(text, first - BEFORE, first);
  const to = Math.min(text.length, wholeCharacter(text, from + LENGTH));
  const lead = from > 0 ? '…' : '';
  const cut = text.slice(from, to);
  return {
    // Every line break becomes one space, so that the marks stay in their places.
    text: `${lead}${cut.replace(/\s/gu, ' ')}${to < text.length ? '…' : ''}`,
    marks: marks
      .filter(([start]) => start < to)
      .map(([start, end]) => [start - from + lead.length, Math.min(end, to) - from + lead.length]),
  };
}

/** The beginning of a word between the two places, else the first place that splits no character. */
function boundary(text: string, from: number, to: number): number {
  const space = text.slice(from, to).search(/\s\S/u);
  return space < 0 ? wholeCharacter(text, from) : from + space + 1;
}

function wholeCharacter(text: string, at: number): number {
  const isLowSurrogate = (text.charCodeAt(at) & 0xfc00) === 0xdc00;
  return isLowSurrogate ? at + 1 : at;
}
