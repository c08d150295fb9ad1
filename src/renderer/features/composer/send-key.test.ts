import { expect, test } from 'vitest';
import { isSendKey } from './send-key.ts';

const enter = {
  key: 'Enter',
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  keyCode: 13,
};

test('Enter sends, Shift Enter is a new line', () => {
  expect(isSendKey(enter, 'enter', false)).toBe(true);
  expect(isSendKey({ ...enter, shiftKey: true }, 'enter', false)).toBe(false);
});

test('by choice only Ctrl Enter sends, Cmd Enter on a Mac', () => {
  expect(isSendKey(enter, 'mod-enter', false)).toBe(false);
  expect(isSendKey({ ...enter, ctrlKey: true }, 'mod-enter', false)).toBe(true);
  expect(isSendKey({ ...enter, ctrlKey: true }, 'mod-enter', true)).toBe(false);
  expect(isSendKey({ ...enter, metaKey: true }, 'mod-enter', true)).toBe(true);
});

test('the Enter that ends a composition never sends', () => {
  expect(isSendKey({ ...enter, isComposing: true }, 'enter', false)).toBe(false);
  expect(isSendKey({ ...enter, keyCode: 229 }, 'enter', false)).toBe(false);
});
