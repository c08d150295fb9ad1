import { afterEach, beforeEach, expect, test } from 'vitest';
import { accountHandlers } from '../../src/main/ipc/account-handlers.ts';
import { type Practice, startPractice } from '../../src/practice/practice.ts';
import type { AccountId } from '../../src/shared/model/ids.ts';
import { openTestDesk, type TestDesk } from '../support/open-test-desk.ts';

const SHOP = 'plumcrumb';
const ANNA = 'anna.k';
const DAY_MS = 24 * 3_600_000;

let practice: Practice;
let shop: TestDesk;
let accountId: AccountId;
let token: string;

beforeEach(async () => {
  practice = await startPractice();
  await practice.control.createAccount({ username: SHOP, accountType: 'BUSINESS' });
  shop = await openTestDesk(practice);
  ({ token } = await practice.control.generateToken({ account: SHOP, subscribes: false }));
  await shop.desk.connectWithToken({ token, reconnect: null });
  const [account] = await shop.desk.storage.accounts();
  if (!account) throw new Error('not connected');
  accountId = account.id;
});
afterEach(async () => {
  await shop.close();
  await practice.close();
});

async function texts(): Promise<Array<string | null>> {
  const filter = { view: 'all', accountId: null, labelId: null, after: null, limit: 1 } as const;
  const [chat] = (await shop.desk.storage.conversationPage(filter)).conversations;
  if (!chat) return [];
  const page = await shop.desk.storage.threadPage({ conversationId: chat.id, before: null, limit: 10 });
  return page.messages.map(({ text }) => text);
}

const subscribed = () => practice.control.subscriptions({ account: SHOP });

test('a shop that leaves is sent nothing more', async () => {
  expect(Object.values(await subscribed())).toHaveLength(1);
  expect(await shop.desk.withdraw(accountId)).toBe(true);
  expect(await subscribed()).toEqual({});
  expect(await shop.desk.storage.accountRecords()).toMatchObject([{ subscribedFields: [] }]);
});

/** What the window asks for when the owner lets go of a shop and keeps its chats. */
function owner() {
  return accountHandlers(async () => shop.desk, {
    forgetToken: (userId) => shop.secrets.delete(`token:${userId}`),
    eraseAccount: () => Promise.reject(new Error('nobody wants that')),
    now: Date.now,
  });
}

test('a shop that was let go of is sent nothing, on no later day either, until it is connected again', async () => {
  const { control } = practice;
  await control.createPerson({ username: ANNA, name: 'Anna Koval' });
  // The check that a new shop begins with is over: it fetches nothing of what comes.
  await shop.desk.checkNow('by-hand');
  expect(await owner()['account.withdraw']({ accountId })).toEqual({ notWithdrawn: [] });
  await owner()['account.disconnect']({ accountId });
  const { mid } = await control.writes({ account: SHOP, person: ANNA, text: 'Anybody there?' });
  expect(await control.deliveries({ kind: 'message', mid })).toMatchObject([
    { state: 'skipped', reason: 'the account is not subscribed' },
  ]);
  // Subscriptions are repeated every day, but not this one.
  shop = await shop.reopen(2 * DAY_MS);
  await shop.desk.checkNow('by-hand');
  expect([await subscribed(), await texts()]).toEqual([{}, []]);

  await shop.desk.connectWithToken({ token, reconnect: accountId });
  expect(Object.values(await subscribed())).toHaveLength(1);
  await shop.until('what was missed', async () => (await texts()).includes('Anybody there?'));
});

test('what Instagram sends all the same for a shop that was let go of is kept', async () => {
  const { control } = practice;
  await control.createPerson({ username: ANNA, name: 'Anna Koval' });
  await shop.until('webhooks come', () => shop.desk.connection().word === 'live');
  await shop.desk.checkNow('by-hand');
  // As after "Go on anyway", when Instagram could not be told.
  await owner()['account.disconnect']({ accountId });
  await control.writes({ account: SHOP, person: ANNA, text: 'Anybody there?' });
  await shop.until('it is kept', async () => (await texts()).includes('Anybody there?'));
  expect(await shop.desk.storage.accounts()).toMatchObject([{ state: 'disconnected' }]);
});

test('where Instagram does not know the login any more it is said, and the shop can leave all the same', async () => {
  await practice.control.revokeTokens({ account: SHOP });
  expect(await shop.desk.withdraw(accountId)).toBe(false);
});

test('keys that work are replaced by keys that Instagram knows, and by no others', async () => {
  const { app } = practice;
  const { desk, secrets } = shop;
  const wrongSecret = { instagramAppId: app.instagramAppId, instagramAppSecret: 'f'.repeat(32) };
  await expect(desk.saveCredentials(wrongSecret)).rejects.toMatchObject({ code: 'app-secret-wrong' });
  const wrongId = { instagramAppId: '404404404404404', instagramAppSecret: app.instagramAppSecret };
  await expect(desk.saveCredentials(wrongId)).rejects.toMatchObject({ code: 'app-id-wrong' });
  const wrongMeta = {
    instagramAppId: app.instagramAppId,
    metaAppId: app.metaAppId,
    metaAppSecret: 'e'.repeat(32),
  };
  await expect(desk.saveCredentials(wrongMeta)).rejects.toMatchObject({ code: 'app-secret-wrong' });
  expect(await secrets.get('instagram-app-secret')).toBe(app.instagramAppSecret);
  expect(await secrets.get('meta-app-secret')).toBe(app.metaAppSecret);
  expect(desk.setup().instagramAppId).toBe(app.instagramAppId);

  const right = { instagramAppId: app.instagramAppId, instagramAppSecret: app.instagramAppSecret };
  expect(await desk.saveCredentials(right)).toMatchObject({ hasInstagramAppSecret: true });
});

test('while Instagram cannot be asked, the keys that are there stay', async () => {
  const { app } = practice;
  await practice.close();
  const other = { instagramAppId: app.instagramAppId, instagramAppSecret: 'f'.repeat(32) };
  await expect(shop.desk.saveCredentials(other)).rejects.toMatchObject({ code: 'network-unreachable' });
  expect(await shop.secrets.get('instagram-app-secret')).toBe(app.instagramAppSecret);
});

test('that Meta granted the seven days is known at once, and after a restart', async () => {
  expect(shop.desk.setup().hasHumanAgent).toBe(false);
  shop.desk.setHumanAgent(true);
  expect(shop.desk.setup().hasHumanAgent).toBe(true);
  expect(shop.settings.app().humanAgent).toBe(true);
  shop = await shop.reopen();
  expect(shop.desk.setup().hasHumanAgent).toBe(true);
});
