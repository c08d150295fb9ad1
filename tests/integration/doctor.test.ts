import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Practice, startPractice } from '../../src/practice/practice.ts';
import type { CheckId, CheckResult } from '../../src/shared/model/doctor.ts';
import { openTestDesk, type TestDesk } from '../support/open-test-desk.ts';

const SHOP = 'fernpot.studio';
const ADA = 'ada.lindqvist';
const DAY_MS = 24 * 3_600_000;

let practice: Practice;
let shop: TestDesk;

beforeEach(async () => {
  practice = await startPractice({ seed: 'doctor' });
  const { control } = practice;
  await control.createAccount({ username: SHOP, name: 'Fernpot' });
  await control.createPerson({ username: ADA, name: 'Ada' });
  shop = await openTestDesk(practice);
  const { token } = await control.generateToken({ account: SHOP });
  await shop.desk.connectWithToken({ token, reconnect: null });
  await shop.until('the line is live', () => shop.desk.connection().word === 'live');
});
afterEach(async () => {
  await shop.close();
  await practice.close();
});

/** What it says of one check, `good account-type-business`, and what is to be pressed. */
async function look(id: CheckId): Promise<{ found: string; next: CheckResult['next'] }> {
  const [result] = await shop.desk.doctor.run({ ids: [id] });
  if (!result) throw new Error(`nothing came of ${id}`);
  return { found: `${result.state} ${result.says}`, next: result.next };
}

async function isSaid(id: CheckId, found: string, next?: Partial<NonNullable<CheckResult['next']>>) {
  const said = await look(id);
  expect(said.found).toBe(found);
  if (next) expect(said.next).toMatchObject(next);
}

test('in a healthy shop every check is good but what only a message can prove', async () => {
  const results = await shop.desk.doctor.run({ ids: 'all' });
  const open = results.filter(({ state }) => state !== 'good').map(({ says }) => says);
  expect(open.toSorted()).toEqual([
    'app-live-unproven',
    // The test keeps its keys in memory, which the owner is told.
    'keychain-session',
    'real-message-none',
    'signature-none',
  ]);
});

describe('the shop', () => {
  test('is a personal account', async () => {
    await isSaid('account-type', 'good account-type-business');
    await practice.control.changeAccount({ username: SHOP, accountType: 'PERSONAL' });
    await isSaid('account-type', 'bad account-type-personal', { do: 'show-on-phone' });
  });

  test('is a creator’s, and its chats were asked for', async () => {
    await practice.control.changeAccount({ username: SHOP, accountType: 'MEDIA_CREATOR' });
    await isSaid('account-type', 'good account-type-creator');
    await isSaid('first-call', 'good first-call-made');
  });

  test('has not accepted its role; the token is not blamed for it', async () => {
    await isSaid('role', 'good role-accepted');
    await practice.control.changeApp({ testers: [] });
    await isSaid('role', 'bad role-missing', { do: 'show-on-phone' });
    await isSaid('token', 'not-yet any-waits');
    await practice.control.changeApp({ testers: ['*'] });
    await isSaid('role', 'good role-accepted');
  });

  test.each([
    [460, 'token-password', 'reconnect'],
    [458, 'token-removed', 'reconnect'],
    [459, 'token-checkpoint', 'show-on-phone'],
    [467, 'token-invalid', 'reconnect'],
  ] as const)('has a token that died of %i', async (subcode, says, next) => {
    await isSaid('token', 'good token-works');
    await practice.control.revokeTokens({ account: SHOP, subcode });
    await isSaid('token', `bad ${says}`, { do: next });
    await isSaid('account-type', 'not-yet any-waits');
  });

  test('has a token that is over, one that ends, and none', async () => {
    await isSaid('token-age', 'good token-age-fine');
    const later = await shop.reopen(50 * DAY_MS);
    shop = later;
    await isSaid('token-age', 'bad token-age-ending', { do: 'reconnect' });
    await practice.control.advanceClock({ ms: 61 * DAY_MS });
    await isSaid('token', 'bad token-expired', { do: 'reconnect' });
    const [account] = await shop.desk.storage.accounts();
    await shop.secrets.delete(`token:${account?.userId ?? ''}`);
    await isSaid('token', 'bad token-missing', { do: 'reconnect' });
  });

  test('did not let its messages be read', async () => {
    await isSaid('scopes', 'good scopes-granted');
    const [account] = await shop.desk.storage.accounts();
    const { token } = await practice.control.generateToken({
      account: SHOP,
      scopes: ['instagram_business_basic'],
    });
    await shop.secrets.set(`token:${account?.userId ?? ''}`, token);
    await isSaid('scopes', 'bad scopes-missing', { do: 'reconnect' });
  });

  test('has switched messages off in the phone app', async () => {
    await isSaid('message-access', 'good message-access-on');
    await practice.control.behave({ readsWithoutAccess: false });
    await practice.control.changeAccount({ username: SHOP, allowsMessageAccess: false });
    await isSaid('message-access', 'bad message-access-off', { do: 'show-on-phone' });
    await practice.control.changeAccount({ username: SHOP, allowsMessageAccess: true });
    await isSaid('message-access', 'good message-access-on');
  });

  test('is not told of, or not of messages, and that is mended', async () => {
    const { control } = practice;
    await isSaid('account-subscription', 'good account-subscription-on');
    const [account] = await shop.desk.storage.accounts();
    const bearer = await shop.secrets.get(`token:${account?.userId ?? ''}`);
    const address = `${practice.urls.graphInstagram}/v26.0/me/subscribed_apps`;
    const headers = { authorization: `Bearer ${bearer}` };
    await fetch(`${address}?subscribed_fields=messaging_seen`, { method: 'POST', headers });
    await isSaid('account-subscription', 'bad account-subscription-no-messages', { do: 'mend' });
    await fetch(address, { method: 'DELETE', headers });
    await isSaid('account-subscription', 'bad account-subscription-off', { do: 'mend' });
    const id = account?.id ?? null;
    const [mended] = await shop.desk.doctor.mend({ id: 'account-subscription', accountId: id });
    expect(mended).toMatchObject({ state: 'good' });
    expect(Object.values(await control.subscriptions({ account: SHOP })).flat()).toContain('messages');
  });
});

