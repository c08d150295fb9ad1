import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { connectWithToken } from '../../src/main/accounts/connect-with-token.ts';
import { logIn } from '../../src/main/accounts/log-in.ts';
import { createRefreshSchedule } from '../../src/main/accounts/refresh-schedule.ts';
import { createInstagramClient } from '../../src/main/instagram/instagram-client.ts';
import { type Practice, startPractice } from '../../src/practice/practice.ts';
import { SUBSCRIBED_FIELDS } from '../../src/shared/instagram/platform.ts';
import type { AppErrorCode } from '../../src/shared/ipc/result.ts';
import { DAY, signInStage } from '../fakes/sign-in-stage.ts';

const REDIRECT = 'https://localhost/shopbell/connected';
let practice: Practice;
let userId: string;

beforeEach(async () => {
  practice = await startPractice({ app: { redirectUris: [REDIRECT] }, seed: 'sign-in' });
  ({ userId } = await practice.control.createAccount({ username: 'oddkiln', name: 'Oddkiln' }));
});
afterEach(() => practice.close());

/** A desk with the true client and the true use cases; keychain and storage in memory, time by hand. */
async function desk() {
  const stage = signInStage();
  const { urls, app } = practice;
  const endpoints = {
    wwwInstagram: urls.www,
    apiInstagram: urls.api,
    graphInstagram: urls.graphInstagram,
    graphFacebook: urls.graphFacebook,
  };
  const instagram = createInstagramClient({ endpoints, fetch, clock: stage.clock, log: stage.log });
  await stage.secrets.set('instagram-app-secret', app.instagramAppSecret);
  const ids = { instagramAppId: app.instagramAppId, metaAppId: app.metaAppId, redirectUri: REDIRECT };
  return {
    ...stage,
    instagram,
    appIds: () => ids,
    ids: { get: () => ids, save: () => {} },
    randomBytes: (size: number) => crypto.getRandomValues(new Uint8Array(size)),
  };
}
type Desk = Awaited<ReturnType<typeof desk>>;

/** Does on the consent page what a person does, and stops at the redirect address as the window would. */
function pressing(choice: 'allow' | 'deny', permissions = ['basic', 'manage_messages'], account = 'oddkiln') {
  return async ({ url }: { url: string }): Promise<string> => {
    const form = new URLSearchParams({ choice, account });
    for (const name of permissions) form.append('permission', `instagram_business_${name}`);
    const answer = await fetch(url, { method: 'POST', body: form, redirect: 'manual' });
    return answer.headers.get('location') ?? expect.unreachable('the page did not lead back');
  };
}

const connect = (c: Desk, showLogin = pressing('allow')) => logIn(c, { reconnect: null, showLogin });

async function expectNothingHalfMade(c: Desk): Promise<void> {
  expect(c.records).toEqual([]);
  expect(c.published).toEqual([]);
  expect(await c.secrets.get(`token:${userId}`)).toBeNull();
}

test.each([
  { codeAnswer: 'array', meAnswer: 'flat' },
  { codeAnswer: 'flat', meAnswer: 'array' },
] as const)('a login, Instagram answering %j', async (behaviours) => {
  await practice.control.behave(behaviours);
  const c = await desk();
  expect(await connect(c)).toMatchObject({ isNew: true, username: 'oddkiln' });
  const [record] = c.records;
  const token = await c.secrets.get(`token:${userId}`);
  expect((await practice.control.tokens()).find((known) => known.token === token)?.kind).toBe('long');
  expect(record?.subscribedFields).toEqual([...SUBSCRIBED_FIELDS]);
  expect(await practice.control.subscriptions({ account: 'oddkiln' })).toEqual({
    [practice.app.instagramAppId]: [...SUBSCRIBED_FIELDS],
  });
});

test('the same account again is refreshed and never a second one', async () => {
  const c = await desk();
  await connect(c);
  expect(await connect(c)).toMatchObject({ accountId: 1, isNew: false });
  expect(c.records).toHaveLength(1);
});

test('two shops are two accounts', async () => {
  await practice.control.createAccount({ username: 'second' });
  const c = await desk();
  await connect(c);
  await connect(c, pressing('allow', ['basic', 'manage_messages'], 'second'));
  expect(c.records.map(({ username }) => username)).toEqual(['oddkiln', 'second']);
});

