import { expect, test } from 'vitest';
import { createNavigation } from './navigation.ts';

function stage() {
  const told: number[] = [];
  const navigation = createNavigation();
  return { told, navigation, lead: (place: number) => navigation.lead(() => void told.push(place)) };
}

test('a page that listens is told at once', () => {
  const { told, navigation, lead } = stage();
  navigation.pageListens();
  lead(1);
  expect(told).toEqual([1]);
  expect(navigation.isHeard()).toBe(true);
});

test('a page that comes up is told the last wish, once', () => {
  const { told, navigation, lead } = stage();
  lead(1);
  lead(2);
  expect(told).toEqual([]);
  navigation.pageListens();
  navigation.pageListens();
  expect(told).toEqual([2]);
});

test('a page that loads anew is waited for', () => {
  const { told, navigation, lead } = stage();
  navigation.pageListens();
  navigation.pageLoads();
  lead(3);
  expect(told).toEqual([]);
  expect(navigation.isHeard()).toBe(false);
  navigation.pageListens();
  expect(told).toEqual([3]);
});
