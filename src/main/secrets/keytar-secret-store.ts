import { randomUUID } from 'node:crypto';
import { AppFailure } from '../../shared/ipc/result.ts';
import type { SecretStore } from './secret-store.ts';

/** The part of keytar that is used. */
export interface Keytar {
  getPassword(service: string, account: string): Promise<string | null>;
  setPassword(service: string, account: string, password: string): Promise<void>;
  deletePassword(service: string, account: string): Promise<boolean>;
}

/**
 * The system's keychain: macOS Keychain, Windows Credential Manager, on Linux whatever answers as Secret
 * Service on the session bus. Every secret lies under `service`, its name is the account.
 *
 * Proves itself by a round trip with a probe of its own before it answers, because keytar loads well on a
 * Linux without any Secret Service and fails only when it is used. Throws `AppFailure('keychain-missing')`
 * with the system's words when it cannot be loaded or does not give back what it was given. It may wait for
 * as long as the owner takes to unlock the keychain.
 */
export async function openKeychain({
  service,
  keytar: load = loadKeytar,
}: {
  service: string;
  /** Loaded only now, so that a missing libsecret ends in a sentence and not in a crash at start. */
  keytar?: () => Promise<Keytar>;
}): Promise<SecretStore> {
  try {
    const keytar = await load();
    await proveRoundTrip(keytar, service);
    return keychain(keytar, service);
  } catch (error) {
    throw keychainMissing(error);
  }
}

function keychain(keytar: Keytar, service: string): SecretStore {
  return {
    kind: 'kept',
    get: (name) => keytar.getPassword(service, name).catch(rethrowAsMissing),
    set: (name, secret) => keytar.setPassword(service, name, secret).catch(rethrowAsMissing),
    async delete(name) {
      await keytar.deletePassword(service, name).catch(rethrowAsMissing);
    },
  };
}

async function proveRoundTrip(keytar: Keytar, service: string): Promise<void> {
  const account = `probe:${randomUUID()}`;
  const secret = randomUUID();
  await keytar.setPassword(service, account, secret);
  const answer = await keytar.getPassword(service, account);
  await keytar.deletePassword(service, account);
  if (answer !== secret) throw new Error('the keychain did not give back what it was given');
}

/** keytar is CommonJS: as an ES module its functions lie under `default`. */
async function loadKeytar(): Promise<Keytar> {
  const module: Keytar & { default?: Keytar } = await import('keytar');
  return module.default ?? module;
}

function rethrowAsMissing(error: unknown): never {
  throw keychainMissing(error);
}

/** The keychain's own words speak of buses and libraries, never of the secret. */
function keychainMissing(error: unknown): AppFailure {
  const words = error instanceof Error ? error.message : 'unknown';
  return new AppFailure('keychain-missing', { message: words.slice(0, 300) });
}