describe('messages', () => {
  test('that come the fast way prove the app, the signature and the shop', async () => {
    const { mid } = await practice.control.writes({ account: SHOP, person: ADA, text: 'Hello?' });
    await practice.control.waitForDelivery({ kind: 'message', mid });
    await shop.until('it is here', () => shop.changes.some(({ arrivals }) => arrivals.length > 0));
    await isSaid('app-live', 'good app-live-proven');
    await isSaid('real-message', 'good real-message-fast');
    await isSaid('signature', 'good signature-fits');
    await shop.desk.checkNow('by-hand');
    await isSaid('ways-agree', 'good ways-agree-same');
  });

  test('that are only found by asking make the app the suspect', async () => {
    await practice.control.changeApp({ isPublished: false });
    await practice.control.writes({ account: SHOP, person: ADA, text: 'Hello?' });
    await shop.desk.checkNow('by-hand');
    await shop.until('it is here', () => shop.changes.some(({ arrivals }) => arrivals.length > 0));
    await isSaid('app-live', 'bad app-live-seems-not', { do: 'open-meta' });
    await isSaid('real-message', 'not-yet real-message-by-asking');
  });

  test('that are signed with a secret nobody knows here', async () => {
    await practice.control.deliverRaw({ body: '{"object":"instagram","entry":[]}', signature: 'wrong' });
    await isSaid('signature', 'bad signature-refused', { do: 'paste' });
  });
});

