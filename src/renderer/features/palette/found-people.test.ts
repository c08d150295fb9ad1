import { expect, test } from 'vitest';
import type { Conversation } from '../../../shared/model/conversation.ts';
import { translator } from '../../../shared/texts/translate.ts';
import { foundPeople } from './found-people.ts';

const t = translator('en');
const named = (name: string | null, username: string, lastMessageAt: number) =>
  ({ person: { name, username }, lastMessageAt }) as Conversation;
const all = [
  named('Lucía Ferrán', 'lucia.ferran', 1),
  named('Ана Петрова', 'ana.p', 2),
  named(null, 'luce_light', 3),
];

test.each([
  ['lucia', ['lucia.ferran']],
  ['LUC', ['luce_light', 'lucia.ferran']],
  ['@ana', ['ana.p']],
  ['петр', ['ana.p']],
  ['nobody', []],
])('"%s"', (text, found) => {
  expect(foundPeople(all, text, t).map(({ person }) => person.username)).toEqual(found);
});
