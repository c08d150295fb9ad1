import { expect, test } from 'vitest';
import { topicOf } from './small-talk.ts';

test.each([
  ['Of course! How many would you like?', 'amount'],
  ['¿Cuántas hogazas te guardo?', 'amount'],
  ['Claro! Que horas você passa?', 'time'],
  ['Which name shall I write on it?', 'name'],
  ['Sorry, it is sold out today.', 'no'],
  ['It would be 32 € for the large one', 'price'],
  ['Yes, gladly.', null],
] as const)('“%s” is about %s', (text, topic) => {
  expect(topicOf(text)).toBe(topic);
});
