import { randomBytes } from 'node:crypto';
import { AppFailure } from '../../shared/ipc/result.ts';
import type { AccountId } from '../../shared/model/ids.ts';
import type { SetupStatus, WayInUse } from '../../shared/model/setup.ts';
import { type CredentialsCollaborators, credentialsStatus } from '../accounts/credentials.ts';
import type { SecretStore } from '../secrets/secret-store.ts';
import type { SettingsStore } from '../settings/settings.ts';
import type { Storage } from '../storage/storage.ts';

/** The keys and tokens of one desk. */
export interface DeskKeys {
  credentials: CredentialsCollaborators;
  /** Named one by one: the settings hold more than the window may see. */
  status(): Promise<Omit<SetupStatus, 'hasHumanAgent' | 'webhook' | 'wayIn'>>;
  wayInStatus(inUse: WayInUse | null, port: number | null): Promise<SetupStatus['wayIn']>;
  /** Null where there is none; fails while the keychain cannot be asked. */
  tokenOf(accountId: AccountId): Promise<string | null>;
}

export function deskKeys({
  settings,
  secrets,
  storage,
}: {
  settings: SettingsStore;
  secrets: SecretStore;
  storage: Pick<Storage, 'accountRecords'>;
}): DeskKeys {
  const credentials: CredentialsCollaborators = {
    ids: { get: () => settings.app(), save: (ids) => void settings.changeApp(ids) },
    secrets,
    randomBytes: (size) => randomBytes(size),
  };
  return {
    credentials,
    async status() {
      const { instagramAppId, metaAppId, redirectUri, guide } = settings.app();
      const known = await readable(secrets, () => credentialsStatus(credentials));
      return {
        instagramAppId,
        metaAppId,
        redirectUri,
        hasInstagramAppSecret: known?.hasInstagramAppSecret ?? false,
        hasMetaAppSecret: known?.hasMetaAppSecret ?? false,
        keychain: secrets.kind,
        keychainProblem: secrets.problem,
        guide,
      };
    },
    async wayInStatus(inUse, port) {
      const { tunnel, furtherWays: further } = settings.app();
      const token = await readable(secrets, () => secrets.get('ngrok-token'));
      return { inUse, port, tunnel, further, hasNgrokToken: token !== null };
    },
    async tokenOf(accountId) {
      const record = (await storage.accountRecords()).find(({ id }) => id === accountId);
      return record ? await secrets.get(`token:${record.userId}`) : null;
    },
  };
}

/**
 * While the keychain cannot be read, null: the window must not wait for it, it says so and learns the rest later.
 * Whoever truly needs a secret is told why there is none.
 */
export async function readable<T>(secrets: SecretStore, read: () => Promise<T>): Promise<T | null> {
  if (secrets.kind === 'missing' || secrets.kind === 'waiting') return null;
  try {
    return await read();
  } catch (error) {
    if (error instanceof AppFailure && error.code.startsWith('keychain-')) return null;
    throw error;
  }
}
