import { expect, test } from 'vitest';
import { slashBefore } from './slash.ts';

test.each([
  ['/', { from: 0, query: '' }],
  ['/siz', { from: 0, query: 'siz' }],
  ['Hi! /cake si', { from: 4, query: 'cake si' }],
  ['a\n/x', { from: 2, query: 'x' }],
  ['24/7', null],
  ['https://shop.example', null],
  ['this / that', null],
  ['/one\ntwo', null],
  [`/${'a'.repeat(31)}`, null],
  ['plain', null],
])('%j', (text, expected) => {
  expect(slashBefore(text, text.length)).toEqual(expected);
});

test('what stands behind the caret does not count', () => {
  expect(slashBefore('/size please', 5)).toEqual({ from: 0, query: 'size' });
});
