import { expect, test } from 'vitest';
import { isWriting, keyCaps, pressOf } from './keys.ts';

const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

test.each([
  [{ key: 'e' }, 'e'],
  [{ key: 'E', shiftKey: true }, 'shift+e'],
  [{ key: '?', shiftKey: true }, '?'],
  [{ key: 'k', ctrlKey: true }, 'mod+k'],
  [{ key: 'K', ctrlKey: true, shiftKey: true }, 'mod+shift+k'],
  [{ key: '1', ctrlKey: true }, 'mod+1'],
  [{ key: 'F6' }, 'f6'],
  [{ key: 'ArrowDown', altKey: true }, 'alt+arrowdown'],
  [{ key: ' ' }, 'space'],
  [{ key: 'Shift', shiftKey: true }, null],
  [{ key: 'k', metaKey: true }, null],
])('%j is %s', (event, press) => {
  expect(pressOf({ ...none, ...event }, false)).toBe(press);
});

test('on a Mac Cmd stands for Ctrl', () => {
  expect(pressOf({ ...none, key: 'k', metaKey: true }, true)).toBe('mod+k');
  expect(keyCaps('mod+k', true)).toEqual(['⌘', 'K']);
  expect(keyCaps('mod+shift+k', false)).toEqual(['Ctrl', 'Shift', 'K']);
  expect(keyCaps('g n', false)).toEqual(['G', 'N']);
});

test('what writes a character belongs to the field that has the focus', () => {
  expect(['e', '?', 'shift+e', 'enter', 'mod+k', 'f6', 'alt+arrowdown'].map(isWriting)).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});
