import { afterEach, beforeEach, expect, test } from 'vitest';
import { type InboxDesk, openInboxDesk } from '../../../tests/fakes/inbox-desk.ts';
import { createPauseAccount } from './pause-account.ts';

let desk: InboxDesk;
beforeEach(async () => {
  desk = await openInboxDesk();
});
afterEach(() => desk.close());

const DEAD = 'account-needs-reconnect';

function pausing(isTokenTaken: boolean) {
  return createPauseAccount({ ...desk, isTokenTaken: async () => isTokenTaken });
}

async function state(): Promise<string | undefined> {
  return (await desk.storage.accounts())[0]?.state;
}

async function logIn(noteLogin: () => void): Promise<void> {
  await desk.storage.setAccountState({ id: desk.accountId, state: 'connected', now: desk.clock.now() });
  noteLogin();
}

test('a late answer to the old token does not undo a new login', async () => {
  const { pauseAccount, noteLogin } = pausing(true);
  await pauseAccount(desk.accountId, DEAD);
  await logIn(noteLogin);
  await pauseAccount(desk.accountId, DEAD);
  expect(await state()).toBe('connected');
});

test('nor when only the doctor had seen that the old one is dead', async () => {
  const { pauseAccount, noteLogin } = pausing(true);
  noteLogin();
  await pauseAccount(desk.accountId, DEAD);
  expect(await state()).toBe('connected');
});

test('a new token that is refused as well pauses the account again', async () => {
  const { pauseAccount, noteLogin } = pausing(false);
  await pauseAccount(desk.accountId, DEAD);
  await logIn(noteLogin);
  await pauseAccount(desk.accountId, DEAD);
  expect(await state()).toBe('needs-reconnect');
});

test('later on nothing is asked: the token has died once more', async () => {
  const { pauseAccount, noteLogin } = pausing(true);
  await pauseAccount(desk.accountId, DEAD);
  await logIn(noteLogin);
  await desk.clock.advance(60_000);
  await pauseAccount(desk.accountId, DEAD);
  expect(await state()).toBe('needs-reconnect');
});
