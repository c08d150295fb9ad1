import { describe, expect, test } from 'vitest';
import { type Answer, scriptedInstagram } from '../../../tests/fakes/scripted-instagram.ts';

const TOKEN = 'IGAAtoken-of-a-test-account';
const app = {
  appId: '111111',
  appSecret: 'app-secret',
  redirectUri: 'https://localhost/x',
  code: 'the-code',
};

describe('signing in', () => {
  test('the consent page is asked for both scopes and a fresh login', async () => {
    const { client, origin } = await scriptedInstagram({});
    const url = new URL(
      client.authorizeUrl({ appId: '111111', redirectUri: 'https://localhost/x', state: 'st' }),
    );
    expect(url.origin + url.pathname).toBe(`${origin}/oauth/authorize`);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      client_id: '111111',
      redirect_uri: 'https://localhost/x',
      response_type: 'code',
      scope: 'instagram_business_basic,instagram_business_manage_messages',
      state: 'st',
      force_reauth: 'true',
    });
  });

  test.each([
    [
      'wrapped, permissions as text',
      '{"data":[{"access_token":"short","user_id":"26000000000000001","permissions":"a,b"}]}',
    ],
    [
      'flat, a number beyond 2^53',
      '{"access_token":"short","user_id":26000000000000001,"permissions":["a","b"]}',
    ],
  ])('the code is exchanged: %s', async (_shape, answer) => {
    const { client, seen } = await scriptedInstagram({ 'POST /oauth/access_token': answer });
    expect(await client.exchangeCode(app)).toEqual({
      token: 'short',
      userId: '26000000000000001',
      permissions: ['a', 'b'],
    });
    expect(Object.fromEntries(new URLSearchParams(seen[0]?.body))).toEqual({
      client_id: '111111',
      client_secret: 'app-secret',
      grant_type: 'authorization_code',
      redirect_uri: 'https://localhost/x',
      code: 'the-code',
    });
  });

  test('an answer without permissions says that it does not know them', async () => {
    const { client } = await scriptedInstagram({ 'POST /oauth/access_token': { access_token: 'short' } });
    expect(await client.exchangeCode(app)).toEqual({ token: 'short', userId: null, permissions: null });
  });

  test('short becomes long, and long lives on', async () => {
    const long = { access_token: 'long', token_type: 'bearer', expires_in: 5_183_944 };
    const { client, seen } = await scriptedInstagram({
      'GET /access_token': long,
      'GET /refresh_access_token': long,
    });
    const expected = { token: 'long', expiresIn: 5_183_944 };
    expect(await client.exchangeForLongLived({ appSecret: 's', token: 'short' })).toEqual(expected);
    expect(await client.refresh('long')).toEqual(expected);
    expect(seen.map(({ query }) => query)).toEqual([
      { grant_type: 'ig_exchange_token', client_secret: 's', access_token: 'short' },
      { grant_type: 'ig_refresh_token', access_token: 'long' },
    ]);
  });

  test.each([
    ['Matching code was not found or was already used', 'code-expired'],
    ['Error validating client secret.', 'app-secret-wrong'],
    ['Invalid redirect_uri', 'redirect-refused'],
    ['Insufficient Developer Role', 'tester-role-missing'],
  ])('%s', async (message, code) => {
    const { client } = await scriptedInstagram({
      'POST /oauth/access_token': { error_type: 'OAuthException', code: 400, error_message: message },
    });
    await expect(client.exchangeCode(app)).rejects.toMatchObject({ code, detail: { message } });
  });
});

describe('the account', () => {
  const profile = {
    user_id: '17841400000000001',
    id: '26000000000000001',
    username: 'shop',
    account_type: 'Business',
    profile_picture_url: 'https://cdn/x',
  };

  test.each([
    ['flat', profile],
    ['wrapped', { data: [profile] }],
  ])('who it is, %s', async (_shape, answer) => {
    const { client } = await scriptedInstagram({ 'GET /v26.0/me': answer });
    expect(await client.me(TOKEN)).toEqual({
      userId: '17841400000000001',
      appScopedId: '26000000000000001',
      username: 'shop',
      name: null,
      accountType: 'Business',
      pictureUrl: 'https://cdn/x',
    });
  });

  test('its fields are subscribed and read back', async () => {
    const { client, seen } = await scriptedInstagram({
      'POST /v26.0/me/subscribed_apps': { success: 'true' },
      'GET /v26.0/me/subscribed_apps': {
        data: [
          { name: 'Ours', id: 222222, subscribed_fields: ['messages', { name: 'messaging_seen' }] },
          { name: 'Other', subscribed_fields: null },
        ],
      },
    });
    await client.subscribe(TOKEN, ['messages', 'messaging_seen']);
    expect(seen[0]?.query).toEqual({ subscribed_fields: 'messages,messaging_seen' });
    expect(await client.subscriptions(TOKEN)).toEqual([
      { appId: '222222', fields: ['messages', 'messaging_seen'] },
      { appId: null, fields: [] },
    ]);
  });

  test('success that says false is no success', async () => {
    const { client } = await scriptedInstagram({ 'POST /v26.0/me/subscribed_apps': { success: false } });
    await expect(client.subscribe(TOKEN, ['messages'])).rejects.toMatchObject({
      code: 'instagram-answer-unreadable',
    });
  });

  test('a customer shows as much as they want to', async () => {
    const { client } = await scriptedInstagram({
      'GET /v26.0/900': {
        id: '900',
        username: 'anna',
        name: null,
        follower_count: 0,
        is_verified_user: false,
      },
    });
    expect(await client.profile(TOKEN, '900')).toEqual({
      username: 'anna',
      name: null,
      pictureUrl: null,
      followerCount: 0,
      isVerified: false,
      followsUs: null,
      weFollow: null,
    });
  });
});

