import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStage, type Stage } from '../testing/stage.ts';

/** A busy machine is slow; what is waited for comes by itself. */
const PATIENT = { timeout: 4_000, interval: 5 };

let stage: Stage;
beforeEach(async () => {
  stage = await openStage({ behaviours: { editTrap: 'off', retryDelaysMs: [0, 5_000, 60_000] } });
});
afterEach(() => stage.close());

function place() {
  return { account: stage.account, person: stage.person };
}

/** The `messaging` items of everything received, in order. */
function items(): Array<Record<string, unknown>> {
  return stage.callback.received.flatMap(({ body }) =>
    JSON.parse(body).entry.flatMap(
      (entry: { messaging?: []; standby?: [] }) => entry.messaging ?? entry.standby,
    ),
  );
}

function hmac(kind: string, secret: string, body: string): string {
  return `${kind}=${createHmac(kind, secret).update(body).digest('hex')}`;
}

describe('the body', () => {
  test('is ASCII with lowercase escapes, signed over its bytes with the Instagram secret', async () => {
    const { mid } = await stage.control.writes({ ...place(), text: 'Größe 42 🥐 a/b' });
    await stage.control.waitForDelivery({ mid });
    const [received] = stage.callback.received;
    const body = received?.body ?? '';
    expect(body).toContain('Gr\\u00f6\\u00dfe 42 \\ud83e\\udd50 a\\/b');
    const { instagramAppSecret } = stage.practice.app;
    expect(received?.headers['x-hub-signature-256']).toBe(hmac('sha256', instagramAppSecret, body));
    expect(received?.headers['x-hub-signature']).toBe(hmac('sha1', instagramAppSecret, body));
    expect(JSON.parse(body)).toEqual({
      object: 'instagram',
      entry: [
        {
          id: stage.userId,
          time: expect.any(Number),
          messaging: [
            {
              sender: { id: stage.scopedId },
              recipient: { id: stage.userId },
              timestamp: expect.any(Number),
              message: { mid, text: 'Größe 42 🥐 a/b' },
            },
          ],
        },
      ],
    });
  });

  test('can be signed with the Meta secret', async () => {
    await stage.control.changeApp({ signsWith: 'meta' });
    await stage.control.writes({ ...place(), text: 'x' });
    await stage.control.waitForDelivery({ kind: 'message' });
    const [received] = stage.callback.received;
    const { metaAppSecret } = stage.practice.app;
    expect(received?.headers['x-hub-signature-256']).toBe(
      hmac('sha256', metaAppSecret, received?.body ?? ''),
    );
  });
});

describe('who is told', () => {
  test.each([
    ['the app is not published', (stage: Stage) => stage.control.changeApp({ isPublished: false })],
    ['the app has no callback', (stage: Stage) => stage.control.changeApp({ subscription: null })],
    ['the account is not subscribed', (stage: Stage) => stage.control.removeApp({ account: stage.account })],
    [
      'the account does not allow access to messages',
      (stage: Stage) => stage.control.changeAccount({ username: stage.account, allowsMessageAccess: false }),
    ],
    [
      'the app is not subscribed to messages',
      (stage: Stage) =>
        stage.control.changeApp({
          subscription: { callbackUrl: stage.callback.url, verifyToken: 'v', fields: ['messaging_seen'] },
        }),
    ],
  ])('nobody when %s', async (reason, prepare) => {
    await prepare(stage);
    await stage.control.writes({ ...place(), text: 'x' });
    expect(await stage.control.deliveries()).toMatchObject([{ state: 'skipped', reason }]);
    expect(stage.callback.received).toEqual([]);
  });
});

