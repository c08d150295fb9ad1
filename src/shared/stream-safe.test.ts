import fc from 'fast-check';
import { expect, test } from 'vitest';
import { streamSafe } from './stream-safe.ts';

const MARK = '\u0351';

test('no letter keeps more than thirty marks', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string({ maxLength: 3 }), fc.nat({ max: 80 }))), (parts) => {
      const text = parts.map(([words, marks]) => words + MARK.repeat(marks)).join('');
      expect(streamSafe(text)).not.toMatch(/\p{M}{31}/u);
    }),
  );
});

test('whatever has fewer stays as it is', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => streamSafe(text) === text));
  const full = `a${MARK.repeat(30)}b`;
  expect(streamSafe(full)).toBe(full);
});
