import fc from 'fast-check';
import { expect, test } from 'vitest';
import { utf8Length } from './text-bytes.ts';

test('counts as every UTF-8 encoder does', () => {
  const encoder = new TextEncoder();
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(utf8Length(text)).toBe(encoder.encode(text).length);
    }),
  );
});

test('an emoji costs four, a Cyrillic letter two', () => {
  expect(utf8Length('🙂')).toBe(4);
  expect(utf8Length('да')).toBe(4);
});