describe('a callback that does not answer 200', () => {
  test('is tried again, at once and then ever later, until it does', async () => {
    stage.callback.answers = (index) => (index < 3 ? 500 : 200);
    await stage.control.writes({ ...place(), text: 'x' });
    const tried = await stage.control.waitForDelivery({ state: 'retrying', attempts: 2 });
    expect(tried.attempts.map((attempt) => attempt.status)).toEqual([500, 500]);
    await stage.control.advanceClock({ ms: 5_000 });
    await stage.control.waitForDelivery({ state: 'retrying', attempts: 3 });
    await stage.control.advanceClock({ ms: 60_000 });
    const done = await stage.control.waitForDelivery({ kind: 'message' });
    expect(done.attempts.map((attempt) => attempt.status)).toEqual([500, 500, 500, 200]);
    expect(new Set(stage.callback.received.map(({ body }) => body)).size).toBe(1);
  });

  test('is given up in the end', async () => {
    await stage.control.behave({ retryDelaysMs: [0, 0] });
    stage.callback.answers = () => 403;
    await stage.control.writes({ ...place(), text: 'x' });
    const dropped = await stage.control.waitForDelivery({ state: 'dropped' });
    expect(dropped.attempts).toHaveLength(3);
  });

  test('gets the retry at the address registered meanwhile', async () => {
    await stage.control.behave({ retryDelaysMs: [1_000] });
    stage.callback.answers = (index) => (index === 0 ? 502 : 200);
    await stage.control.writes({ ...place(), text: 'x' });
    await stage.control.waitForDelivery({ state: 'retrying' });
    const moved = `${stage.callback.url}/moved`;
    await stage.control.saveWebhook({ callbackUrl: moved, verifyToken: 'v', fields: ['messages'] });
    await stage.control.advanceClock({ ms: 1_000 });
    const done = await stage.control.waitForDelivery({ kind: 'message' });
    expect(done.attempts.map((attempt) => attempt.url)).toEqual([stage.callback.url, moved]);
  });
});

describe('order and number', () => {
  test('held events are let go reversed, or in any order', async () => {
    await stage.control.hold();
    for (const text of ['one', 'two', 'three']) await stage.control.writes({ ...place(), text });
    expect(await stage.control.held()).toBe(3);
    await stage.control.release({ order: 'reversed' });
    await stage.control.hold();
    for (const text of ['four', 'five']) await stage.control.writes({ ...place(), text });
    await stage.control.release({ order: [1, 0] });
    expect(items().map((item) => Object(item.message).text)).toEqual(['three', 'two', 'one', 'five', 'four']);
  });

  test('or all in one body', async () => {
    await stage.control.createAccount({ username: 'second' });
    await stage.control.generateToken({ account: 'second' });
    await stage.control.hold();
    await stage.control.writes({ ...place(), text: 'one' });
    await stage.control.writes({ ...place(), text: 'two' });
    await stage.control.writes({ account: 'second', person: stage.person, text: 'three' });
    const records = await stage.control.release({ together: true });
    expect(records).toHaveLength(1);
    expect(records[0]?.events).toHaveLength(3);
    const [received] = stage.callback.received;
    expect(
      JSON.parse(received?.body ?? '').entry.map((entry: { messaging: [] }) => entry.messaging.length),
    ).toEqual([2, 1]);
  });

  test('copies come although the first was taken, and any can be repeated', async () => {
    await stage.control.behave({ copies: 2 });
    const { mid } = await stage.control.writes({ ...place(), text: 'x' });
    await expect.poll(() => stage.callback.received.length, PATIENT).toBe(2);
    const delivery = await stage.control.waitForDelivery({ mid });
    const again = await stage.control.repeatDelivery({ sequence: delivery.sequence });
    expect(again.state).toBe('acknowledged');
    expect(new Set(stage.callback.received.map(({ body }) => body)).size).toBe(1);
    expect(stage.callback.received).toHaveLength(3);
  });
});

