import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calmMarks, cut, harmlessLine } from './harmless-text.ts';

/** Texts made of what does harm, among ordinary letters. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'a',
        'ß',
        'ل',
        '我',
        '👩‍🌾',
        '<b>',
        '&',
        '"',
        ' ',
        '\n',
        '\t',
        '\r',
        '\0',
        '\x1b[2J',
        '\x9b',
      ),
      fc.constantFrom(
        '\u202e',
        '\u202d',
        '\u2066',
        '\u2069',
        '\u200b',
        '\u200c',
        '\u200d',
        '\ufeff',
        '\u00ad',
      ),
      fc.constantFrom(
        '\u2028',
        '\u2029',
        '\u3164',
        '\u{e0041}',
        '\ud800',
        '\udc00',
        '\u0301',
        '\u0489',
        '\ufe0f',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

describe('one harmless line', () => {
  test('has nothing that breaks it, turns it, hides in it or towers over it', () => {
    fc.assert(
      fc.property(hostile, fc.integer({ min: 1, max: 80 }), (text, most) => {
        const line = harmlessLine(text, most);
        expect(line).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Cs}\p{Co}]/u);
        expect(line).not.toMatch(/(?:[\u200C\u200D]?\p{M}){9}/u);
        expect(line).not.toMatch(/[\u200B\u2060\uFEFF\u00AD\u3164]| {2}/u);
        expect(line).toBe(line.trim());
        expect([...line].length).toBeLessThanOrEqual(most);
      }),
      { numRuns: 500 },
    );
  });

  test('made harmless again it stays as it is', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const line = harmlessLine(text);
        expect(harmlessLine(line)).toBe(line);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    'Anna Koval',
    'ليلى حداد',
    'می‌خواهم',
    'ณัฐธิดา น้ำทิพย์',
    'שָׁלוֹם',
    'བོད་སྐད།',
    '山田 太郎',
    'Zoë 👩‍🌾❤️',
    'D’Arcy & Söhne <3',
  ])('%s stays as it is', (name) => {
    expect(harmlessLine(name)).toBe(name);
  });

  test.each([
    ['a line turned round', 'Anna \u202Egpj.exe', 'Anna gpj.exe'],
    ['a second line', 'Anna\r\nDM from the bank', 'Anna DM from the bank'],
    ['a terminal repainted', 'Anna\x1b[2J\x1b[1;1H', 'Anna [2J [1;1H'],
    ['nothing to be seen', '\u200b\u2060\u3164\u2800\ufeff', ''],
    ['joiners that join nothing', '\u200d\u200dAnna\u200d \u200c', 'Anna'],
  ])('%s', (_, text, line) => {
    expect(harmlessLine(text)).toBe(line);
  });

  test('100 000 marks on one letter become eight, at once', () => {
    const startedAt = performance.now();
    expect(harmlessLine(`Z${'\u0351'.repeat(100_000)}algo`)).toMatch(/^Z\u0351{8}$/u);
    expect(calmMarks(`Z${'\u0351'.repeat(100_000)}algo`)).toBe(`Z${'\u0351'.repeat(8)}algo`);
    expect(performance.now() - startedAt).toBeLessThan(500);
  });
});

test('what is cut ends with a sign for it, and never between a letter and its marks', () => {
  expect(cut('Anna', 4)).toBe('Anna');
  expect(cut('Annabel', 4)).toBe('Ann…');
  expect(cut('👩👩👩👩', 4)).toBe('👩👩👩👩');
  expect(cut('👩👩👩👩👩', 4)).toBe('👩👩👩…');
  expect(cut('ae\u0301\u0301i', 4)).toBe('a…');
});
