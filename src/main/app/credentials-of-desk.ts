import { randomBytes } from 'node:crypto';
import { type CredentialsCollaborators, credentialsStatus } from '../accounts/credentials.ts';
import type { SecretStore } from '../secrets/secret-store.ts';
import type { SettingsStore } from '../settings/settings.ts';

/** The app's keys of one desk: ids among its settings, secrets in its keychain. */
export function credentialsOf(settings: SettingsStore, secrets: SecretStore): CredentialsCollaborators {
  return {
    ids: { get: () => settings.app(), save: (ids) => void settings.changeApp(ids) },
    secrets,
    randomBytes: (size) => randomBytes(size),
  };
}

/** Named one by one: the settings hold more than the window may see. */
export async function setupOf(credentials: CredentialsCollaborators) {
  const status = await credentialsStatus(credentials);
  const { instagramAppId, metaAppId, redirectUri, hasInstagramAppSecret, hasMetaAppSecret } = status;
  return { instagramAppId, metaAppId, redirectUri, hasInstagramAppSecret, hasMetaAppSecret };
}
