import type { Clock } from '../../shared/clock.ts';
import type { Log } from '../logging/log.ts';
import { openKeychain } from '../secrets/keytar-secret-store.ts';
import { createSecretKeeper, type SecretKeeper } from '../secrets/secret-keeper.ts';

/** Opens the keychain; where it cannot be used the app still starts, says so, and keeps no secret anywhere else. */
export function openSecrets(service: string, clock: Clock, log: Log): SecretKeeper {
  return createSecretKeeper({ openKeychain: () => openKeychain({ service }), clock, log });
}
