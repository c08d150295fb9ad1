import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { AppFailure } from '../../shared/ipc/result.ts';
import { type Keytar, openKeychain } from './keytar-secret-store.ts';
import type { SecretStore } from './secret-store.ts';
import { createSessionSecretStore } from './session-secret-store.ts';

const hasSessionBus = Boolean(process.env.DBUS_SESSION_BUS_ADDRESS);

async function keepsAndForgets(store: SecretStore): Promise<void> {
  expect(await store.get('token:17841400000000001')).toBeNull();
  await store.set('token:17841400000000001', 'first');
  await store.set('token:17841400000000001', 'second');
  await store.set('meta-app-secret', 'ünïcode \u{1f511}');
  expect(await store.get('token:17841400000000001')).toBe('second');
  expect(await store.get('meta-app-secret')).toBe('ünïcode \u{1f511}');
  await store.delete('token:17841400000000001');
  await store.delete('token:17841400000000001');
  expect(await store.get('token:17841400000000001')).toBeNull();
  await store.delete('meta-app-secret');
}

test('the session store keeps secrets until quitting', async () => {
  const store = createSessionSecretStore();
  expect(store.kind).toBe('session');
  await keepsAndForgets(store);
});

describe.runIf(hasSessionBus)('the true keychain', () => {
  test('keeps, replaces and forgets secrets', async () => {
    const store = await openKeychain({ service: `Shopbell test ${randomUUID()}` });
    expect(store.kind).toBe('kept');
    await keepsAndForgets(store);
  });

  test('keeps the secrets of two services apart', async () => {
    const [one, two] = await Promise.all([
      openKeychain({ service: `Shopbell test ${randomUUID()}` }),
      openKeychain({ service: `Shopbell test ${randomUUID()}` }),
    ]);
    await one.set('verify-token', 'mine');
    expect(await two.get('verify-token')).toBeNull();
    await one.delete('verify-token');
  });
});

describe('without a keychain', () => {
  const broken: Keytar = {
    getPassword: () => Promise.reject(new Error('no bus')),
    setPassword: () => Promise.reject(new Error('no bus')),
    deletePassword: () => Promise.reject(new Error('no bus')),
  };

  test.each<[string, () => Promise<Keytar>, string]>([
    ['the library is missing', () => Promise.reject(new Error('libsecret-1.so.0: cannot open')), 'libsecret'],
    ['nothing answers', () => Promise.resolve(broken), 'no bus'],
    [
      'what was kept does not come back',
      () =>
        Promise.resolve({
          ...broken,
          setPassword: async () => {},
          getPassword: async () => null,
          deletePassword: async () => true,
        }),
      'did not give back',
    ],
  ])('%s: it says so', async (_case, keytar, words) => {
    const failure = await openKeychain({ service: 'Shopbell', keytar }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(AppFailure);
    expect(failure).toMatchObject({
      code: 'keychain-missing',
      detail: { message: expect.stringContaining(words) },
    });
  });

  test('a keychain that goes away later says so too', async () => {
    const kept = new Map<string, string>();
    let isGone = false;
    const guard = <T>(value: T): Promise<T> =>
      isGone ? Promise.reject(new Error('gone')) : Promise.resolve(value);
    const keytar: Keytar = {
      getPassword: (_service, account) => guard(kept.get(account) ?? null),
      setPassword: (_service, account, password) => guard(void kept.set(account, password)),
      deletePassword: (_service, account) => guard(kept.delete(account)),
    };
    const store = await openKeychain({ service: 'Shopbell', keytar: async () => keytar });
    isGone = true;
    await expect(store.get('verify-token')).rejects.toMatchObject({ code: 'keychain-missing' });
  });
});
