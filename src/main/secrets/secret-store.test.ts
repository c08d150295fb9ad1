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

const noBus: Keytar = {
  getPassword: () => Promise.reject(new Error('Cannot autolaunch D-Bus without X11 $DISPLAY')),
  setPassword: () => Promise.reject(new Error('Cannot autolaunch D-Bus without X11 $DISPLAY')),
  deletePassword: () => Promise.reject(new Error('Cannot autolaunch D-Bus without X11 $DISPLAY')),
};
const says = (words: string) => async () => ({
  ...noBus,
  setPassword: () => Promise.reject(new Error(words)),
});

/** The words are what each system said when it was provoked. */
describe('a keychain that cannot be used says why', () => {
  test.each<[string, () => Promise<Keytar>, string, string]>([
    [
      'the library is missing',
      () => Promise.reject(new Error('libsecret-1.so.0: cannot open shared object file')),
      'no-library',
      'keychain-missing',
    ],
    ['no session bus', async () => noBus, 'no-service', 'keychain-missing'],
    [
      'nothing answers on the bus',
      says('The name org.freedesktop.secrets was not provided by any .service files'),
      'no-service',
      'keychain-missing',
    ],
    ['locked', says('Cannot create an item in a locked collection'), 'locked', 'keychain-locked'],
    [
      'no keyring was made yet, and the question for its password was closed',
      says('Object does not exist at path “/org/freedesktop/secrets/collection/login”'),
      'locked',
      'keychain-locked',
    ],
    [
      'macOS: no question may be asked now',
      says('User interaction is not allowed.'),
      'locked',
      'keychain-locked',
    ],
    ['macOS: the owner said no', says('User canceled the operation.'), 'denied', 'keychain-denied'],
    ['something new', says('Error 4711'), 'broken', 'keychain-missing'],
    [
      'what was kept does not come back',
      async () => ({
        setPassword: async () => {},
        getPassword: async () => null,
        deletePassword: async () => true,
      }),
      'broken',
      'keychain-missing',
    ],
  ])('%s', async (_case, keytar, problem, code) => {
    const failure = await openKeychain({ service: 'Shopbell', keytar }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(AppFailure);
    expect(failure).toMatchObject({ code, problem });
  });
});

describe('a keychain that was open', () => {
  const kept = new Map<string, string>();
  let trouble: string | null = null;
  let asked = 0;
  const guard = async <T>(act: () => T): Promise<T> => {
    if (trouble !== null) throw new Error(trouble);
    return act();
  };
  const keytar: Keytar = {
    // As gnome-keyring does: locked, it answers as if nothing were there.
    getPassword: async (_service, account) => {
      asked += 1;
      return trouble === null ? (kept.get(account) ?? null) : null;
    },
    setPassword: (_service, account, password) => guard(() => void kept.set(account, password)),
    deletePassword: (_service, account) => guard(() => kept.delete(account)),
  };

  test('and is locked later does not pass for an empty one', async () => {
    const store = await openKeychain({ service: 'Shopbell', keytar: async () => keytar });
    await store.set('token:1', 'x');
    trouble = 'Cannot create an item in a locked collection';
    await expect(store.get('token:1')).rejects.toMatchObject({ code: 'keychain-locked' });
    await expect(store.set('token:1', 'y')).rejects.toMatchObject({ code: 'keychain-locked' });
    trouble = null;
    expect(await store.get('token:1')).toBe('x');
    kept.clear();
    expect(await store.get('token:1')).toBeNull();
  });

  test('is not asked again and again for what is not there', async () => {
    const store = await openKeychain({ service: 'Shopbell', keytar: async () => keytar });
    expect(await store.get('meta-app-secret')).toBeNull();
    asked = 0;
    expect(await store.get('meta-app-secret')).toBeNull();
    expect(asked).toBe(0);
    await store.set('meta-app-secret', 'x');
    expect(await store.get('meta-app-secret')).toBe('x');
  });
});

/** Each call is carried out when it is its turn, in whatever order; what it answers comes a turn later. */
function slowKeytar(nextTurn: () => number) {
  const kept = new Map<string, string>();
  const waiting: Array<() => void> = [];
  const turn = () => new Promise<void>((resolve) => void waiting.push(resolve));
  const slowly = async <T>(act: () => T): Promise<T> => {
    await turn();
    const value = act();
    await turn();
    return value;
  };
  const keytar: Keytar = {
    getPassword: (_service, account) => slowly(() => kept.get(account) ?? null),
    setPassword: (_service, account, password) => slowly(() => void kept.set(account, password)),
    deletePassword: (_service, account) => slowly(() => kept.delete(account)),
  };
  async function settle(work: Promise<unknown>): Promise<void> {
    let isDone = false;
    void work.finally(() => {
      isDone = true;
    });
    while (!isDone) {
      waiting.splice(nextTurn() % Math.max(waiting.length, 1), 1)[0]?.();
      await new Promise(setImmediate);
    }
  }
  return { keytar, settle };
}

test.each(Array.from({ length: 60 }, (_none, seed) => seed))(
  'what was set while it was looked for is found from then on (order %i)',
  async (seed) => {
    let state = seed + 1;
    const nextTurn = () => {
      state = (state * 48_271) % 2_147_483_647;
      return state;
    };
    const { keytar, settle } = slowKeytar(nextTurn);
    const opening = openKeychain({ service: 'Shopbell', keytar: async () => keytar });
    await settle(opening);
    const store = await opening;
    await settle(Promise.all([store.get('token:1'), store.set('token:1', 'new'), store.get('token:1')]));
    const found = store.get('token:1');
    await settle(found);
    expect(await found).toBe('new');
  },
);
