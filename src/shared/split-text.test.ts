import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitText, textRules } from './split-text.ts';
import { MAX_TEXT_BYTES, utf8Length } from './text-bytes.ts';

const WORDS = ['yes', 'the blue one', 'да', 'こんにちは', '👩‍👩‍👧', '🇵🇹', 'e\u0301', '🙂🏽', 'a'.repeat(60)];
const SEAMS = [' ', '. ', '\n', '\n\n', '\r\n', '! ', ', ', '。', '', ' \u0301', '\u00a0'];

/** Words and what stands between them, as people write; beside it any characters at all. */
const anyText = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(fc.constantFrom(...WORDS, ...SEAMS), { maxLength: 300 }).map((all) => all.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 400 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 400 }) },
);
const anyLimit = fc.oneof(fc.integer({ min: 4, max: 200 }), fc.constant(MAX_TEXT_BYTES));
const graphemesOf = (text: string) => textRules().graphemes(text);

describe('a split text', () => {
  test('loses nothing but white space, keeps the order, and every part fits', () => {
    fc.assert(
      fc.property(anyText, anyLimit, (text, limit) => {
        const parts = splitText(text, limit);
        for (const part of parts) {
          expect(utf8Length(part)).toBeLessThanOrEqual(limit);
          expect(part.trim()).not.toBe('');
        }
        let rest = text;
        for (const part of parts) {
          const at = rest.indexOf(part);
          expect(rest.slice(0, at).trim()).toBe('');
          rest = rest.slice(at + part.length);
        }
        expect(rest.trim()).toBe('');
      }),
      { numRuns: 400 },
    );
  });

  test('cuts no character, unless it is larger than a whole message', () => {
    fc.assert(
      fc.property(anyText, anyLimit, (text, limit) => {
        const whole = graphemesOf(text.trim());
        fc.pre(whole.every((grapheme) => utf8Length(grapheme) <= limit));
        const inked = (graphemes: string[]) => graphemes.filter((grapheme) => grapheme.trim() !== '');
        expect(splitText(text, limit).flatMap((part) => inked(graphemesOf(part)))).toEqual(inked(whole));
      }),
      { numRuns: 400 },
    );
  });

  test('is one part exactly when it fits', () => {
    fc.assert(
      fc.property(anyText, anyLimit, (text, limit) => {
        const trimmed = text.trim();
        fc.pre(trimmed !== '' && utf8Length(trimmed) <= limit);
        expect(splitText(text, limit)).toEqual([trimmed]);
      }),
    );
  });

  test('holds with the rules for a runtime without Intl.Segmenter', () => {
    fc.assert(
      fc.property(anyText, anyLimit, (text, limit) => {
        const parts = splitText(text, limit, textRules(false));
        expect(parts.every((part) => utf8Length(part) <= limit)).toBe(true);
        expect(parts.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});

describe('the seam', () => {
  const sentence = `${'word '.repeat(79)}end.`;

  test.each([true, false])('is a paragraph first, then a sentence (Intl.Segmenter: %s)', (hasSegmenter) => {
    const rules = textRules(hasSegmenter);
    const twoParagraphs = `${sentence} ${sentence}\n\n${sentence} ${sentence}`;
    expect(splitText(twoParagraphs, 1000, rules)).toEqual([
      `${sentence} ${sentence}`,
      `${sentence} ${sentence}`,
    ]);
    expect(splitText(`${sentence} ${sentence} ${sentence}`, 1000, rules)).toEqual([
      `${sentence} ${sentence}`,
      sentence,
    ]);
  });

  test('is a line where there are no sentences', () => {
    const line = 'x'.repeat(300);
    expect(splitText([line, line, line, line].join('\n'))).toEqual([[line, line, line].join('\n'), line]);
  });

  test('is not far to the front: a short greeting does not stand alone', () => {
    expect(splitText(`Hi.\n\n${'word '.repeat(300)}`)[0]).toHaveLength(999);
  });

  test('spares a link', () => {
    const link = `https://oddkiln.example/${'a-b/'.repeat(200)}`;
    expect(splitText(`${'word '.repeat(60)}${link}`)).toEqual(['word '.repeat(60).trim(), link]);
  });

  test('falls between words where a script has no spaces', () => {
    const parts = splitText('花瓶はまだありますか'.repeat(40));
    expect(parts.map((part) => utf8Length(part) > 900)).toEqual([true, false]);
    expect(parts.join('')).toBe('花瓶はまだありますか'.repeat(40));
  });

  test('goes through one endless word, and through one endless character', () => {
    expect(splitText('a'.repeat(2500)).map((part) => part.length)).toEqual([1000, 1000, 500]);
    const buried = `a${'\u0301'.repeat(1200)}`;
    expect(splitText(buried).join('')).toBe(buried);
    expect(splitText(buried)).toHaveLength(3);
  });
});

test('nothing but white space has no parts', () => {
  expect(splitText(' \n\t ')).toEqual([]);
});
