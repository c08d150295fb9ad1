import { afterEach, beforeEach, expect, test } from 'vitest';
import { type InboxDesk, openInboxDesk } from '../../../tests/fakes/inbox-desk.ts';
import { shopInput } from '../storage/test-shop.ts';
import { createPauseAccount } from './pause-account.ts';

let desk: InboxDesk;
beforeEach(async () => {
  desk = await openInboxDesk();
});
afterEach(() => desk.close());

const DEAD = 'account-needs-reconnect';

function pausing(isTokenTaken: () => Promise<boolean>) {
  return createPauseAccount({ ...desk, isTokenTaken });
}

async function state(): Promise<string | undefined> {
  return (await desk.storage.accounts())[0]?.state;
}

/** The owner logs in anew: a token of now. */
async function logIn(): Promise<void> {
  const now = desk.clock.now();
  await desk.storage.saveAccount({ ...shopInput(), tokenObtainedAt: now, now });
}

test('a late answer to the old token does not undo a new login', async () => {
  const pauseAccount = pausing(async () => true);
  await desk.clock.advance(60_000);
  await pauseAccount(desk.accountId, DEAD);
  expect(await state()).toBe('needs-reconnect');
  await logIn();
  await pauseAccount(desk.accountId, DEAD);
  expect(await state()).toBe('connected');
});

test('nor when only the doctor had seen that the old one is dead', async () => {
  const pauseAccount = pausing(async () => true);
  await desk.clock.advance(60_000);
  await logIn();
  await pauseAccount(desk.accountId, DEAD);
  expect(await state()).toBe('connected');
});

test('nor one that comes while the owner is logging in', async () => {
  await desk.clock.advance(60_000);
  const { storage } = desk;
  const pauseAccount = createPauseAccount({
    ...desk,
    storage: {
      accountRecords: () => storage.accountRecords(),
      setAccountState: async (input) => {
        await logIn();
        return await storage.setAccountState(input);
      },
    },
  });
  await pauseAccount(desk.accountId, DEAD);
  expect(await state()).toBe('connected');
});

test('a new token that is refused as well pauses the account again', async () => {
  const pauseAccount = pausing(async () => false);
  await logIn();
  await pauseAccount(desk.accountId, DEAD);
  expect(await state()).toBe('needs-reconnect');
});

test('later on nothing is asked: the token has died once more', async () => {
  const pauseAccount = pausing(() => expect.unreachable());
  await logIn();
  await desk.clock.advance(60_000);
  await pauseAccount(desk.accountId, DEAD);
  expect(await state()).toBe('needs-reconnect');
});
