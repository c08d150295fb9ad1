import { randomUUID } from 'node:crypto';
import { keychainFailure } from './keychain-failure.ts';
import type { SecretName, SecretStore } from './secret-store.ts';

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
 * Linux without any Secret Service and fails only when it is used. Fails with `KeychainFailure`, which says
 * what is wrong as far as the system does. It may wait for as long as the owner takes to unlock the keychain.
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
    throw keychainFailure(error);
  }
}

function keychain(keytar: Keytar, service: string): SecretStore {
  /** Nobody else writes below our service, so what was proven absent stays so until we set it. */
  const absent = new Set<SecretName>();
  /** How often something was set: what was absent when it was looked for may be there when that is proven. */
  let writes = 0;

  async function get(name: SecretName): Promise<string | null> {
    if (absent.has(name)) return null;
    const writesBefore = writes;
    const secret = await keytar.getPassword(service, name);
    if (secret !== null) return secret;
    // A locked Secret Service answers as if it were empty; a round trip tells the one from the other.
    await proveRoundTrip(keytar, service);
    if (writes !== writesBefore) return await get(name);
    absent.add(name);
    return null;
  }

  return {
    kind: 'kept',
    problem: null,
    get: (name) => plainly(() => get(name)),
    set: (name, secret) =>
      plainly(async () => {
        await keytar.setPassword(service, name, secret);
        writes += 1;
        absent.delete(name);
      }),
    delete: (name) => plainly(async () => void (await keytar.deletePassword(service, name))),
  };
}

async function plainly<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    throw keychainFailure(error);
  }
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
