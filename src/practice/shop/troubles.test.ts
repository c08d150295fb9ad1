import { afterEach, beforeEach, expect, test } from 'vitest';
import { asObject } from '../http/call.ts';
import { type Practice, startPractice } from '../practice.ts';
import { type Callback, startCallback } from '../testing/callback.ts';

let practice: Practice;
let callback: Callback;
beforeEach(async () => {
  practice = await startPractice({ shop: true, pace: 0.001 });
  callback = await startCallback();
});
afterEach(async () => {
  await practice.close();
  await callback.close();
});

/** As the panel asks, over the wire. */
async function ask(method: string, input: unknown = {}): Promise<unknown> {
  const response = await fetch(`${practice.urls.control}/${method}`, {
    method: 'POST',
    body: JSON.stringify(input),
  });
  return asObject(await response.json())?.result;
}

function me(): Promise<Response> {
  return fetch(`${practice.urls.graphInstagram}/v26.0/me?fields=user_id`, {
    headers: { authorization: `Bearer ${practice.shop?.token}`, connection: 'close' },
  });
}

async function connect(): Promise<void> {
  await ask('shopPace', { pace: 'quiet' });
  await practice.control.saveWebhook({ callbackUrl: callback.url, verifyToken: 'v', fields: ['messages'] });
  await fetch(`${practice.urls.graphInstagram}/v26.0/me/subscribed_apps`, {
    method: 'POST',
    headers: { authorization: `Bearer ${practice.shop?.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ subscribed_fields: ['messages'] }),
  });
}

test('in a quiet shop nobody writes, until it is told to go on', async () => {
  await connect();
  await practice.control.advanceClock({ ms: 3_600_000 });
  expect(await practice.control.deliveries()).toEqual([]);
  await ask('shopPace', { pace: 'fast' });
  await practice.control.waitForDelivery({ kind: 'message' });
});

test('a changed password kills the token, and a new login ends that', async () => {
  expect(await ask('shopTrouble', { trouble: 'login-ended', isOn: true })).toMatchObject({
    troubles: ['login-ended'],
  });
  expect((await me()).status).toBe(400);
  await practice.control.generateToken({ account: 'tinderloaf.bakery' });
  expect(await ask('shopState')).toMatchObject({ troubles: [] });
});

test('Instagram answers nobody while it is down', async () => {
  await ask('shopTrouble', { trouble: 'instagram-down', isOn: true });
  await expect(me()).rejects.toThrow();
  expect(await ask('shopTrouble', { trouble: 'instagram-down', isOn: false })).toMatchObject({
    troubles: [],
  });
  expect((await me()).status).toBe(200);
});

test('a lost message is in the thread and nowhere else, until somebody reads the thread', async () => {
  await connect();
  await ask('shopTrouble', { trouble: 'message-lost', isOn: true });
  expect(callback.received).toEqual([]);
  expect(await ask('shopState')).toMatchObject({ troubles: ['message-lost'] });
  const [lost] = await practice.control.deliveries({ state: 'dropped' });
  expect(lost?.body).toContain('rye loaf');
});

test('who wrote too long ago opens the chat by writing again', async () => {
  await connect();
  await ask('shopTrouble', { trouble: 'too-late', isOn: true });
  expect(await ask('shopState')).toMatchObject({ troubles: ['too-late'] });
  expect(await ask('shopTrouble', { trouble: 'too-late', isOn: false })).toMatchObject({ troubles: [] });
});

test('a rush is twenty messages of several people', async () => {
  await connect();
  await ask('shopTrouble', { trouble: 'rush', isOn: true });
  await expect.poll(() => callback.received.length, { timeout: 4_000, interval: 5 }).toBe(20);
});
