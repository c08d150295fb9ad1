import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createMemoryApi, type MemoryApi } from '../../../../tests/gallery/memory-api.ts';
import { busyDesk } from '../../../../tests/gallery/shop.ts';
import type { FoundPerson } from '../../../shared/model/search.ts';
import { Palette } from './Palette.tsx';

let api: MemoryApi;
/** Main's answers to "search.people", which come when the test says so. */
let answers: Map<string, (people: FoundPerson[]) => void>;

beforeEach(() => {
  api = createMemoryApi(busyDesk(Date.now()));
  answers = new Map();
  const call: MemoryApi['call'] = (name, input) => {
    if (name !== 'search.people') return api.call(name, input);
    const { text } = input as { text: string };
    return new Promise((resolve) => {
      answers.set(text, (people) => resolve({ ok: true, value: people } as never));
    });
  };
  Object.assign(window, { api: { ...api, call } });
});
afterEach(cleanup);

function someone(id: number, name: string): FoundPerson {
  return { conversationId: id, accountId: 1, person: { id, name, username: null } } as unknown as FoundPerson;
}

const chosen = () => screen.queryByRole('option', { selected: true })?.textContent ?? null;

test('whoever is found last is chosen, and then it is not said that there is nobody', async () => {
  render(<Palette />);
  await userEvent.type(screen.getByRole('combobox'), 'xenia');
  expect(chosen()).toBeNull();
  expect(screen.getByText('Nothing is called “xenia”.')).toBeTruthy();

  answers.get('xenia')?.([someone(1, 'Xenia Day')]);
  await expect.poll(chosen).toContain('Xenia Day');
  expect(screen.queryByText('Nothing is called “xenia”.')).toBeNull();
});

test('nobody whom the letters no longer fit is kept until the answer is here', async () => {
  render(<Palette />);
  const field = screen.getByRole('combobox');
  await userEvent.type(field, 'xe');
  answers.get('xe')?.([someone(1, 'Xerxes Day'), someone(2, 'Xenia Day')]);
  await screen.findByRole('option', { name: /Xerxes/ });

  await userEvent.type(field, 'n');
  expect(screen.queryByRole('option', { name: /Xerxes/ })).toBeNull();
  expect(chosen()).toContain('Xenia Day');
});
