import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { busyDesk } from '../../../../tests/gallery/shop.ts';
import type { CallName } from '../../../shared/ipc/names.ts';
import { AccountId } from '../../../shared/model/ids.ts';
import { emptyAppState, useApp } from '../../caches/app-cache.ts';
import { usePlace } from '../../place/place.ts';
import { ConnectScreen } from './ConnectScreen.tsx';
import { connectInstagram, forgetConnecting, showSetup, useConnecting } from './connecting.ts';

const ODDKILN = AccountId.parse(1);
const otherAccount = { wanted: 'oddkiln', came: 'plumcrumb', isKnown: false };

let asked: Array<[CallName, unknown]>;
/** What each call answers. */
let answers: Partial<Record<CallName, unknown>>;

beforeEach(() => {
  asked = [];
  answers = { 'account.connect': { otherAccount }, 'account.connect-with-token': { otherAccount } };
  const call = async (name: CallName, input: unknown) => {
    asked.push([name, input]);
    return { ok: true, value: answers[name] ?? {} };
  };
  Object.assign(window, { api: { call, on: () => () => {} } });
  const { setup } = busyDesk(Date.now());
  useApp.setState({ ...emptyAppState, phase: 'ready', setup }, true);
  useConnecting.setState(useConnecting.getInitialState(), true);
  usePlace.setState(usePlace.getInitialState(), true);
  render(<ConnectScreen />);
});
afterEach(() => {
  forgetConnecting();
  cleanup();
});

const times = (name: CallName) => asked.filter(([called]) => called === name).length;
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));

async function pastesAToken(): Promise<void> {
  await userEvent.type(screen.getByLabelText('Token'), 'IGAAanother-shops-token');
  await press('Connect with this token');
}

test('somebody else logged in: nothing goes on by itself', async () => {
  await connectInstagram(ODDKILN);
  expect(await screen.findByRole('heading', { name: 'You logged in as @plumcrumb' })).toBeTruthy();
  expect(screen.getByText(/You wanted to reconnect @oddkiln\. Nothing has been changed/)).toBeTruthy();
  expect(asked).toEqual([['account.connect', { reconnect: ODDKILN }]]);
});

test('the right one may log in', async () => {
  await connectInstagram(ODDKILN);
  answers['account.connect'] = { accountId: ODDKILN, isNew: false };
  await press('Log in as @oddkiln');
  expect(asked.at(-1)).toEqual(['account.connect', { reconnect: ODDKILN }]);
  await waitFor(() => expect(usePlace.getState().screen).toBe('inbox'));
  expect(useConnecting.getState()).toMatchObject({ question: null, reconnect: null });
});

test('the one who came may be added', async () => {
  await connectInstagram(ODDKILN);
  await press('Add @plumcrumb as a further shop');
  expect(times('account.connect-other')).toBe(1);
  await waitFor(() => expect(usePlace.getState().screen).toBe('inbox'));
});

test('one that is here already is not said to be further', async () => {
  answers['account.connect'] = { otherAccount: { ...otherAccount, isKnown: true } };
  await connectInstagram(ODDKILN);
  expect(await screen.findByRole('button', { name: 'Renew @plumcrumb instead' })).toBeTruthy();
});

test('left alone, main lets go of the login', async () => {
  await connectInstagram(ODDKILN);
  await press('Cancel');
  expect(times('account.cancel-connect')).toBe(1);
  expect(times('account.connect-other')).toBe(0);
  expect(usePlace.getState().screen).toBe('inbox');
});

test('a token of another shop is asked about in its own words, and another may be pasted', async () => {
  useConnecting.setState({ reconnect: ODDKILN });
  showSetup('token');
  await screen.findByLabelText('Token');
  await pastesAToken();
  expect(await screen.findByRole('heading', { name: 'This token belongs to @plumcrumb' })).toBeTruthy();
  await press('Paste a token of @oddkiln');
  expect(screen.getByLabelText<HTMLTextAreaElement>('Token').value).toBe('');
  await pastesAToken();
  expect(asked.map(([, input]) => input)).toEqual(
    Array(2).fill({ token: 'IGAAanother-shops-token', reconnect: ODDKILN }),
  );
});