describe('a login that fails says why and leaves nothing half-made', () => {
  test('denied', async () => {
    const c = await desk();
    await expect(connect(c, pressing('deny'))).rejects.toMatchObject({ code: 'login-denied' });
    await expectNothingHalfMade(c);
  });

  test('the permission for messages unticked', async () => {
    const c = await desk();
    await expect(connect(c, pressing('allow', ['basic']))).rejects.toMatchObject({
      code: 'permission-missing',
    });
    await expectNothingHalfMade(c);
  });

  test('wrong app secret', async () => {
    const c = await desk();
    await c.secrets.set('instagram-app-secret', 'the-wrong-one-altogether');
    const failure = await connect(c).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'app-secret-wrong' });
    expect(JSON.stringify(failure)).not.toContain('the-wrong-one');
    await expectNothingHalfMade(c);
  });

  test('a code that has died', async () => {
    const c = await desk();
    const late = async (page: { url: string }) => {
      const callback = await pressing('allow')(page);
      await practice.control.advanceClock({ ms: 2 * 3_600_000 });
      return callback;
    };
    await expect(connect(c, late)).rejects.toMatchObject({ code: 'code-expired' });
    await expectNothingHalfMade(c);
  });

  test('a personal account', async () => {
    await practice.control.changeAccount({ username: 'oddkiln', accountType: 'PERSONAL' });
    const c = await desk();
    await expect(connect(c)).rejects.toMatchObject({ code: 'account-personal' });
    await expectNothingHalfMade(c);
  });

  test('the network goes away after the login', async () => {
    const c = await desk();
    const cut = async (page: { url: string }) => {
      const callback = await pressing('allow')(page);
      await practice.close();
      return callback;
    };
    await expect(connect(c, cut)).rejects.toMatchObject({ code: 'network-unreachable' });
    await expectNothingHalfMade(c);
  });
});

describe('a pasted token', () => {
  test('made just now: 60 days are assumed', async () => {
    const { token } = await practice.control.generateToken({ account: 'oddkiln' });
    const c = await desk();
    expect(await connectWithToken(c, { token: ` ${token}\n`, reconnect: null })).toMatchObject({
      isNew: true,
    });
    expect(c.records[0]?.tokenExpiresAt).toBe(c.clock.now() + 60 * DAY);
  });

  test('made days ago: refreshed at once', async () => {
    const { token } = await practice.control.generateToken({ account: 'oddkiln' });
    await practice.control.advanceClock({ ms: 5 * DAY });
    const c = await desk();
    await connectWithToken(c, { token, reconnect: null });
    expect(await c.secrets.get(`token:${userId}`)).not.toBe(token);
  });

  test.each<[string, () => Promise<string>, AppErrorCode]>([
    ['made up', async () => `IGAA${'x'.repeat(120)}`, 'token-invalid'],
    ['of Facebook', async () => `EAAB${'x'.repeat(120)}`, 'token-wrong-kind'],
    [
      'without messages',
      async () =>
        (
          await practice.control.generateToken({
            account: 'oddkiln',
            scopes: ['instagram_business_basic'],
            subscribes: false,
          })
        ).token,
      'permission-missing',
    ],
    [
      'dead',
      async () => {
        const { token } = await practice.control.generateToken({ account: 'oddkiln' });
        await practice.control.revokeTokens({ account: 'oddkiln', subcode: 460 });
        return token;
      },
      'token-invalid',
    ],
  ])('%s', async (_case, make, code) => {
    const token = await make();
    const c = await desk();
    await expect(connectWithToken(c, { token, reconnect: null })).rejects.toMatchObject({ code });
    await expectNothingHalfMade(c);
  });
});

test('a token is refreshed after a week, and a revoked one asks for a reconnect', async () => {
  const c = await desk();
  await connect(c);
  const first = await c.secrets.get(`token:${userId}`);
  const schedule = createRefreshSchedule(c);
  await c.clock.advance(8 * DAY);
  await practice.control.advanceClock({ ms: 8 * DAY });
  await schedule.refreshDue();
  expect(await c.secrets.get(`token:${userId}`)).not.toBe(first);
  expect(c.records).toMatchObject([{ state: 'connected', tokenObtainedAt: c.clock.now() }]);

  await practice.control.revokeTokens({ account: 'oddkiln', subcode: 458 });
  await c.clock.advance(8 * DAY);
  await schedule.refreshDue();
  expect(c.records).toMatchObject([{ state: 'needs-reconnect' }]);
});

test('reading, answering and the callback go over the same wire', async () => {
  const c = await desk();
  await connect(c);
  const token = (await c.secrets.get(`token:${userId}`)) ?? '';
  const place = { account: 'oddkiln', person: 'anna' };
  await practice.control.createPerson({ username: 'anna', name: 'Anna K' });
  await practice.control.writes({ ...place, text: 'Is the blue one left?' });

  const { conversations } = await c.instagram.conversations(token, null);
  const scopedId = await practice.control.scopedId(place);
  expect(conversations).toMatchObject([{ people: [{ scopedId, username: 'anna' }] }]);
  expect(await c.instagram.profile(token, scopedId)).toMatchObject({ username: 'anna', name: 'Anna K' });
  const { mid } = await c.instagram.sendText({
    token,
    recipientId: scopedId,
    text: 'Yes',
    isHumanAgent: false,
  });
  const { events } = await c.instagram.conversationMessages({
    token,
    accountUserId: userId,
    conversationId: conversations[0]?.id ?? '',
  });
  expect(events).toMatchObject([
    { direction: 'in', text: 'Is the blue one left?' },
    { direction: 'out', text: 'Yes', mid },
  ]);

  const { metaAppId, metaAppSecret } = practice.app;
  expect(await c.instagram.callback({ metaAppId, metaAppSecret })).toBeNull();
  await expect(c.instagram.callback({ metaAppId, metaAppSecret: 'wrong-secret' })).rejects.toMatchObject({
    code: 'app-secret-wrong',
  });
});
