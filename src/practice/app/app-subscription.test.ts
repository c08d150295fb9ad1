import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Practice, startPractice } from '../practice.ts';
import { type Callback, startCallback } from '../testing/callback.ts';
import { type GraphAnswer, readAnswer } from '../testing/stage.ts';

let practice: Practice;
let callback: Callback;
beforeEach(async () => {
  practice = await startPractice();
  callback = await startCallback();
});
afterEach(async () => {
  await practice.close();
  await callback.close();
});

function address(): string {
  return `${practice.urls.graphFacebook}/v26.0/${practice.app.metaAppId}/subscriptions`;
}

function appToken(): string {
  return `${practice.app.metaAppId}|${practice.app.metaAppSecret}`;
}

function register(change: Record<string, string> = {}): Promise<GraphAnswer> {
  const body = new URLSearchParams({
    object: 'instagram',
    callback_url: callback.url,
    verify_token: 'secret words',
    fields: 'messages,messaging_seen',
    access_token: appToken(),
    ...change,
  });
  return readAnswer(fetch(address(), { method: 'POST', body }));
}

function readBack(): Promise<GraphAnswer> {
  return readAnswer(fetch(address(), { headers: { authorization: `Bearer ${appToken()}` } }));
}

test('the callback is asked first, then registered and readable', async () => {
  expect((await readBack()).body).toEqual({ data: [] });
  expect((await register()).body).toEqual({ success: true });
  expect((await readBack()).body).toEqual({
    data: [
      {
        object: 'instagram',
        callback_url: callback.url,
        active: true,
        fields: [
          { name: 'messages', version: 'v26.0' },
          { name: 'messaging_seen', version: 'v26.0' },
        ],
      },
    ],
  });
  await readAnswer(fetch(`${address()}?access_token=${appToken()}`, { method: 'DELETE' }));
  expect((await readBack()).body).toEqual({ data: [] });
});

test('a callback that does not echo the challenge, or does not answer, is not registered', async () => {
  callback.echoes = (challenge) => `"${challenge}"`;
  const wrong = await register();
  expect(wrong.verdict).toBe('2200');
  expect(JSON.stringify(wrong.body)).toContain('does not match challenge');
  await callback.close();
  expect((await register()).verdict).toBe('2200');
  expect((await readBack()).body).toEqual({ data: [] });
});

test('refuses what Meta refuses', async () => {
  expect((await register({ callback_url: 'http://shop.example/hook' })).verdict).toBe('2200');
  expect((await register({ fields: 'messages,message_echoes' })).verdict).toBe('100');
  expect((await register({ object: 'page' })).verdict).toBe('100');
  expect((await register({ verify_token: '' })).verdict).toBe('100');
  const { instagramAppId, instagramAppSecret } = practice.app;
  expect((await register({ access_token: `${instagramAppId}|${instagramAppSecret}` })).verdict).toBe('101');
  const halfRight = `${practice.app.metaAppId}|${instagramAppSecret}`;
  expect((await register({ access_token: halfRight })).verdict).toBe('190');
  expect((await register({ access_token: 'IGAAsomething' })).verdict).toBe('190');
});

test('can refuse Instagram altogether, while the dashboard still works', async () => {
  await practice.control.changeApp({ refusesSubscriptionByApi: true });
  expect((await register()).verdict).toBe('100');
  await practice.control.saveWebhook({ callbackUrl: callback.url, verifyToken: 'v', fields: ['messages'] });
  expect(await practice.control.callback({})).toMatchObject({ callbackUrl: callback.url });
});
