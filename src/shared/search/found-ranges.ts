import { type Stretch, stretchesOf } from './search-terms.ts';
import type { SearchWish, WishedWord } from './search-wish.ts';

/** A piece of a text, from the first to before the last (UTF-16). */
export type TextRange = readonly [start: number, end: number];

/**
 * Where the wished words stand in a text, in order and without overlaps; null when one of them is missing. An empty
 * wish is found everywhere and marks nothing.
 */
export function foundRanges(text: string, wish: SearchWish): TextRange[] | null {
  const stretches = stretchesOf(text);
  const found: TextRange[] = [];
  for (const word of wish) {
    const ranges = stretches.flatMap((stretch) => rangesIn(stretch, word));
    if (ranges.length === 0) return null;
    found.push(...ranges);
  }
  return joined(found);
}

function rangesIn({ term, start, end, isUnspaced }: Stretch, word: WishedWord): TextRange[] {
  if (isUnspaced !== word.isUnspaced) return [];
  if (!isUnspaced) {
    return term === word.term || (word.isPrefix && term.startsWith(word.term)) ? [[start, end]] : [];
  }
  const ranges: TextRange[] = [];
  for (let at = term.indexOf(word.term); at >= 0; at = term.indexOf(word.term, at + word.term.length)) {
    // Folding may have changed the length; then its places are not the text's.
    if (term.length !== end - start) return [[start, end]];
    ranges.push([start + at, start + at + word.term.length]);
  }
  return ranges;
}

function joined(ranges: TextRange[]): TextRange[] {
  const result: TextRange[] = [];
  for (const range of ranges.sort(([a], [b]) => a - b)) {
    const last = result.at(-1);
    if (last && range[0] <= last[1]) result[result.length - 1] = [last[0], Math.max(last[1], range[1])];
    else result.push(range);
  }
  return result;
}
