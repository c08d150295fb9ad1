import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textParts } from './text-parts.ts';

const links = (text: string) => textParts(text).flatMap((part) => (part.kind === 'link' ? [part.text] : []));

test('web addresses are found, the end of the sentence is not part of them', () => {
  expect(links('See https://a.example/x?y=1#z.')).toEqual(['https://a.example/x?y=1#z']);
  expect(links('(https://a.example/wiki/Mug_(cup))')).toEqual(['https://a.example/wiki/Mug_(cup)']);
  expect(links('“https://a.example”, https://b.example!')).toEqual([
    'https://a.example',
    'https://b.example',
  ]);
});

test('nothing else may be clicked', () => {
  expect(
    links('javascript:alert(1) file:///etc www.a.example https:// app://shopbell/ data:text/html,x'),
  ).toEqual([]);
  expect(links('https://instagram.com@evil.example/ https://a:b@evil.example')).toEqual([]);
});

const shown = (text: string) => textParts(text).flatMap((part) => (part.kind === 'link' ? [part.shown] : []));

test('a link shows the host that is opened, not one that looks like another', () => {
  expect(shown('https://аррӏе.com/id and HTTP://Example.ORG/A')).toEqual([
    'https://xn--80ak6aa92e.com/id',
    'http://example.org/A',
  ]);
});

test('an address ends where nothing more can be seen, or where the direction turns', () => {
  expect(links('https://a.example/\u202Egpj.exe')).toEqual(['https://a.example/']);
  expect(links('https://a.example\u200B.evil.example/')).toEqual(['https://a.example']);
  expect(links('https://\u202Ea.example/')).toEqual([]);
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
