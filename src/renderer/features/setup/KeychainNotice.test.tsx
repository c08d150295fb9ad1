import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createMemoryApi, type MemoryApi } from '../../../../tests/gallery/memory-api.ts';
import { busyDesk } from '../../../../tests/gallery/shop.ts';
import type { SetupStatus } from '../../../shared/model/setup.ts';
import { emptyAppState, useApp } from '../../caches/app-cache.ts';
import { useInbox } from '../../caches/inbox-cache.ts';
import { usePlace } from '../../place/place.ts';
import { KeychainNotice } from './KeychainNotice.tsx';

let api: MemoryApi;

beforeEach(() => {
  api = createMemoryApi(busyDesk(Date.now()));
  Object.assign(window, { api });
  useInbox.setState({ accounts: api.desk.accounts });
  usePlace.setState(usePlace.getInitialState(), true);
});
afterEach(() => {
  cleanup();
  useInbox.setState({ accounts: [] });
});

function show(setup: Partial<SetupStatus>, over: Partial<typeof emptyAppState> = {}): void {
  useApp.setState({ ...emptyAppState, setup: { ...api.desk.setup, ...setup }, ...over }, true);
  render(<KeychainNotice />);
}
const words = () => screen.queryByRole('status')?.textContent ?? null;

test.each<[string, Partial<SetupStatus>, RegExp]>([
  ['no key store', { keychain: 'missing', keychainProblem: 'no-service' }, /apt install gnome-keyring/],
  [
    'its library is missing',
    { keychain: 'missing', keychainProblem: 'no-library' },
    /apt install libsecret-1-0/,
  ],
  ['locked', { keychain: 'missing', keychainProblem: 'locked' }, /Unlock it with your password/],
  ['denied', { keychain: 'missing', keychainProblem: 'denied' }, /Allow Shopbell to use it/],
  ['broken', { keychain: 'missing', keychainProblem: 'broken' }, /Restart the computer/],
  ['asking', { keychain: 'waiting', keychainProblem: null }, /asking for your password/],
])('%s: plainly, with the step to take and the way out', async (_case, setup, step) => {
  show(setup);
  expect(words()).toMatch(step);
  await userEvent.click(screen.getByRole('button', { name: 'For this session only' }));
  expect(api.asked.map(({ name }) => name)).toEqual(['keychain.use-session']);
});

test('packages are named only where there are such', () => {
  show({ keychain: 'missing', keychainProblem: 'no-service' }, { platform: 'mac' });
  expect(words()).not.toContain('apt');
});

test('for this session only: told as long as it lasts, and the key store can be tried again', async () => {
  show({ keychain: 'session' });
  expect(words()).toContain('Logins last until you quit.');
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(api.asked.map(({ name }) => name)).toEqual(['keychain.try-again']);
});

test('keys that are no longer in an open key store are asked for again', async () => {
  show({ hasInstagramAppSecret: false });
  expect(words()).toContain('The keys of your Meta app are gone.');
  await userEvent.click(screen.getByRole('button', { name: 'Enter the keys' }));
  expect(usePlace.getState().screen).toBe('connect');
});

test('nothing is said where all is well, before the first shop, and in practice', () => {
  show({});
  expect(words()).toBeNull();
  cleanup();
  useInbox.setState({ accounts: [] });
  show({ hasInstagramAppSecret: false });
  expect(words()).toBeNull();
  cleanup();
  show({ keychain: 'session' }, { isPractice: true });
  expect(words()).toBeNull();
});
