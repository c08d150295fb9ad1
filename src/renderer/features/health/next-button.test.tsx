import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createMemoryApi, type MemoryApi } from '../../../../tests/gallery/memory-api.ts';
import { busyDesk } from '../../../../tests/gallery/shop.ts';
import { metaPageAddress } from '../../../shared/instagram/meta-pages.ts';
import type { CheckId, CheckResult, NextClick } from '../../../shared/model/doctor.ts';
import type { AccountId } from '../../../shared/model/ids.ts';
import { emptyAppState, useApp } from '../../caches/app-cache.ts';
import { useInbox } from '../../caches/inbox-cache.ts';
import { usePlace } from '../../place/place.ts';
import { useSettingsPlace } from '../../place/settings-place.ts';
import { NextButton } from './NextButton.tsx';

let api: MemoryApi;
let shop: AccountId;

beforeEach(() => {
  api = createMemoryApi(busyDesk(Date.now()));
  Object.assign(window, { api });
  const [first] = api.desk.accounts;
  if (!first) throw new Error('a busy desk has shops');
  shop = first.id;
  useInbox.setState({ accounts: api.desk.accounts });
  usePlace.setState(usePlace.getInitialState(), true);
  useSettingsPlace.setState(useSettingsPlace.getInitialState(), true);
  useApp.setState({ ...emptyAppState, setup: api.desk.setup }, true);
});
afterEach(() => {
  cleanup();
  useInbox.setState({ accounts: [] });
});

async function press(next: NextClick, id: CheckId = 'token'): Promise<Array<[name: string, input: unknown]>> {
  const result: CheckResult = {
    id,
    accountId: id === 'token' ? shop : null,
    state: 'bad',
    at: Date.now(),
    says: 'token-expired',
    params: {},
    where: 'computer',
    next,
    details: null,
  };
  render(<NextButton result={result} next={next} />);
  await userEvent.click(screen.getByRole('button'));
  return api.asked.map(({ name, input }) => [name, input]);
}

test('what Shopbell does itself, and another look, are asked of main for this shop', async () => {
  expect(await press({ do: 'mend' })).toEqual([['doctor.mend', { id: 'token', accountId: shop }]]);
  cleanup();
  api.asked.length = 0;
  expect(await press({ do: 'check-again' })).toEqual([['doctor.run', { ids: ['token'], accountId: shop }]]);
});

test('Meta’s page is opened, and the login’s address goes along', async () => {
  const { redirectUri, metaAppId } = api.desk.setup;
  const url = metaPageAddress('instagram-login', metaAppId);
  expect(await press({ do: 'open-meta', page: 'instagram-login' }, 'redirect')).toEqual([
    ['clipboard.copy', { text: redirectUri }],
    ['link.open', { url }],
  ]);
});

test('a way on the phone opens right below, and closes again', async () => {
  await press({ do: 'show-on-phone', path: 'tester-invite' });
  expect(screen.getByText(/Tester invites/)).toBeDefined();
  await userEvent.click(screen.getByRole('button'));
  expect(screen.queryByText(/Tester invites/)).toBeNull();
});

test.each(['kept', 'session', 'missing'] as const)(
  'there is a step for a key store that is %s',
  async (keychain) => {
    const keychainProblem = keychain === 'missing' ? 'no-service' : null;
    useApp.setState({ setup: { ...api.desk.setup, keychain, keychainProblem } });
    await press({ do: 'mend-keychain' }, 'keychain');
    expect(screen.queryAllByRole('button', { name: 'For this session only' })).toHaveLength(
      keychain === 'missing' ? 1 : 0,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(api.asked.map(({ name }) => name)).toEqual(['keychain.try-again']);
  },
);

test.each([
  ['make-room', 'storage'],
  ['update', 'updates'],
] as const)('%s leads to its place in the settings', async (next, section) => {
  await press({ do: next });
  expect(useSettingsPlace.getState()).toMatchObject({ isOpen: true, section });
});

test.each<NextClick>([
  { do: 'paste', value: 'meta-app-id' },
  { do: 'choose-way-in' },
  { do: 'go-to-step', step: 'live' },
])('$do leads to its screen of setting up', async (next) => {
  await press(next);
  expect(usePlace.getState().screen).toBe('connect');
});

test('a shop is reconnected as itself', async () => {
  const asked = await press({ do: 'reconnect', accountId: shop });
  expect(asked).toEqual([['account.connect', { reconnect: shop }]]);
});