describe('the app at Meta', () => {
  test('has another pair than the one given, or the other one’s', async () => {
    const { app } = practice;
    await isSaid('meta-pair', 'good meta-pair-right');
    const said = async (input: Omit<Parameters<typeof shop.desk.doctor.tryPair>[0], 'pair'>) =>
      (await shop.desk.doctor.tryPair({ pair: 'meta', ...input })).says;
    const { metaAppId: appId, metaAppSecret: appSecret, instagramAppId, instagramAppSecret } = app;
    const stranger = '0123456789abcdef0123456789abcdef';
    expect(await said({ appId, appSecret })).toBe('meta-pair-right');
    expect(await said({ appId })).toBe('meta-pair-right');
    expect(await said({ appId, appSecret: stranger })).toBe('meta-pair-wrong-secret');
    expect(await said({ appId: instagramAppId, appSecret })).toBe('meta-pair-is-instagram-pair');
    expect(await said({ appId, appSecret: instagramAppSecret })).toBe('meta-pair-is-instagram-secret');
    expect(await said({ appId: stranger, appSecret: appId })).toBe('meta-pair-swapped');
    expect(await said({ appId: 'my shop', appSecret })).toBe('meta-pair-not-an-id');
    expect(await said({ appId, appSecret: 'two words' })).toBe('meta-pair-not-a-secret');
    expect(await said({ appId, appSecret: `IGAA${'x'.repeat(180)}` })).toBe('meta-pair-is-token');
    expect(await said({ appId: '99887766554433', appSecret: stranger })).toMatch(
      /meta-pair-wrong-(?:id|secret)/,
    );
  });

  test('the same for the pair of the login, also before the other one is known', async () => {
    const { app } = practice;
    await isSaid('instagram-pair', 'good instagram-pair-right');
    const said = async (input: Omit<Parameters<typeof shop.desk.doctor.tryPair>[0], 'pair'>) =>
      (await shop.desk.doctor.tryPair({ pair: 'instagram', ...input })).says;
    const { instagramAppId: appId, instagramAppSecret: appSecret, metaAppId, metaAppSecret } = app;
    const stranger = '0123456789abcdef0123456789abcdef';
    expect(await said({ appId, appSecret })).toBe('instagram-pair-right');
    expect(await said({ appId, appSecret: stranger })).toBe('instagram-pair-wrong-secret');
    expect(await said({ appId: '99887766554433', appSecret: stranger })).toBe('instagram-pair-wrong-id');
    expect(await said({ appId: metaAppId, appSecret: metaAppSecret })).toBe('instagram-pair-is-meta-pair');
    expect(await said({ appId, appSecret: metaAppSecret })).toBe('instagram-pair-is-meta-secret');
    const unknown = { otherAppId: '1111111111', otherAppSecret: stranger };
    expect(await said({ appId: metaAppId, appSecret: metaAppSecret, ...unknown })).toBe(
      'instagram-pair-is-meta-pair',
    );
    expect(await said({ appId: 'insta', appSecret })).toBe('instagram-pair-not-an-id');
  });

  test('does not know the address of the login', async () => {
    await isSaid('redirect', 'good redirect-taken');
    await practice.control.changeApp({ redirectUris: ['https://elsewhere.example/'] });
    await isSaid('redirect', 'bad redirect-not-registered', { do: 'open-meta' });
  });

  test('sends elsewhere, is switched off, or was asked for other things only', async () => {
    const { control } = practice;
    await isSaid('app-subscription', 'good app-subscription-ours');
    const known = await control.callback({});
    if (known === null) throw new Error('not registered');
    await control.changeApp({ subscription: { ...known, callbackUrl: 'https://old.example/hook' } });
    await isSaid('app-subscription', 'bad app-subscription-elsewhere', { do: 'mend' });
    await control.changeApp({ subscription: { ...known, fields: ['messaging_seen'] } });
    await isSaid('app-subscription', 'bad app-subscription-no-messages', { do: 'mend' });
    await control.changeApp({ subscription: known, isSubscriptionActive: false });
    await isSaid('app-subscription', 'bad app-subscription-inactive', { do: 'mend' });
    await control.changeApp({ subscription: null, isSubscriptionActive: true });
    await isSaid('app-subscription', 'bad app-subscription-none', { do: 'mend' });
  });
});

describe('the way in', () => {
  test('leads nowhere, and is proven again', async () => {
    await isSaid('way-in', 'good way-in-answers');
    await isSaid('handshake', 'good handshake-seen');
    await practice.control.setRelay({ public: 'unavailable' });
    await isSaid('way-in', 'bad way-in-dead', { do: 'choose-way-in' });
    await isSaid('handshake', 'not-yet any-waits');
  });

  test('is nobody’s by choice', async () => {
    const { further } = shop.desk.setup().wayIn;
    await shop.desk.chooseWayIn({ tunnel: { kind: 'none' }, further });
    await isSaid('way-in', 'good way-in-not-wanted');
    await isSaid('app-subscription', 'not-yet app-subscription-not-wanted');
  });
});

describe('this computer', () => {
  test('has a clock that is wrong', async () => {
    await isSaid('clock', 'good clock-right');
    shop = await shop.reopen(12 * 60_000);
    await isSaid('clock', 'bad clock-wrong', { do: 'check-again' });
  });

  test('cannot ask anybody: nothing is called bad for it', async () => {
    await practice.control.addFault({ route: 'me', times: 'always', drop: true });
    await isSaid('token', 'unsure any-unreachable', { do: 'check-again' });
  });
});

test('what was bad stands among the incidents until it is good again', async () => {
  await practice.control.changeApp({ testers: [] });
  await look('role');
  await look('role');
  const ofRole = async () =>
    (await shop.desk.doctor.incidents({ limit: 10 })).filter(({ checkId }) => checkId === 'role');
  expect(await ofRole()).toMatchObject([{ says: 'role-missing', params: { shop: SHOP }, endedAt: null }]);
  await practice.control.changeApp({ testers: ['*'] });
  await look('role');
  const [incident] = await ofRole();
  expect(incident?.endedAt).toBeGreaterThanOrEqual(incident?.startedAt ?? Number.POSITIVE_INFINITY);
});
