import { expect, test } from 'vitest';
import { shownText } from './shown-text.ts';

test('an ordinary message is shown as it is, in any language', () => {
  for (const text of [
    'Do you have this in M?\n\nThanks 💛',
    'هل يمكن كتابة \u200Fاسم\u200E؟',
    'می‌خواهم',
    '',
  ]) {
    expect(shownText(text)).toEqual({ text, isCut: false });
  }
});

test('no price is turned round, no letter grows over other bubbles', () => {
  expect(shownText('It is \u202E001$\u202C and \u202D$5').text).toBe('It is 001$\u202C and $5');
  expect(shownText(`Z${'\u0351'.repeat(100_000)}`).text).toMatch(/^Z\u0351{8}$/u);
});

test('what goes on without end is cut, and it is told', () => {
  expect(shownText('a'.repeat(5_000_000))).toEqual({ text: 'a'.repeat(10_000), isCut: true });
  expect(shownText('\n'.repeat(5_000)).text.split('\n')).toHaveLength(400);
  expect(shownText('\n'.repeat(5_000)).isCut).toBe(true);
});
