import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ANYWHERE } from '../../shared/model/search.ts';
import { useSearchResults } from '../caches/search-cache.ts';
import { forgetSearch, searchFor } from './search.ts';

let asked: string[];
let answers: Array<() => void>;

beforeEach(() => {
  asked = [];
  answers = [];
  const call = (_name: string, { text }: { text: string }) => {
    asked.push(text);
    return new Promise((resolve) => {
      answers.push(() => resolve({ ok: true, value: { people: [], hits: [], next: null } }));
    });
  };
  vi.stubGlobal('window', { api: { call } });
});
afterEach(() => vi.unstubAllGlobals());

const type = (...texts: string[]) => {
  for (const text of texts) searchFor(text, ANYWHERE);
};
const answer = async () => {
  answers.shift()?.();
  await new Promise(setImmediate);
};
const shown = () => useSearchResults.getState().text;

test('the first letter is asked for at once; of what is typed meanwhile only the last, and only its answer is shown', async () => {
  type('p');
  expect(asked).toEqual(['p']);
  type('pl', 'plu', 'plum');
  await answer();
  expect(asked).toEqual(['p', 'plum']);
  expect(shown()).toBe('');
  await answer();
  expect(shown()).toBe('plum');
  type('plums');
  expect(asked).toEqual(['p', 'plum', 'plums']);
  await answer();
  expect(shown()).toBe('plums');
});

test('what is let go of comes no more', async () => {
  type('cake', 'cakes');
  forgetSearch();
  await answer();
  expect(asked).toEqual(['cake']);
  expect(shown()).toBe('');
});