test('the Meta app’s callback is set and read with the app’s own token', async () => {
  const login = { metaAppId: '333333', metaAppSecret: 'meta-secret' };
  const { client, seen } = await scriptedInstagram({
    'POST /v26.0/333333/subscriptions': { success: true },
    'GET /v26.0/333333/subscriptions': {
      data: [
        { object: 'page', callback_url: 'https://other', active: true, fields: [] },
        {
          object: 'instagram',
          callback_url: 'https://ours',
          active: true,
          fields: [{ name: 'messages', version: 'v26.0' }],
        },
      ],
    },
  });
  await client.registerCallback({
    ...login,
    callbackUrl: 'https://ours',
    verifyToken: 'v',
    fields: ['messages'],
  });
  expect(await client.callback(login)).toEqual({
    callbackUrl: 'https://ours',
    isActive: true,
    fields: ['messages'],
  });
  expect(Object.fromEntries(new URLSearchParams(seen[0]?.body))).toEqual({
    object: 'instagram',
    callback_url: 'https://ours',
    verify_token: 'v',
    fields: 'messages',
  });
  expect(seen.map(({ headers }) => headers.authorization)).toEqual(
    Array(2).fill('Bearer 333333|meta-secret'),
  );
});

describe('sending', () => {
  const reply = { token: TOKEN, recipientId: '900', text: 'Thanks \u{1f64f}', isHumanAgent: false };

  test('a text', async () => {
    const { client, seen } = await scriptedInstagram({
      'POST /v26.0/me/messages': { recipient_id: '900', message_id: 'aWdf' },
    });
    expect(await client.sendText(reply)).toEqual({ mid: 'aWdf' });
    expect(JSON.parse(seen[0]?.body ?? '')).toEqual({
      recipient: { id: '900' },
      message: { text: 'Thanks \u{1f64f}' },
    });
    expect(seen[0]?.headers.authorization).toBe(`Bearer ${TOKEN}`);
  });

  test('a reply typed by a human after 24 hours carries the tag', async () => {
    const { client, seen } = await scriptedInstagram({ 'POST /v26.0/me/messages': { message_id: 'aWdf' } });
    await client.sendText({ ...reply, isHumanAgent: true });
    expect(JSON.parse(seen[0]?.body ?? '')).toMatchObject({
      tag: 'HUMAN_AGENT',
      messaging_type: 'MESSAGE_TAG',
    });
  });

  test('a quote stands beside the message, a heart is a sticker of its own', async () => {
    const { client, seen } = await scriptedInstagram({ 'POST /v26.0/me/messages': { message_id: 'aWdf' } });
    await client.sendText({ ...reply, replyToMid: 'aWdfQuoted' });
    await client.sendHeart({ token: TOKEN, recipientId: '900', isHumanAgent: false, replyToMid: null });
    expect(seen.map(({ body }) => JSON.parse(body))).toEqual([
      { recipient: { id: '900' }, message: { text: reply.text }, reply_to: { mid: 'aWdfQuoted' } },
      { recipient: { id: '900' }, message: { attachment: { type: 'like_heart' } } },
    ]);
  });

  test('reactions and signs are requests of their own', async () => {
    const { client, seen } = await scriptedInstagram({ 'POST /v26.0/me/messages': { recipient_id: '900' } });
    const to = { token: TOKEN, recipientId: '900' };
    await client.react({ ...to, mid: 'aWdf', emoji: '❤️' });
    await client.react({ ...to, mid: 'aWdf', emoji: '😮' });
    await client.react({ ...to, mid: 'aWdf', emoji: null });
    await client.act({ ...to, action: 'mark_seen' });
    const recipient = { id: '900' };
    expect(seen.map(({ body }) => JSON.parse(body))).toEqual([
      { recipient, sender_action: 'react', payload: { message_id: 'aWdf', reaction: 'love' } },
      { recipient, sender_action: 'react', payload: { message_id: 'aWdf', reaction: '😮' } },
      { recipient, sender_action: 'unreact', payload: { message_id: 'aWdf' } },
      { recipient, sender_action: 'mark_seen' },
    ]);
  });

  test('a reaction that broke off may be said again; a message may not', async () => {
    const { client } = await scriptedInstagram({ 'POST /v26.0/me/messages': '<html>' });
    const react = client.react({ token: TOKEN, recipientId: '900', mid: 'aWdf', emoji: null });
    await expect(react).rejects.toMatchObject({ reaction: { kind: 'retry' } });
    await expect(client.sendText(reply)).rejects.toMatchObject({ reaction: { kind: 'look-first' } });
  });

  test.each<[string, Answer, string]>([
    ['an answer without an id is no proof', { recipient_id: '900' }, 'not-confirmed'],
    [
      'it went out, but the answer broke',
      { error: { code: 1, error_subcode: 1357046, message: '' } },
      'not-confirmed',
    ],
    ['too late', { error: { code: 10, error_subcode: 2534022, message: '' } }, 'window-closed'],
    [
      'another tool holds the thread',
      { error: { code: 100, error_subcode: 2534037, message: '' } },
      'other-app-owns-thread',
    ],
  ])('%s', async (_case, answer, code) => {
    const { client } = await scriptedInstagram({ 'POST /v26.0/me/messages': answer });
    await expect(client.sendText(reply)).rejects.toMatchObject({ code });
  });
});
