import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerptOf } from './excerpt.ts';
import { foundRanges } from './found-ranges.ts';
import { searchWish } from './search-wish.ts';

const LONG = `${'flour and eggs '.repeat(20)}blue mug\nwith a handle ${'and sugar '.repeat(30)}`;

test('the words around the first mark, on one line, with the marks where they are now', () => {
  const { text, marks } = excerptOf(LONG, foundRanges(LONG, searchWish('mug blue')) ?? []);
  expect(text).toMatch(/^…flour .* blue mug with a handle .*…$/);
  expect(marks.map(([start, end]) => text.slice(start, end))).toEqual(['blue', 'mug']);
});

test('a short text stays whole', () => {
  expect(excerptOf('A mug', [[2, 5]])).toEqual({ text: 'A mug', marks: [[2, 5]] });
});

test('marks always lie within the excerpt and mark the same letters', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('mug', 'vase', '杯子', '🙏', 'crème'), { maxLength: 90 }),
      fc.constantFrom('mug', 'cre', '杯'),
      (words, typed) => {
        const whole = words.join(' ');
        const found = foundRanges(whole, searchWish(typed));
        if (found === null) return;
        const { text, marks } = excerptOf(whole, found);
        expect(text.length).toBeLessThan(170);
        // Fails for half a character.
        expect(() => encodeURIComponent(text)).not.toThrow();
        for (const [start, end] of marks) expect(['mug', 'crème', '杯']).toContain(text.slice(start, end));
      },
    ),
  );
});
