import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillReply, REPLY_VARIABLES, VARIABLE_NAMES } from './reply-variables.ts';

const VALUES = { 'first-name': 'Anna', name: 'Anna Koval', shop: 'Plumcrumb' };
const filled = (words: string) =>
  fillReply(words, VALUES)
    .map(({ text }) => text)
    .join('');

test.each([
  ['Hi {first name}, {shop} here', 'Hi Anna, Plumcrumb here'],
  ['{First Name}{name}', 'AnnaAnna Koval'],
  ['Hola {nombre de pila}', 'Hola Anna'],
  ['Oi {primeiro  nome}!', 'Oi Anna!'],
  ['no {braces} of ours {', 'no {braces} of ours {'],
])('%s', (words, expected) => {
  expect(filled(words)).toBe(expected);
});

test('what nobody knows stays as it was written and is told', () => {
  expect(fillReply('Order {numero de pedido}.', VALUES)).toEqual([
    { text: 'Order ', variable: null, isFilled: true },
    { text: '{numero de pedido}', variable: 'order-number', isFilled: false },
    { text: '.', variable: null, isFilled: true },
  ]);
});

test('without values nothing is lost, whatever the words are', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('{', '}', '{name}', '{shop}'))), (pieces) => {
      const words = pieces.join('');
      expect(
        fillReply(words, {})
          .map(({ text }) => text)
          .join(''),
      ).toBe(words);
    }),
  );
});

test('a value is never read for variables itself', () => {
  expect(fillReply('{name}', { name: '{shop}', shop: 'X' })).toEqual([
    { text: '{shop}', variable: 'name', isFilled: true },
  ]);
});

test('each variable has its own name in each language', () => {
  const names = REPLY_VARIABLES.flatMap((variable) => Object.values(VARIABLE_NAMES[variable]));
  expect(new Set(names).size).toBe(names.length);
});
