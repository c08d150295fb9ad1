import type { SecretName, SecretStore } from './secret-store.ts';

export interface SessionSecretStore extends SecretStore {
  entries(): Array<[name: SecretName, secret: string]>;
}

/** Secrets that live until quitting, for a computer without a keychain, by the owner's choice. Never on disk. */
export function createSessionSecretStore(): SessionSecretStore {
  const secrets = new Map<SecretName, string>();
  return {
    kind: 'session',
    problem: null,
    get: async (name) => secrets.get(name) ?? null,
    set: async (name, secret) => void secrets.set(name, secret),
    delete: async (name) => void secrets.delete(name),
    entries: () => [...secrets],
  };
}
