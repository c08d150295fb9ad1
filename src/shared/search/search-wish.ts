import { pairsOf, stretchesOf } from './search-terms.ts';

/** One of the words that were typed. */
export interface WishedWord {
  /** Folded (search-terms.ts). */
  term: string;
  /** Of a script without spaces: any part of a text may be it. */
  isUnspaced: boolean;
  /** Still being typed: the beginning of a word is enough. */
  isPrefix: boolean;
}

/** What is looked for: every word must be there, in any order. */
export type SearchWish = readonly WishedWord[];

const MOST_WORDS = 12;

/** Reads what was typed. The last word counts as unfinished until a space follows it. */
export function searchWish(typed: string): SearchWish {
  const stretches = stretchesOf(typed).slice(0, MOST_WORDS);
  return stretches.map(({ term, isUnspaced, end }, at) => ({
    term,
    isUnspaced,
    isPrefix: !isUnspaced && at === stretches.length - 1 && end === typed.length,
  }));
}

/** The terms by which the index is asked for a word; one character of a script without spaces begins a pair. */
export function termsOfWish({ term, isUnspaced, isPrefix }: WishedWord): Array<[string, 'whole' | 'prefix']> {
  if (!isUnspaced) return [[term, isPrefix ? 'prefix' : 'whole']];
  const pairs = pairsOf(term);
  if (pairs.length === 1) return [[term, 'prefix']];
  return pairs.slice(0, -1).map((pair) => [pair, 'whole']);
}
