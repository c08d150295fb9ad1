import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseExactJson } from './exact-json.ts';

test('an id written as a bare number keeps every digit', () => {
  expect(parseExactJson('{"user_id":26000000000000001,"n":[17841400000000003]}')).toEqual({
    user_id: '26000000000000001',
    n: ['17841400000000003'],
  });
});

test('digits inside strings, fractions and small numbers stay what they are', () => {
  const text =
    '{"a":"x \\" 99999999999999999999 \\\\","b":1.25,"c":1700000000000,"d":1.5e300,"e":99999999999999999999}';
  expect(parseExactJson(text)).toEqual({
    a: 'x " 99999999999999999999 \\',
    b: 1.25,
    c: 1_700_000_000_000,
    d: 1.5e300,
    e: '99999999999999999999',
  });
});

test('what is no JSON is refused', () => {
  for (const text of ['', '<html></html>', '{"a":1', '{"a":"999999999999999999999']) {
    expect(() => parseExactJson(text)).toThrow(SyntaxError);
  }
});

test('without giants it reads as JSON.parse does, whatever the strings hold', () => {
  const leaf = fc.oneof(fc.string(), fc.maxSafeInteger(), fc.boolean(), fc.constant(null));
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.array(leaf)), fc.string(), (value, noise) => {
      const text = JSON.stringify({ value, noise: `${noise}"12345678901234567890\\` });
      expect(parseExactJson(text)).toEqual(JSON.parse(text));
    }),
  );
});

test('property: any whole number comes back with the digits it was written in', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }), (id) => {
      const [read] = parseExactJson(`[${id}]`) as [unknown];
      expect(String(read)).toBe(String(id));
    }),
  );
});
