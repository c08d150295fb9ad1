import { beforeEach, describe, expect, test } from 'vitest';
import { createManualClock } from '../../../tests/fakes/manual-clock.ts';
import type { Log } from '../logging/log.ts';
import { KeychainFailure } from './keychain-failure.ts';
import { createSecretKeeper, type SecretKeeper } from './secret-keeper.ts';
import type { SecretStore } from './secret-store.ts';
import { createSessionSecretStore } from './session-secret-store.ts';

const log: Log = { info() {}, warn() {}, error() {} };

let answers: Array<(answer: SecretStore | Error) => void>;
let clock: ReturnType<typeof createManualClock>;
let keeper: SecretKeeper;
let told: string[];
const keychain = (): SecretStore => ({ ...createSessionSecretStore(), kind: 'kept' });
const locked = new KeychainFailure('locked', 'Cannot create an item in a locked collection');

beforeEach(() => {
  answers = [];
  told = [];
  clock = createManualClock(0);
  keeper = createSecretKeeper({
    openKeychain: () =>
      new Promise((resolve, reject) => {
        answers.push((answer) => (answer instanceof Error ? reject(answer) : resolve(answer)));
      }),
    clock,
    log,
  });
  keeper.listen(() => told.push(`${keeper.kind} ${keeper.problem}`));
});

const answer = async (what: SecretStore | Error): Promise<void> => {
  answers.at(-1)?.(what);
  await clock.advance(0);
};

test('whoever needs a secret waits while the keychain asks for its password', async () => {
  expect(keeper.kind).toBe('waiting');
  const secret = keeper.get('verify-token');
  await answer(keychain());
  expect(await secret).toBeNull();
  expect(told).toEqual(['kept null']);
});

test('nobody waits for ever', async () => {
  const secret = expect(keeper.get('verify-token')).rejects.toMatchObject({ code: 'keychain-locked' });
  await clock.advance(10_000);
  await secret;
  expect(keeper.kind).toBe('waiting');
});

describe('a keychain that cannot be used', () => {
  beforeEach(() => answer(locked));

  test('is told with its reason, and never answers "there is no such secret"', async () => {
    expect(told).toEqual(['missing locked']);
    await expect(keeper.get('token:1')).rejects.toMatchObject({ code: 'keychain-locked' });
    await expect(keeper.set('token:1', 'x')).rejects.toMatchObject({ code: 'keychain-locked' });
  });

  test('is asked again when the owner says so', async () => {
    const tried = keeper.tryAgain();
    expect(keeper.kind).toBe('waiting');
    await answer(keychain());
    await tried;
    expect(told).toEqual(['missing locked', 'waiting null', 'kept null']);
    await keeper.set('token:1', 'x');
    expect(await keeper.get('token:1')).toBe('x');
  });

  test('can be gone without for the session; what was kept moves into it when it answers after all', async () => {
    keeper.useSession();
    expect(told.at(-1)).toBe('session null');
    await keeper.set('token:1', 'x');
    expect(await keeper.get('token:1')).toBe('x');

    let tried = keeper.tryAgain();
    await answer(locked);
    await tried;
    expect(keeper.kind).toBe('session');
    expect(await keeper.get('token:1')).toBe('x');

    const store = keychain();
    tried = keeper.tryAgain();
    await answer(store);
    await tried;
    expect(keeper.kind).toBe('kept');
    expect(await store.get('token:1')).toBe('x');
  });
});

test('a keychain that answers after the owner chose the session takes over', async () => {
  keeper.useSession();
  await keeper.set('token:1', 'x');
  const store = keychain();
  await answer(store);
  expect(keeper.kind).toBe('kept');
  expect(await store.get('token:1')).toBe('x');
});
