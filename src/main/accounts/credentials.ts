import { AppFailure } from '../../shared/ipc/result.ts';
import type { CredentialsInput } from '../../shared/model/setup.ts';
import type { AppLogin } from '../instagram/instagram.ts';
import type { SecretName, SecretStore } from '../secrets/secret-store.ts';

/** What is public about the owner's Meta app; lies in the settings. */
export interface AppIds {
  instagramAppId: string | null;
  metaAppId: string | null;
  redirectUri: string;
}

export interface CredentialsCollaborators {
  ids: { get(): AppIds; save(ids: AppIds): void };
  secrets: SecretStore;
  /** For a verify token nobody can guess. */
  randomBytes: (size: number) => Uint8Array;
}

export interface LoginCredentials {
  instagramAppId: string;
  instagramAppSecret: string;
  redirectUri: string;
}

export interface CredentialsStatus extends AppIds {
  hasInstagramAppSecret: boolean;
  hasMetaAppSecret: boolean;
}

/** Which keys are there, without the keys. */
export async function credentialsStatus({
  ids,
  secrets,
}: CredentialsCollaborators): Promise<CredentialsStatus> {
  const [instagram, meta] = await Promise.all([
    secrets.get('instagram-app-secret'),
    secrets.get('meta-app-secret'),
  ]);
  return { ...ids.get(), hasInstagramAppSecret: instagram !== null, hasMetaAppSecret: meta !== null };
}

/** What a login needs. Fails with `credentials-missing`. */
export async function loginCredentials({
  ids,
  secrets,
}: CredentialsCollaborators): Promise<LoginCredentials> {
  const { instagramAppId, redirectUri } = ids.get();
  const instagramAppSecret = await secrets.get('instagram-app-secret');
  if (instagramAppId === null || instagramAppSecret === null) throw new AppFailure('credentials-missing');
  return { instagramAppId, instagramAppSecret, redirectUri };
}

/** What registering the callback needs; null when the owner has not given it. */
export async function metaCredentials({ ids, secrets }: CredentialsCollaborators): Promise<AppLogin | null> {
  const { metaAppId } = ids.get();
  const metaAppSecret = await secrets.get('meta-app-secret');
  return metaAppId === null || metaAppSecret === null ? null : { metaAppId, metaAppSecret };
}

/** The secrets that may have signed a webhook: which of the two Meta uses is told differently by its pages. */
export async function webhookSecrets({
  secrets,
}: CredentialsCollaborators): Promise<{ instagram: string | null; meta: string | null }> {
  const [instagram, meta] = await Promise.all([
    secrets.get('instagram-app-secret'),
    secrets.get('meta-app-secret'),
  ]);
  return { instagram, meta };
}

/** The string that proves Meta's first call is ours to answer; made up once and kept. */
export async function verifyToken({ secrets, randomBytes }: CredentialsCollaborators): Promise<string> {
  const kept = await secrets.get('verify-token');
  if (kept !== null) return kept;
  const made = Buffer.from(randomBytes(24)).toString('base64url');
  await secrets.set('verify-token', made);
  return made;
}

/**
 * Keeps what the owner typed: secrets in the keychain, ids in the settings. All or nothing: when one part
 * fails, the secrets go back to what they were. Left-out values stay; null takes a Meta value away. A new app
 * id without its secret is `credentials-missing`: the old secret belongs to another app.
 */
export async function saveCredentials(c: CredentialsCollaborators, input: CredentialsInput): Promise<void> {
  const before = c.ids.get();
  await refuseHalfPair(c, input, before);
  const undo: Array<() => Promise<void>> = [];
  try {
    await change(c.secrets, 'instagram-app-secret', input.instagramAppSecret, undo);
    await change(c.secrets, 'meta-app-secret', input.metaAppSecret, undo);
    c.ids.save({
      instagramAppId: input.instagramAppId ?? before.instagramAppId,
      metaAppId: input.metaAppId === undefined ? before.metaAppId : input.metaAppId,
      redirectUri: input.redirectUri ?? before.redirectUri,
    });
  } catch (error) {
    for (const restore of undo.reverse()) await restore();
    throw error;
  }
}

async function refuseHalfPair(
  { secrets }: CredentialsCollaborators,
  input: CredentialsInput,
  before: AppIds,
): Promise<void> {
  if (input.instagramAppSecret !== undefined || input.instagramAppId === undefined) return;
  const isSameApp = before.instagramAppId === null || before.instagramAppId === input.instagramAppId;
  const isKnown = (await secrets.get('instagram-app-secret')) !== null;
  if (!isSameApp || !isKnown) throw new AppFailure('credentials-missing');
}

async function change(
  secrets: SecretStore,
  name: SecretName,
  secret: string | null | undefined,
  undo: Array<() => Promise<void>>,
): Promise<void> {
  if (secret === undefined) return;
  const previous = await secrets.get(name);
  undo.push(() => (previous === null ? secrets.delete(name) : secrets.set(name, previous)));
  await (secret === null ? secrets.delete(name) : secrets.set(name, secret));
}
