import { streamSafe } from '../stream-safe.ts';

/** One thing that can be searched for in a text, and where in the text it stands (UTF-16, end excluded). */
export interface SearchTerm {
  /** Folded: without case and accents. */
  term: string;
  start: number;
  end: number;
}

/** Letters, digits and what is written above, below or beside them. */
const WORD = /[\p{L}\p{N}\p{M}]+/gu;
/** Scripts that put no space between words. */
const UNSPACED =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;
/** Accents, Arabic and Hebrew vowel points, the Arabic stretching line. Vowels of Thai or Hindi are no accents. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc]/gu;
/** "⒜" comes apart into brackets, and some Arabic forms into a space: neither may end up in a term. */
const NO_WORD = /[^\p{L}\p{N}\p{M}]/gu;
/** Letters that Unicode does not take apart, though people type them without the stroke. */
const STROKES: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ħ: 'h',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
};

/** A word as it is compared: "É", "é" and "e" are one, "Й" and "и" too. */
function foldedWord(word: string): string {
  return streamSafe(word)
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .replace(NO_WORD, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[øłđħıßæœ]/gu, (letter) => STROKES[letter] ?? letter);
}

/** A stretch of a text that is compared as one: a word, or all that stands without a space in such a script. */
export interface Stretch extends SearchTerm {
  isUnspaced: boolean;
}

/** The stretches of a text, in order. */
export function stretchesOf(text: string): Stretch[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => partsOf(word, index));
}

/**
 * Everything that a text can be found by. Of scripts without spaces every two neighbouring characters are a term,
 * and the last one by itself: so any part of such a text is found, a single character too.
 */
export function searchTerms(text: string): string[] {
  return stretchesOf(text).flatMap(({ term, isUnspaced }) => (isUnspaced ? pairsOf(term) : [term]));
}

/** "蓝杯子" is 蓝杯, 杯子 and 子. */
export function pairsOf(term: string): string[] {
  const characters = [...term];
  return characters.map((character, at) => character + (characters[at + 1] ?? ''));
}

function partsOf(word: string, start: number): Stretch[] {
  const parts: Stretch[] = [];
  let from = 0;
  const add = (to: number, isUnspaced: boolean) => {
    const term = foldedWord(word.slice(from, to));
    if (term !== '') parts.push({ term, start: start + from, end: start + to, isUnspaced });
    from = to;
  };
  for (const { 0: run, index } of word.matchAll(UNSPACED)) {
    add(index, false);
    add(index + run.length, true);
  }
  add(word.length, false);
  return parts;
}
