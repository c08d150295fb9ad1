import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textParts } from './text-parts.ts';

const links = (text: string) => textParts(text).flatMap((part) => (part.kind === 'link' ? [part.text] : []));

test('https addresses are found, the end of the sentence is not part of them', () => {
  expect(links('See https://a.example/x?y=1#z.')).toEqual(['https://a.example/x?y=1#z']);
  expect(links('(https://a.example/wiki/Mug_(cup))')).toEqual(['https://a.example/wiki/Mug_(cup)']);
  expect(links('“https://a.example”, https://b.example!')).toEqual([
    'https://a.example',
    'https://b.example',
  ]);
});

test('nothing else may be clicked', () => {
  expect(links('http://a.example javascript:alert(1) file:///etc www.a.example https://')).toEqual([]);
});

test('no character is lost or made up', () => {
  const piece = fc.oneof(fc.string(), fc.constantFrom('https://a.example/b', ' ', ')', '.', 'https://'));
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      expect(
        textParts(text)
          .map((part) => part.text)
          .join(''),
      ).toBe(text);
    }),
  );
});
