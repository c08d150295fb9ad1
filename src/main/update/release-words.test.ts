import { expect, test } from 'vitest';
import { MOST_NOTES_CHARACTERS } from '../../shared/model/update.ts';
import { type RawNotes, releaseWords } from './release-words.ts';

test.each<[string, RawNotes, string]>([
  ['the change log', '- Faster.\n- Also old links.\n', '- Faster.\n- Also old links.'],
  ['its headings', '### For scripts\n\n- A flag.', 'For scripts\n\n- A flag.'],
  ['a page of GitHub', '<ul>\n<li>A &amp; B</li>\n<li>C</li>\n</ul>', '- A & B\n\n- C'],
  ['markup that would run', '<script>x()</script><img src=x onerror=y()>Hi', 'x()Hi'],
  [
    'several versions',
    [
      { version: '1.2.0', note: '- B' },
      { version: '1.1.0', note: null },
    ],
    '1.2.0\n- B\n\n1.1.0',
  ],
  ['nothing', null, ''],
])('%s', (_what, raw, expected) => {
  expect(releaseWords(raw)).toBe(expected);
});

test('a book is cut', () => {
  expect(releaseWords('a'.repeat(50_000))).toHaveLength(MOST_NOTES_CHARACTERS);
});