describe('what else happens', () => {
  test('each kind has its own shape', async () => {
    const { control } = stage;
    const here = place();
    const { mid } = await control.writes({ ...here, text: 'helo' });
    await control.edits({ ...here, mid, text: 'hello' });
    await control.reacts({ ...here, mid, emoji: '❤' });
    await control.unreacts({ ...here, mid });
    await control.taps({ ...here, title: 'Prices', payload: 'PRICES' });
    await control.followsLink({ ...here, ref: 'flyer' });
    const own = await control.phoneReplies({ ...here, text: 'from my phone' });
    await control.reads(here);
    await control.unsends({ ...here, mid });
    await control.waitForDelivery({ kind: 'unsend' });
    expect(items()).toMatchObject([
      { message: { mid, text: 'helo' } },
      { message_edit: { mid, text: 'hello', num_edit: 1 } },
      { reaction: { mid, action: 'react', reaction: 'love', emoji: '❤' } },
      { reaction: { mid, action: 'unreact' } },
      { postback: { title: 'Prices', payload: 'PRICES' } },
      { referral: { ref: 'flyer', type: 'OPEN_THREAD' } },
      { sender: { id: stage.userId }, message: { text: 'from my phone', is_echo: true } },
      { read: { mid: own.mid } },
      { message: { mid, is_deleted: true } },
    ]);
  });

  test.each([
    ['image', { url: expect.stringContaining('/v/image-') }],
    ['audio', { url: expect.stringContaining('.wav') }],
    ['ig_post', { ig_post_media_id: expect.any(String), url: expect.any(String), title: expect.any(String) }],
    ['ig_reel', expect.objectContaining({ url: expect.stringContaining('instagram.com/reel') })],
    ['ig_story', { story_media_id: expect.any(String), story_media_url: expect.any(String) }],
    ['story_mention', { url: expect.any(String) }],
    ['template', { generic: { elements: [] } }],
    ['ephemeral', undefined],
  ])('an attachment of type %s', async (type, payload) => {
    await stage.control.writes({ ...place(), attachments: [{ type }] });
    await stage.control.waitForDelivery({ kind: 'message' });
    const [item] = items();
    const [attachment] = Object(item?.message).attachments;
    expect(attachment.type).toBe(type);
    expect(attachment.payload).toEqual(payload);
  });

  test('story replies, quotes, unsupported things and items nobody knows', async () => {
    const { mid } = await stage.control.writes({ ...place(), replyToStory: { id: '1800' }, text: 'wow' });
    await stage.control.writes({
      ...place(),
      replyTo: { mid },
      text: 'this',
      extra: { quick_reply: { payload: 'P' } },
    });
    await stage.control.writes({ ...place(), isUnsupported: true });
    await stage.control.publishItem({ account: stage.account, item: { hologram: { mid: 'h' } } });
    await stage.control.waitForDelivery({ kind: 'item' });
    expect(items()).toMatchObject([
      { message: { reply_to: { story: { id: '1800', url: expect.any(String) } } } },
      { message: { reply_to: { mid, is_self_reply: false }, quick_reply: { payload: 'P' } } },
      { message: { is_unsupported: true } },
      { hologram: { mid: 'h' } },
    ]);
  });

  test('the edit that is none comes with every message, without sender', async () => {
    await stage.control.behave({ editTrap: 'without-sender' });
    const { mid } = await stage.control.writes({ ...place(), text: 'x' });
    await stage.control.waitForDelivery({ kind: 'edit-trap' });
    expect(items()[1]).toEqual({ timestamp: expect.any(Number), message_edit: { mid, num_edit: 0 } });
  });

  test('another tool owns the threads: standby', async () => {
    await stage.control.changeAccount({ username: stage.account, isStandby: true });
    await stage.control.writes({ ...place(), text: 'x' });
    await stage.control.waitForDelivery({ kind: 'message' });
    const [entry] = JSON.parse(stage.callback.received[0]?.body ?? '').entry;
    expect(entry.messaging).toBeUndefined();
    expect(entry.standby).toHaveLength(1);
  });

  test('the dashboard’s Test button', async () => {
    expect(await stage.control.pressTest({})).toEqual({ status: 200 });
    const [entry] = JSON.parse(stage.callback.received[0]?.body ?? '').entry;
    expect(entry).toMatchObject({ id: '0', changes: [{ field: 'messages' }] });
    expect(String(entry.time)).toHaveLength(10);
  });
});

test('any bytes with any signature', async () => {
  const { control, callback } = stage;
  for (const signature of ['right', 'wrong', 'none', 'sha256=00'] as const) {
    expect(await control.deliverRaw({ body: '{"broken', signature })).toMatchObject({ status: 200 });
  }
  const signatures = callback.received.map(({ headers }) => headers['x-hub-signature-256']);
  const right = hmac('sha256', stage.practice.app.instagramAppSecret, '{"broken');
  expect(signatures[0]).toBe(right);
  expect(signatures[1]).toMatch(/^sha256=[0-9a-f]{64}$/);
  expect(signatures[1]).not.toBe(right);
  expect(signatures.slice(2)).toEqual([undefined, 'sha256=00']);
});

test('removing the app tells its deauthorize address with a signed request', async () => {
  await stage.control.changeApp({ deauthorizeUrl: stage.callback.url });
  expect(await stage.control.removeApp({ account: stage.account })).toEqual({ status: 200 });
  const [signature = '', payload = ''] =
    (stage.callback.received[0]?.body ?? '').split('=')[1]?.split('.') ?? [];
  const { instagramAppSecret } = stage.practice.app;
  expect(createHmac('sha256', instagramAppSecret).update(payload).digest('base64url')).toBe(signature);
  expect(JSON.parse(Buffer.from(payload, 'base64url').toString())).toMatchObject({
    algorithm: 'HMAC-SHA256',
  });
  expect((await stage.get('/me')).verdict).toBe('190/458');
});
