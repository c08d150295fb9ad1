import { expect, test } from 'vitest';
import { translator } from '../../shared/texts/translate.ts';
import { firstName, initials, personName, tileLetters } from './person-name.ts';

const t = translator('en');

test('a person is called by name, else by @username, else someone new', () => {
  expect(personName({ name: ' Anna Koval ', username: 'anna.k' }, t)).toBe('Anna Koval');
  expect(personName({ name: '  ', username: 'anna.k' }, t)).toBe('@anna.k');
  expect(personName({ name: null, username: null }, t)).toBe('Someone new');
  expect(firstName({ name: 'Anna Koval', username: null }, t)).toBe('Anna');
});

test('initials stay in the script of the name, and are missing where there are no letters', () => {
  expect(initials({ name: 'Дарья Мельник', username: null })).toBe('ДМ');
  expect(initials({ name: 'ليلى حداد', username: null })).toBe('لح');
  expect(initials({ name: 'Madonna', username: null })).toBe('M');
  expect(initials({ name: null, username: 'mika.grows' })).toBe('MG');
  expect(initials({ name: '🌵🌵', username: null })).toBeNull();
  expect(initials({ name: null, username: null })).toBeNull();
});

test('a shop has two letters', () => {
  expect(tileLetters('Plumcrumb Bridal')).toBe('Pb');
  expect(tileLetters('oddkiln')).toBe('Od');
  expect(tileLetters('x')).toBe('X');
});
