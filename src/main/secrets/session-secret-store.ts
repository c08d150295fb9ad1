import type { SecretStore } from './secret-store.ts';

/** Secrets that live until quitting, for a computer without a keychain, by the owner's choice. Never on disk. */
export function createSessionSecretStore(): SecretStore {
  const secrets = new Map<string, string>();
  return {
    kind: 'session',
    get: async (name) => secrets.get(name) ?? null,
    set: async (name, secret) => void secrets.set(name, secret),
    delete: async (name) => void secrets.delete(name),
  };
}
