import { expect, test } from 'vitest';
import { ClientId } from '../../shared/model/ids.ts';
import { partClientId } from './part-client-id.ts';

const given = ClientId.parse('6ba7b810-9dad-11d1-80b4-00c04fd430c8');

test('the first part keeps the name, the others have one of their own, always the same', () => {
  const names = [0, 1, 2].map((index) => partClientId(given, index));
  expect(names[0]).toBe(given);
  expect(new Set(names).size).toBe(3);
  expect(names.map((name) => ClientId.parse(name))).toEqual(names);
  expect([0, 1, 2].map((index) => partClientId(given, index))).toEqual(names);
});

test('they are version 5 names: another given name leads to others', () => {
  expect(partClientId(given, 1)).toMatch(/^[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  const other = ClientId.parse('6ba7b811-9dad-11d1-80b4-00c04fd430c8');
  expect(partClientId(other, 1)).not.toBe(partClientId(given, 1));
});
