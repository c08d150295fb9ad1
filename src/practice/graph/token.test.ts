import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStage, readAnswer, type Stage } from '../testing/stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const HOUR = 3_600_000;
/** Seconds; a little of it has passed when the answer is written. */
const aboutSixtyDays = expect.closeTo(60 * 24 * 3_600, -2);

/** Walks the login up to the short-lived token. */
async function shortToken(): Promise<string> {
  const { urls, app } = stage.practice;
  const [redirectUri = ''] = app.redirectUris;
  const query = new URLSearchParams({
    client_id: app.instagramAppId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: 'instagram_business_basic',
  });
  const form = new URLSearchParams({
    choice: 'allow',
    account: stage.account,
    permission: 'instagram_business_basic',
  });
  const allowed = await fetch(`${urls.www}/oauth/authorize?${query}`, {
    method: 'POST',
    body: form,
    redirect: 'manual',
  });
  const code = new URL(allowed.headers.get('location') ?? '').searchParams.get('code') ?? '';
  const exchanged = await fetch(`${urls.api}/oauth/access_token`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: app.instagramAppId,
      client_secret: app.instagramAppSecret,
      grant_type: 'authorization_code',
      redirect_uri: redirectUri,
      code,
    }),
  });
  return (await exchanged.json()).data[0].access_token;
}

function lengthen(token: string, secret = stage.practice.app.instagramAppSecret) {
  const query = new URLSearchParams({
    grant_type: 'ig_exchange_token',
    client_secret: secret,
    access_token: token,
  });
  return readAnswer(fetch(`${stage.practice.urls.graphInstagram}/access_token?${query}`));
}

function refresh(token: string) {
  const query = new URLSearchParams({ grant_type: 'ig_refresh_token', access_token: token });
  return readAnswer(fetch(`${stage.practice.urls.graphInstagram}/refresh_access_token?${query}`));
}

function me(token: string) {
  return readAnswer(
    fetch(`${stage.practice.urls.graphInstagram}/v26.0/me?fields=user_id,username`, {
      headers: { authorization: `Bearer ${token}` },
    }),
  );
}

describe('short to long', () => {
  test('an hour becomes 60 days', async () => {
    const answer = await lengthen(await shortToken());
    expect(answer.body).toMatchObject({ token_type: 'bearer', expires_in: aboutSixtyDays });
    expect((await me(String(answer.body.access_token))).verdict).toBe('ok');
  });

  test('refuses a wrong secret, a long-lived token and an old short one', async () => {
    const short = await shortToken();
    expect((await lengthen(short, 'wrong')).verdict).toBe('1');
    expect((await lengthen(stage.token)).verdict).toBe('452');
    await stage.control.advanceClock({ ms: HOUR });
    expect((await lengthen(short)).verdict).toBe('190/463');
  });
});

describe('refresh', () => {
  test('only after a day, and then for 60 days more', async () => {
    expect((await refresh(stage.token)).verdict).toBe('100');
    await stage.control.advanceClock({ ms: 24 * HOUR });
    const answer = await refresh(stage.token);
    expect(answer.body.expires_in).toEqual(aboutSixtyDays);
    expect(answer.body.access_token).not.toBe(stage.token);
  });

  test('may answer the same token', async () => {
    await stage.control.behave({ refreshChangesToken: false });
    await stage.control.advanceClock({ ms: 24 * HOUR });
    expect((await refresh(stage.token)).body.access_token).toBe(stage.token);
  });

  test('is too late after 60 days', async () => {
    await stage.control.advanceClock({ ms: 60 * 24 * HOUR });
    expect((await refresh(stage.token)).verdict).toBe('190/463');
  });
});

describe('what a call without a good token meets', () => {
  test('no token, a made-up one, one of the other kind', async () => {
    expect((await me('')).verdict).toBe('100');
    expect((await me('IGAAmadeup')).verdict).toBe('190');
    const { app, urls } = stage.practice;
    expect((await me(`${app.metaAppId}|${app.metaAppSecret}`)).verdict).toBe('190');
    const wrongHost = await readAnswer(
      fetch(`${urls.graphFacebook}/v26.0/${app.metaAppId}/subscriptions?access_token=${stage.token}`),
    );
    expect(wrongHost.verdict).toBe('190');
  });

  test.each([458, 459, 460, 467])('a token that died by %i', async (subcode) => {
    await stage.control.revokeTokens({ account: stage.account, subcode });
    expect((await me(stage.token)).verdict).toBe(`190/${subcode}`);
  });

  test('a permission that was not granted, a role that was taken away', async () => {
    const { token } = await stage.control.generateToken({
      account: stage.account,
      scopes: ['instagram_business_basic'],
    });
    const { urls } = stage.practice;
    const query = `access_token=${token}`;
    const refused = await readAnswer(fetch(`${urls.graphInstagram}/v26.0/me/conversations?${query}`));
    expect(refused.verdict).toBe('10');
    await stage.control.changeApp({ testers: [] });
    expect((await stage.get('/me')).verdict).toBe('100');
  });
});

describe('/me', () => {
  test('tells both ids, the type and what was asked for', async () => {
    const { body } = await stage.get('/me?fields=id,user_id,username,name,account_type');
    expect(body).toEqual({
      id: expect.stringMatching(/^26/),
      user_id: stage.userId,
      username: stage.account,
      name: 'Fernpot',
      account_type: 'BUSINESS',
    });
    expect(stage.userId).toMatch(/^1784/);
  });

  test('can be wrapped, and says PERSONAL', async () => {
    await stage.control.behave({ meAnswer: 'array' });
    await stage.control.changeAccount({ username: stage.account, accountType: 'PERSONAL' });
    expect((await stage.get('/me?fields=account_type')).body).toMatchObject({
      data: [{ account_type: 'PERSONAL' }],
    });
    expect((await stage.post('/me/subscribed_apps?subscribed_fields=messages')).verdict).toBe('36103');
  });

  test('refuses a field, a version and parameters that do not exist', async () => {
    expect((await stage.get('/me?fields=email')).verdict).toBe('100');
    expect((await stage.get('/me?ids=1,2')).verdict).toBe('100');
    const { urls } = stage.practice;
    expect((await readAnswer(fetch(`${urls.graphInstagram}/v99.0/me`))).verdict).toBe('2500');
    expect((await readAnswer(fetch(`${urls.graphInstagram}/v26.0/a/b/c`))).verdict).toBe('2500');
  });
});
