/**
 * Words of strangers, made fit to stand beside ours. Only what is shown is changed, never what is kept: a name may
 * turn the line around it, a letter may carry a thousand marks and grow over its neighbours, and what cannot be
 * seen can make two names look the same.
 */

/** Tibetan and Hebrew need some five marks on a letter; what has more paints over the lines above and below. */
const MOST_MARKS = 8;
const A_MARK = '[\\u200C\\u200D]?\\p{M}';
const MARKS = new RegExp(`((?:${A_MARK}){${MOST_MARKS}})(?:${A_MARK})+`, 'gu');

const MARK = /^\p{M}/u;

/** Joiners shape Persian words and hold emoji together; they do so between two visible characters only. */
const JOINERS = /[\u200C\u200D]/;
const JOINERS_IN_A_ROW = /([\u200C\u200D])[\u200C\u200D]+/g;
const LOOSE_JOINER = /(^| )[\u200C\u200D]|[\u200C\u200D](?= |$)/g;
const UNSEEN = /[\p{Cf}\p{Co}\p{Cs}\u115F\u1160\u2800\u3164\uFFA0]/gu;

/** No letter carries more marks than a script needs. */
export function calmMarks(text: string): string {
  return text.replace(MARKS, '$1');
}

/**
 * One line of plain words: no line ends and control characters, nothing that turns the direction, nothing
 * invisible, no towers of marks; at most `most` characters. Empty when nothing visible is left.
 */
export function harmlessLine(text: string, most = 200): string {
  const plain = calmMarks(
    // Far more is read than is shown, and still a name of a million characters costs nothing.
    text
      .slice(0, most * 20)
      .replace(/[\p{Cc}\p{Z}]+/gu, ' ')
      .replace(UNSEEN, (character) => (JOINERS.test(character) ? character : '')),
  )
    .replace(JOINERS_IN_A_ROW, '$1')
    .replace(LOOSE_JOINER, '$1')
    .replace(/ {2,}/g, ' ')
    .trim();
  return cut(plain, most);
}

/** At most `most` characters as Unicode counts them; what was longer ends with "…". */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const characters = [...text.slice(0, most * 2 + 2)];
  if (characters.length <= most) return text;
  let end = most - 1;
  while (end > 0 && MARK.test(characters[end] ?? '')) end -= 1;
  return `${characters.slice(0, end).join('')}…`;
}
