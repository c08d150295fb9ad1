import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Practice, startPractice } from '../practice.ts';
import { type Callback, startCallback } from '../testing/callback.ts';
import { readAnswer } from '../testing/stage.ts';

/** A busy machine is slow; what is waited for comes by itself. */
const PATIENT = { timeout: 4_000, interval: 5 };

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

function api(path: string, body?: unknown) {
  return readAnswer(
    fetch(`${practice.urls.graphInstagram}/v26.0${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${practice.shop?.token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  );
}

/** What an owner's app does to be reached. */
async function connect(): Promise<void> {
  await practice.control.saveWebhook({
    callbackUrl: callback.url,
    verifyToken: 'v',
    fields: ['messages', 'messaging_seen', 'message_reactions'],
  });
  await api('/me/subscribed_apps', { subscribed_fields: ['messages'] });
}

test('the token of the dashboard belongs to the shop, whose history can be read', async () => {
  const { body } = await api('/me?fields=user_id,username,name');
  expect(body).toMatchObject({
    user_id: practice.shop?.userId,
    username: 'tinderloaf.bakery',
    name: 'Tinderloaf',
  });
  const list = await api('/me/conversations?platform=instagram&fields=id,messages.limit(5){message}');
  expect(JSON.stringify(list.body)).toContain('oat loaf');
});

test('nobody writes before the shop can be reached', async () => {
  await api('/me/subscribed_apps', { subscribed_fields: ['messages'] });
  await practice.control.advanceClock({ ms: 3_600_000 });
  expect(await practice.control.deliveries()).toEqual([]);
});

test('a customer writes, reads the answer, loves it and answers', async () => {
  await connect();
  const first = await practice.control.waitForDelivery({ kind: 'message' });
  expect(first.body).toContain('plum cake');
  const recipient = { id: first.events[0]?.scopedId };
  const { body } = await api('/me/messages', { recipient, message: { text: 'Yes, two left!' } });
  const mid = String(body.message_id);
  await practice.control.waitForDelivery({ kind: 'echo', mid });
  await practice.control.waitForDelivery({ kind: 'read', mid });
  const loved = await practice.control.waitForDelivery({ kind: 'reaction', mid });
  expect(loved.body).toContain('\\u2764');
  await practice.control.waitForDelivery({ kind: 'message', after: loved.sequence });
});

test('the others come in many languages, with a picture and a story reply', async () => {
  await connect();
  await expect.poll(() => callback.received.length, PATIENT).toBeGreaterThan(14);
  const said = callback.received.map(({ body }) => JSON.parse(body).entry[0].messaging[0].message);
  expect(said.map((message) => message.text).join(' ')).toMatch(/Girona.*pão.*كعكة.*抹茶/);
  const picture = said.find((message) => message.attachments)?.attachments[0];
  expect((await fetch(picture.payload.url)).headers.get('content-type')).toBe('image/png');
  expect(said.some((message) => message.reply_to?.story)).toBe(true);
});
