import { AppFailure } from '../../shared/ipc/result.ts';
import type { Log } from '../logging/log.ts';
import { openKeychain } from '../secrets/keytar-secret-store.ts';
import { createMissingSecretStore } from '../secrets/missing-secret-store.ts';
import type { SecretStore } from '../secrets/secret-store.ts';

/** Opens the keychain; where there is none the app still starts, says so, and keeps no secret anywhere else. */
export async function openSecrets(service: string, log: Log): Promise<SecretStore> {
  try {
    return await openKeychain({ service });
  } catch (error) {
    const why = error instanceof AppFailure ? error : new AppFailure('keychain-missing');
    log.warn('keychain.missing', { problem: why.detail?.message ?? null });
    return createMissingSecretStore(why);
  }
}
