import { expect, test } from 'vitest';
import { menuText, notificationText } from './system-text.ts';

const ANNA = { title: 'Anna\n\u202Eevil', body: '<a href="https://evil.example">Pay</a>\n<img src=x> 3 < 4' };

test('a notification has one line of each, and on Linux no tags', () => {
  expect(notificationText(ANNA, false)).toEqual({
    title: 'Anna evil',
    body: '<a href="https://evil.example">Pay</a> <img src=x> 3 < 4',
  });
  expect(notificationText(ANNA, true)).toEqual({
    title: 'Anna evil',
    body: '‹a href="https://evil.example"›Pay‹/a› ‹img src=x› 3 ‹ 4',
  });
});

test('a notification is never longer than it is shown', () => {
  const { title, body } = notificationText({ title: 'a'.repeat(1e6), body: '👩'.repeat(1e6) }, true);
  expect([[...title].length, [...body].length]).toEqual([60, 180]);
});

test('the tray shows every sign of a name', () => {
  expect(menuText('Söhne & Co\u202E\n&x')).toBe('Söhne && Co &&x');
});
