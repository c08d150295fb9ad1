import { beforeEach, describe, expect, test } from 'vitest';
import { createManualClock, type ManualClock } from '../../../tests/fakes/manual-clock.ts';
import { AppFailure } from '../../shared/ipc/result.ts';
import {
  type CallbackRegistration,
  createCallbackRegistration,
  type KnownCallback,
  type WebhookSetup,
} from './callback-registration.ts';

const URL_A = 'https://shop-a.example';
const CALLBACK_A = `${URL_A}/webhooks/instagram`;

const stable = (url: string) => ({ url, isStable: true });
const passing = (url: string) => ({ url, isStable: false });

let clock: ManualClock;
let asked: string[];
let atMeta: { callbackUrl: string; isActive: boolean; fields: string[] } | null;
let refusal: AppFailure | null;
let login: { metaAppId: string; metaAppSecret: string } | null;
let known: KnownCallback | null;
let published: WebhookSetup[];
let registration: CallbackRegistration;
/** What Meta does before it answers: it looks whether the address is ours. */
let beforeAnswer: () => void;

beforeEach(() => {
  clock = createManualClock(1_000_000);
  asked = [];
  atMeta = null;
  refusal = null;
  login = { metaAppId: '1', metaAppSecret: 'secret' };
  known = null;
  published = [];
  beforeAnswer = () => {};
  registration = createCallbackRegistration({
    instagram: {
      async registerCallback({ callbackUrl, fields }) {
        asked.push(callbackUrl);
        beforeAnswer();
        if (refusal) throw refusal;
        atMeta ??= { callbackUrl, isActive: true, fields: [...fields] };
      },
      callback: async () => atMeta,
    },
    appLogin: async () => login,
    verifyToken: async () => 'verify',
    fields: ['messages', 'messaging_seen'],
    path: '/webhooks/instagram',
    memory: {
      load: () => known,
      save: (next) => {
        known = next;
      },
    },
    publish: (setup) => void published.push(setup),
    clock,
    log: { info() {}, warn() {}, error() {} },
  });
});

