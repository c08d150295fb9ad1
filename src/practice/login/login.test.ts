import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Practice, startPractice } from '../practice.ts';

let practice: Practice;
const REDIRECT = 'https://localhost/instagram/connected';

beforeEach(async () => {
  practice = await startPractice();
  await practice.control.createAccount({ username: 'fernpot.studio', name: 'Fernpot & Söhne' });
});
afterEach(() => practice.close());

function authorizeAddress(change: Record<string, string | null> = {}): string {
  const params: Record<string, string | null> = {
    client_id: practice.app.instagramAppId,
    redirect_uri: REDIRECT,
    response_type: 'code',
    scope: 'instagram_business_basic,instagram_business_manage_messages',
    state: 's-1',
    ...change,
  };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) if (value !== null) query.set(name, value);
  return `${practice.urls.www}/oauth/authorize?${query}`;
}

async function press(choice: 'allow' | 'deny', change: Record<string, string | string[]> = {}) {
  const form = new URLSearchParams({ choice, account: 'fernpot.studio' });
  const permissions = change.permission ?? ['instagram_business_basic', 'instagram_business_manage_messages'];
  for (const permission of permissions) form.append('permission', permission);
  return fetch(authorizeAddress(), { method: 'POST', body: form, redirect: 'manual' });
}

async function codeFrom(response: Response): Promise<string> {
  const location = response.headers.get('location') ?? '';
  return new URL(location).searchParams.get('code') ?? '';
}

function exchange(code: string, change: Record<string, string> = {}): Promise<Response> {
  return fetch(`${practice.urls.api}/oauth/access_token`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: practice.app.instagramAppId,
      client_secret: practice.app.instagramAppSecret,
      grant_type: 'authorization_code',
      redirect_uri: REDIRECT,
      code,
      ...change,
    }),
  });
}

test('the consent page names the account, offers each permission, Allow and Not now', async () => {
  const html = await (await fetch(authorizeAddress())).text();
  expect(html).toContain('<h1>Fernpot &#38; Söhne (@fernpot.studio)</h1>');
  expect(html.match(/type="checkbox"/g)).toHaveLength(2);
  expect(html).toMatch(/<button[^>]*>Allow<\/button>/);
  expect(html).toMatch(/<button[^>]*>Not now<\/button>/);
});

test('with several accounts one chooses, unless the browser is logged in to one and no new login is forced', async () => {
  await practice.control.createAccount({ username: 'fernpot.bridal' });
  const choices = async (address: string) =>
    ((await (await fetch(address)).text()).match(/type="radio"/g) ?? []).length;
  expect(await choices(authorizeAddress())).toBe(2);
  await practice.control.signInBrowser({ account: 'fernpot.bridal' });
  expect(await choices(authorizeAddress())).toBe(0);
  expect(await choices(authorizeAddress({ force_reauth: 'true' }))).toBe(2);
});

test.each([
  ['Invalid platform app', { client_id: 'meta' }],
  ['Invalid redirect_uri', { redirect_uri: `${REDIRECT}/` }],
  ['response_type must be code', { response_type: 'token' }],
  [
    'Business and user permissions are mutually exclusive',
    { scope: 'instagram_business_basic,user_profile' },
  ],
  ['instagram_business_basic is required', { scope: 'instagram_business_manage_messages' }],
])('the page shows "%s" and does not redirect', async (text, change) => {
  const metaId = 'client_id' in change ? { client_id: practice.app.metaAppId } : change;
  const response = await fetch(authorizeAddress(metaId), { redirect: 'manual' });
  expect(response.status).toBe(400);
  expect(await response.text()).toContain(text);
});

test('Allow redirects with code, state and the odd end of Instagram', async () => {
  const response = await press('allow');
  expect(response.status).toBe(302);
  const location = new URL(response.headers.get('location') ?? '');
  expect(location.origin + location.pathname).toBe(REDIRECT);
  expect(location.searchParams.get('state')).toBe('s-1');
  expect(location.searchParams.get('code')).toMatch(/^AQ/);
  expect(location.hash).toBe('#_');
});

test('Not now redirects with the refusal and the state', async () => {
  const response = await press('deny');
  expect(response.headers.get('location')).toBe(
    `${REDIRECT}?error=access_denied&error_reason=user_denied&error_description=The+user+denied+your+request&state=s-1`,
  );
});

test('an account without a role on the app is shown so', async () => {
  await practice.control.changeApp({ testers: [] });
  const response = await press('allow');
  expect(response.status).toBe(400);
  expect(await response.text()).toContain('Insufficient Developer Role');
});

test('a code is exchanged once, and says which permissions stayed ticked', async () => {
  const code = await codeFrom(await press('allow', { permission: ['instagram_business_basic'] }));
  const first = await exchange(code);
  const body: unknown = await first.json();
  expect(body).toMatchObject({
    data: [{ user_id: expect.stringMatching(/^26\d{15}$/), permissions: 'instagram_business_basic' }],
  });
  const second = await exchange(code);
  expect(second.status).toBe(400);
  expect(await second.json()).toEqual({
    error_type: 'OAuthException',
    code: 400,
    error_message: 'This authorization code has been used',
  });
});

test('the flat answer holds the id as a bare number too large for JavaScript', async () => {
  await practice.control.behave({ codeAnswer: 'flat' });
  const text = await (await exchange(await codeFrom(await press('allow')))).text();
  expect(text).toMatch(/"user_id":26\d{15},/);
  expect(JSON.parse(text).permissions).toEqual([
    'instagram_business_basic',
    'instagram_business_manage_messages',
  ]);
});

test.each([
  ['Invalid platform app', { client_id: '1' }],
  ['Error validating client secret.', { client_secret: 'wrong' }],
  ['Invalid redirect_uri', { redirect_uri: 'https://localhost/elsewhere' }],
  ['Invalid grant_type', { grant_type: 'code' }],
])('the exchange answers "%s" and leaves the code usable', async (message, change) => {
  const code = await codeFrom(await press('allow'));
  const refused = await exchange(code, change);
  expect(await refused.json()).toMatchObject({ error_message: message });
  expect((await exchange(code)).status).toBe(200);
});

test('a code with #_ attached, a made-up one and one older than an hour do not match', async () => {
  const code = await codeFrom(await press('allow'));
  const noMatch = { error_message: 'Matching code was not found or was already used' };
  expect(await (await exchange(`${code}#_`)).json()).toMatchObject(noMatch);
  expect(await (await exchange('AQmadeup')).json()).toMatchObject(noMatch);
  await practice.control.advanceClock({ ms: 3_600_000 });
  expect(await (await exchange(code)).json()).toMatchObject(noMatch);
});

test('a role taken away between consent and exchange', async () => {
  const code = await codeFrom(await press('allow'));
  await practice.control.changeApp({ testers: [] });
  expect(await (await exchange(code)).json()).toMatchObject({ error_message: 'Insufficient Developer Role' });
});
