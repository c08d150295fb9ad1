import { expect, test } from 'vitest';
import { SavedReply } from '../../../shared/model/saved-reply.ts';
import { foundReplies } from './found-replies.ts';

const REPLIES = ['Pickup hours', 'Cake sizes', 'Añadir'].map((name, index) =>
  SavedReply.parse({ id: index + 1, name, words: index === 0 ? 'From nine. Cake too.' : 'Words', usedAt: 1 }),
);
const names = (query: string) => foundReplies(REPLIES, query).map(({ name }) => name);

test.each([
  ['', ['Pickup hours', 'Cake sizes', 'Añadir']],
  ['cake', ['Cake sizes', 'Pickup hours']],
  ['ANA', ['Añadir']],
  ['nothing', []],
])('%j', (query, expected) => {
  expect(names(query)).toEqual(expected);
});
