import { MAX_TEXT_BYTES, utf8Length } from './text-bytes.ts';

/** Emptier than this share, a part does not end at a paragraph or a sentence: the next best seam is taken. */
const FULL_ENOUGH_FOR_A_PARAGRAPH = 1 / 2;
const FULL_ENOUGH_FOR_A_SENTENCE = 1 / 3;

/** Where characters, words and sentences end, as `Intl.Segmenter` knows it. */
export interface TextRules {
  graphemes(text: string): string[];
  /** Offsets in UTF-16 units at which a new word or sentence begins. */
  starts(text: string, of: 'word' | 'sentence'): Set<number>;
}

/**
 * Cuts a text into parts that each fit into one message: at the end of a paragraph, else of a sentence, else
 * between words, and never inside a character as a reader sees it. Only the white space at the seams is lost. A
 * single character larger than a whole message (letters buried under combining marks) is cut between its code
 * points: there is no other way to send it. A text of nothing but white space has no parts.
 *
 * `maxBytes`: largest part in UTF-8 bytes, at least 4 (Instagram's messaging docs: 1000).
 */
export function splitText(text: string, maxBytes = MAX_TEXT_BYTES, rules = textRules()): string[] {
  const trimmed = text.trim();
  if (trimmed === '') return [];
  if (utf8Length(trimmed) <= maxBytes) return [trimmed];

  const atoms = atomsOf(trimmed, maxBytes, rules);
  const parts: string[] = [];
  let start = 0;
  while (start < atoms.length) {
    const end = endOfPart(atoms, start, maxBytes);
    let last = end;
    while (last > start && atoms[last - 1]?.isSpace) last -= 1;
    parts.push(textOf(atoms, start, last));
    start = end;
    while (atoms[start]?.isSpace) start += 1;
  }
  return parts;
}

/** What is never cut: one character with what a seam before it would be. */
interface Atom {
  text: string;
  bytes: number;
  isSpace: boolean;
  /** The best kind of seam right before it. */
  seam: Seam;
}
type Seam = 'paragraph' | 'sentence' | 'space' | 'word' | 'none';

function atomsOf(text: string, maxBytes: number, rules: TextRules): Atom[] {
  const sentences = rules.starts(text, 'sentence');
  const words = rules.starts(text, 'word');
  const atoms: Atom[] = [];
  let offset = 0;
  let lineBreaks = 0;
  for (const grapheme of rules.graphemes(text)) {
    const isSpace = /^\s+$/u.test(grapheme);
    const isAfterSpace = atoms.at(-1)?.isSpace ?? false;
    const seam = seamAt({
      isAfterSpace: isAfterSpace && !isSpace,
      lineBreaks,
      beginsSentence: sentences.has(offset),
      beginsWord: words.has(offset),
    });
    if (!isSpace) lineBreaks = 0;
    else if (/[\n\r\u2028\u2029]/.test(grapheme)) lineBreaks += 1;
    for (const piece of utf8Length(grapheme) > maxBytes ? [...grapheme] : [grapheme]) {
      atoms.push({ text: piece, bytes: utf8Length(piece), isSpace, seam });
    }
    offset += grapheme.length;
  }
  return atoms;
}

/** A line break ends a sentence: lists and addresses have no full stops. Chinese and Thai have no spaces. */
function seamAt(place: {
  isAfterSpace: boolean;
  lineBreaks: number;
  beginsSentence: boolean;
  beginsWord: boolean;
}): Seam {
  if (place.isAfterSpace && place.lineBreaks > 1) return 'paragraph';
  if (place.beginsSentence || (place.isAfterSpace && place.lineBreaks > 0)) return 'sentence';
  if (place.isAfterSpace) return 'space';
  return place.beginsWord ? 'word' : 'none';
}

/** One after the last atom of the part that begins at `start`. */
function endOfPart(atoms: readonly Atom[], start: number, maxBytes: number): number {
  let bytes = 0;
  let end = start;
  const best: Partial<Record<Seam, number>> = {};
  for (; end < atoms.length; end += 1) {
    const atom = atoms[end];
    if (!atom) break;
    if (end > start && isFullEnough(atom.seam, bytes / maxBytes)) best[atom.seam] = end;
    // White space that does not fit any more is lost at the seam anyway.
    if (!atom.isSpace && bytes + atom.bytes > maxBytes) break;
    bytes += atom.bytes;
  }
  if (end === atoms.length && bytes <= maxBytes) return end;
  return best.paragraph ?? best.sentence ?? best.space ?? best.word ?? lastThatFits(atoms, start, maxBytes);
}

function isFullEnough(seam: Seam, share: number): boolean {
  if (seam === 'paragraph') return share >= FULL_ENOUGH_FOR_A_PARAGRAPH;
  return seam !== 'sentence' || share >= FULL_ENOUGH_FOR_A_SENTENCE;
}

function lastThatFits(atoms: readonly Atom[], start: number, maxBytes: number): number {
  let bytes = 0;
  let end = start;
  for (; end < atoms.length; end += 1) {
    bytes += atoms[end]?.bytes ?? 0;
    if (bytes > maxBytes) break;
  }
  return Math.max(end, start + 1);
}

function textOf(atoms: readonly Atom[], start: number, end: number): string {
  return atoms
    .slice(start, end)
    .map(({ text }) => text)
    .join('');
}

/** `Intl.Segmenter` where the runtime has one, else rules of our own that know marks, emoji and full stops. */
export function textRules(hasSegmenter = 'Segmenter' in Intl): TextRules {
  return hasSegmenter ? segmenterRules() : plainRules;
}

/** One language for all: the window and main must cut at the same places whatever the system speaks. */
function segmenterRules(): TextRules {
  const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
  return {
    graphemes: (text) => Array.from(graphemes.segment(text), ({ segment }) => segment),
    starts(text, granularity) {
      const segments = new Intl.Segmenter('en', { granularity }).segment(text);
      const starts = new Set(Array.from(segments, ({ index }) => index));
      // Unicode sees no new sentence before a small letter; many people write without capitals.
      if (granularity === 'word') return starts;
      return new Set([...starts, ...plainRules.starts(text, granularity)]);
    },
  };
}

const GRAPHEME = /\r\n|(?:\p{Regional_Indicator}{2}|[\s\S])(?:[\p{M}\p{Emoji_Modifier}]|\u200d[\s\S]?)*/gu;

const plainRules: TextRules = {
  graphemes: (text) => text.match(GRAPHEME) ?? [],
  starts(text, of) {
    const ends = of === 'sentence' ? /[.!?…。！？]+["'”’»)]*\s+/gu : /\s+/gu;
    return new Set(Array.from(text.matchAll(ends), (found) => found.index + found[0].length));
  },
};
