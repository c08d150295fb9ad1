import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createMemoryApi, type MemoryApi } from '../../../../tests/gallery/memory-api.ts';
import { busyDesk } from '../../../../tests/gallery/shop.ts';
import type { Account } from '../../../shared/model/account.ts';
import { startSync } from '../../bridge/sync.ts';
import { emptyAppState, useApp } from '../../caches/app-cache.ts';
import { AccountsSection } from './AccountsSection.tsx';
import { EraseCard } from './EraseCard.tsx';

let api: MemoryApi;
let stop: () => void;

async function start(states: ReadonlyArray<Account['state']>): Promise<void> {
  useApp.setState(emptyAppState, true);
  const desk = busyDesk(Date.now());
  desk.accounts = desk.accounts
    .slice(0, states.length)
    .map((account, at) => ({ ...account, state: states[at] ?? 'connected' }));
  api = createMemoryApi(desk);
  Object.assign(window, { api });
  stop = startSync({ beforePaint: (apply) => setTimeout(apply, 0), after: () => {} });
  await waitFor(() => expect(useApp.getState().phase).toBe('ready'));
}
beforeEach(() => start(['connected', 'needs-reconnect']));
afterEach(() => {
  cleanup();
  stop();
});

const asked = () => api.asked.map(({ name }) => name).filter((name) => /^(?:account|erase)\./.test(name));
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));

async function askToRemove(at: number): Promise<void> {
  render(<AccountsSection />);
  await userEvent.click(screen.getAllByRole('button', { name: /^Remove / })[at] ?? expect.unreachable());
  await screen.findByRole('button', { name: 'Erase all of it' });
}

test('a shop goes when Instagram was told, without a further question', async () => {
  await askToRemove(0);
  await press('Erase all of it');
  expect(asked()).toEqual(['account.counts', 'account.withdraw', 'account.erase']);
  expect(screen.queryByRole('alert')).toBeNull();
});

test('where Instagram could not be told it is said before anything is gone, and the owner decides', async () => {
  await askToRemove(1);
  await press('Erase all of it');
  const username = api.desk.accounts[1]?.username;
  expect(screen.getByRole('alert').textContent).toContain(
    `could not be told to stop sending for @${username}`,
  );
  expect(asked()).not.toContain('account.erase');
  await press('Go on anyway');
  expect(asked()).toEqual(['account.counts', 'account.withdraw', 'account.erase']);
});

test('thought better of it, nothing is gone', async () => {
  await askToRemove(1);
  await press('Erase all of it');
  await press('Cancel');
  expect(asked()).not.toContain('account.erase');
  expect(screen.queryByRole('alert')).toBeNull();
});

test('the same for everything', async () => {
  render(<EraseCard />);
  await press('Erase…');
  await userEvent.type(screen.getByRole('textbox'), 'erase');
  await press('Erase everything');
  expect(screen.getByRole('alert').textContent).toContain(`@${api.desk.accounts[1]?.username}`);
  expect(asked()).toEqual(['account.withdraw']);
  await press('Erase anyway');
  expect(asked()).toEqual(['account.withdraw', 'erase.everything']);
});

test('a name of one’s own is kept when the field is left, and an empty one is Instagram’s again', async () => {
  const [account] = api.desk.accounts;
  render(<AccountsSection />);
  const field = screen.getByRole('textbox', { name: `Name of @${account?.username} here` });
  await userEvent.clear(field);
  await userEvent.type(field, 'The bowls{Enter}');
  const named = () => api.asked.filter(({ name }) => name === 'account.rename').map(({ input }) => input);
  expect(named()).toEqual([{ accountId: account?.id, name: 'The bowls' }]);
  await userEvent.clear(field);
  await userEvent.tab();
  expect(named().at(-1)).toEqual({ accountId: account?.id, name: null });
});

test('what Meta granted is a switch, and holds at once', async () => {
  render(<AccountsSection />);
  await userEvent.click(screen.getByRole('switch', { name: /Human Agent/ }));
  await waitFor(() =>
    expect(screen.getByRole('switch', { name: /Human Agent/ })).toHaveProperty('checked', true),
  );
  expect(useApp.getState().setup?.hasHumanAgent).toBe(true);
});
