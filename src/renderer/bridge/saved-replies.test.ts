import { expect, test } from 'vitest';
import { nameFor } from './saved-replies.ts';

test.each([
  ['We are open from 9 to 5.', 'We are open from 9 to 5.'],
  ['  Our cakes come in 12, 16 and 22 cm, for 6, 12 and 24 slices.', 'Our cakes come in 12, 16 and 22'],
  ['Hello\nthere', 'Hello'],
  ['a'.repeat(90), 'a'.repeat(32)],
])('%j is called %j', (words, name) => {
  expect(nameFor(words)).toBe(name);
});
