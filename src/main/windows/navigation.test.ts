import { expect, test } from 'vitest';
import type { Place } from '../../shared/ipc/contract.ts';
import { createNavigation } from './navigation.ts';

const place = (conversation: number): Place => ({
  conversationId: conversation as Place['conversationId'],
  messageId: null,
});

function stage() {
  const told: Place[] = [];
  return { told, navigation: createNavigation((each) => void told.push(each)) };
}

test('a page that listens is told at once', () => {
  const { told, navigation } = stage();
  navigation.pageListens();
  navigation.goTo(place(1));
  expect(told).toEqual([place(1)]);
});

test('a page that comes up is told the last wish, once', () => {
  const { told, navigation } = stage();
  navigation.goTo(place(1));
  navigation.goTo(place(2));
  expect(told).toEqual([]);
  navigation.pageListens();
  navigation.pageListens();
  expect(told).toEqual([place(2)]);
});

test('a page that loads anew is waited for', () => {
  const { told, navigation } = stage();
  navigation.pageListens();
  navigation.pageLoads();
  navigation.goTo(place(3));
  expect(told).toEqual([]);
  navigation.pageListens();
  expect(told).toEqual([place(3)]);
});
