import { AppFailure } from '../../shared/ipc/result.ts';
import type { SecretStore } from './secret-store.ts';

/** Stands in where the keychain could not be opened: holds nothing, and says why when something is to be kept. */
export function createMissingSecretStore(why: AppFailure): SecretStore {
  return {
    kind: 'missing',
    get: async () => null,
    set: async () => {
      throw new AppFailure(why.code, why.detail);
    },
    delete: async () => {},
  };
}