describe('registering the callback', () => {
  test('by API, and read back', async () => {
    await registration.offer(stable(URL_A));
    expect(asked).toEqual([CALLBACK_A]);
    expect(published.map((setup) => setup.registration)).toEqual(['waiting', 'registered']);
    expect(await registration.status()).toEqual({
      callbackUrl: CALLBACK_A,
      verifyToken: 'verify',
      handshakeAt: null,
      registration: 'registered',
    });
    expect(registration.isKnownToMeta()).toBe(true);
  });

  test.each([
    ['another address', { callbackUrl: 'https://old.example/x', isActive: true, fields: ['messages'] }],
    ['an inactive one', { callbackUrl: CALLBACK_A, isActive: false, fields: ['messages'] }],
    ['no messages', { callbackUrl: CALLBACK_A, isActive: true, fields: ['comments'] }],
  ])('an answer of success is not believed when %s is read back', async (_, found) => {
    atMeta = found;
    await registration.offer(stable(URL_A));
    expect((await registration.status()).registration).toBe('by-hand');
    expect(registration.isKnownToMeta()).toBe(false);
  });

  test('while Meta is still looking, it is not yet known that it sends', async () => {
    const during: boolean[] = [];
    beforeAnswer = () => {
      registration.handshakeSeen(7);
      during.push(registration.isKnownToMeta());
    };
    await registration.offer(stable(URL_A));
    expect(during).toEqual([false]);
    expect(registration.isKnownToMeta()).toBe(true);
    expect(known).toMatchObject({ callbackUrl: CALLBACK_A, handshakeAt: 7, isStable: true });
  });

  test('a look is no proof when another address is read back; it is when nothing can be read', async () => {
    beforeAnswer = () => registration.handshakeSeen(7);
    atMeta = { callbackUrl: 'https://old.example/x', isActive: true, fields: ['messages'] };
    await registration.offer(stable(URL_A));
    expect([registration.isKnownToMeta(), known]).toEqual([false, null]);

    refusal = new AppFailure('refused');
    await clock.advance(60_000);
    await registration.offer(stable('https://shop-b.example'));
    expect(registration.isKnownToMeta()).toBe(true);
  });

  test('without the Meta app’s login it is the owner’s, until the handshake comes', async () => {
    login = null;
    await registration.offer(stable(URL_A));
    expect([asked, (await registration.status()).registration]).toEqual([[], 'by-hand']);
    registration.handshakeSeen(1_234_567);
    expect(registration.isKnownToMeta()).toBe(true);
    await expect.poll(() => published.at(-1)?.handshakeAt).toBe(1_234_567);
  });

  test('a handshake is remembered for its address, and for no other', async () => {
    known = { callbackUrl: CALLBACK_A, handshakeAt: 5, isStable: true, liveAt: 5 };
    login = null;
    await registration.offer(stable(URL_A));
    expect(registration.isKnownToMeta()).toBe(true);
    await registration.offer(stable('https://shop-b.example'));
    expect(registration.isKnownToMeta()).toBe(false);
  });

  test('a refusal makes it the owner’s; a missing network is tried again after a minute', async () => {
    refusal = new AppFailure('refused');
    await registration.offer(stable(URL_A));
    expect((await registration.status()).registration).toBe('by-hand');
    await clock.advance(600_000);
    expect(asked).toHaveLength(1);

    refusal = new AppFailure('network-unreachable');
    await registration.offer(stable('https://shop-b.example'));
    expect((await registration.status()).registration).toBe('waiting');
    refusal = null;
    await clock.advance(60_000);
    expect(asked).toHaveLength(3);
    expect((await registration.status()).registration).toBe('registered');
  });

  test('however often the address changes, Meta is asked once a minute, and for the last one', async () => {
    for (let i = 0; i < 50; i += 1) await registration.offer(stable(`https://shop-${i}.example`));
    expect(asked).toHaveLength(1);
    atMeta = null;
    await clock.advance(60_000);
    expect(asked).toEqual([
      'https://shop-0.example/webhooks/instagram',
      'https://shop-49.example/webhooks/instagram',
    ]);
    expect((await registration.status()).registration).toBe('registered');
  });

  test('the same address again asks nobody; no address is no tunnel', async () => {
    await registration.offer(stable(URL_A));
    await registration.offer(stable(URL_A));
    expect(asked).toHaveLength(1);
    await registration.offer(null);
    expect(await registration.status()).toMatchObject({ callbackUrl: null, registration: 'no-tunnel' });
    expect(registration.isKnownToMeta()).toBe(false);
  });

  test('credentials that come later are used at once', async () => {
    login = null;
    await registration.offer(stable(URL_A));
    login = { metaAppId: '1', metaAppSecret: 'secret' };
    await registration.tryAgain();
    expect((await registration.status()).registration).toBe('registered');
  });
});

describe('by hand, an address is shown to be pasted once', () => {
  const asShown = async () => {
    const { callbackUrl, registration: how } = await registration.status();
    return [callbackUrl, how];
  };

  beforeEach(async () => {
    login = null;
    await registration.offer(stable(URL_A));
    expect(await asShown()).toEqual([CALLBACK_A, 'by-hand']);
    registration.handshakeSeen(clock.now());
  });

  test('while another one stands in, nothing is asked of the owner, and Meta does not know it', async () => {
    for (const other of [passing('https://brief.example'), stable('https://shop-b.example')]) {
      await registration.offer(other);
      expect(await asShown()).toEqual([null, 'no-tunnel']);
      expect(registration.isKnownToMeta()).toBe(false);
    }
    await registration.offer(stable(URL_A));
    expect(await asShown()).toEqual([CALLBACK_A, 'by-hand']);
    expect(registration.isKnownToMeta()).toBe(true);
  });

  test('after a day without it the next lasting one is shown, a passing one never', async () => {
    await registration.offer(null);
    await clock.advance(25 * 3_600_000);
    await registration.offer(passing('https://brief.example'));
    expect(await asShown()).toEqual([null, 'no-tunnel']);
    await registration.offer(stable('https://shop-b.example'));
    expect(await asShown()).toEqual(['https://shop-b.example/webhooks/instagram', 'by-hand']);
  });
});

test('an address that passes is registered by API all the same, and forgotten as one to wait for', async () => {
  beforeAnswer = () => registration.handshakeSeen(7);
  await registration.offer(passing(URL_A));
  expect(registration.isKnownToMeta()).toBe(true);
  login = null;
  await registration.offer(stable('https://shop-b.example'));
  await clock.advance(60_000);
  expect(await registration.status()).toMatchObject({ registration: 'by-hand' });
  expect((await registration.status()).callbackUrl).toContain('shop-b');
});
