import type { Clock } from '../../shared/clock.ts';
import { LOGIN_SCOPES, PROFESSIONAL_TYPES } from '../../shared/instagram/platform.ts';
import { AppFailure } from '../../shared/ipc/result.ts';
import type { AccountId } from '../../shared/model/ids.ts';
import type { InboxChange } from '../../shared/model/inbox-change.ts';
import type { Instagram, OwnProfile } from '../instagram/instagram.ts';
import type { Log } from '../logging/log.ts';
import type { SecretStore } from '../secrets/secret-store.ts';
import type { SaveAccount } from '../storage/records.ts';
import type { Storage } from '../storage/storage.ts';
import { type KnownAppIds, subscribeAccount } from './subscribe-account.ts';

export interface AdmitCollaborators {
  instagram: Pick<Instagram, 'me' | 'subscribe' | 'subscriptions' | 'conversations'>;
  secrets: SecretStore;
  storage: Pick<Storage, 'accountRecords' | 'saveAccount' | 'saveSubscription'>;
  clock: Clock;
  log: Log;
  publish: (change: InboxChange) => void;
  /** The ids under which our app may be listed among an account's subscriptions. */
  appIds: () => KnownAppIds;
}

export interface Admission {
  token: string;
  /** Granted scopes; null when nobody told, and they are tried out instead. */
  permissions: string[] | null;
  reconnect: AccountId | null;
  /** Called after every check: the token to keep, and how long it lives. */
  settleToken: () => Promise<{ token: string; expiresInMs: number }>;
}

export interface Admitted {
  accountId: AccountId;
  isNew: boolean;
  userId: string;
  username: string;
}

/** Another account came than the one to be reconnected. Nothing is written: the owner is asked first. */
export interface OtherAccount {
  /** Usernames: who was to be reconnected, and who came. */
  wanted: string;
  came: string;
  /** The one who came is connected here already. */
  isKnown: boolean;
  /** The owner wants the one who came as well; the wanted one stays as it is. */
  admitAnyway: () => Promise<Admitted>;
}

/**
 * The checks and the writing that both ways in share. First everything that can be refused or has to be asked,
 * then the writing.
 */
export async function admitAccount(
  c: AdmitCollaborators,
  admission: Admission,
): Promise<Admitted | OtherAccount> {
  const { token, reconnect } = admission;
  const accounts = await c.storage.accountRecords();
  const wanted = reconnect === null ? null : (accounts.find(({ id }) => id === reconnect) ?? null);
  if (reconnect !== null && wanted === null) throw new AppFailure('not-found');
  const profile = await c.instagram.me(token);
  refusePersonal(profile);
  if (wanted === null || wanted.userId === profile.userId) return await admit(c, admission, profile);
  return {
    wanted: wanted.username,
    came: profile.username,
    isKnown: accounts.some(({ userId }) => userId === profile.userId),
    admitAnyway: () => admit(c, admission, profile),
  };
}

async function admit(c: AdmitCollaborators, admission: Admission, profile: OwnProfile): Promise<Admitted> {
  const { token } = admission;
  const permissions = await checkPermissions(c, admission);
  const subscribedFields = await subscribeAccount(c, token);
  const kept = await admission.settleToken();
  const now = c.clock.now();
  const saved = await keepTogether(c, kept.token, {
    userId: profile.userId,
    appScopedId: profile.appScopedId,
    username: profile.username,
    name: profile.name,
    accountType: profile.accountType,
    pictureUrl: profile.pictureUrl,
    permissions,
    tokenObtainedAt: now,
    tokenExpiresAt: now + kept.expiresInMs,
    now,
  });
  await noteSubscription(c, saved.account.id, subscribedFields);
  return {
    accountId: saved.account.id,
    isNew: saved.isNew,
    userId: profile.userId,
    username: profile.username,
  };
}

/** Where Instagram names no type it has let the account in, and it lets in professional ones only. */
function refusePersonal({ accountType }: OwnProfile): void {
  if (accountType === null) return;
  const type = accountType.toUpperCase();
  if (!PROFESSIONAL_TYPES.some((professional) => professional === type))
    throw new AppFailure('account-personal');
}

/** The person may untick single permissions on the consent page and is let through all the same. */
async function checkPermissions(c: AdmitCollaborators, { token, permissions }: Admission): Promise<string[]> {
  if (permissions === null) {
    // Reading the inbox is the proof; `me` has proven the other one.
    await c.instagram.conversations(token, null);
    return [...LOGIN_SCOPES];
  }
  const missing = LOGIN_SCOPES.filter((scope) => !permissions.includes(scope));
  if (missing.length > 0) throw new AppFailure('permission-missing', { message: missing.join(', ') });
  return permissions;
}

type Saved = Awaited<ReturnType<Storage['saveAccount']>>;

/** Token and account row lie in two places: when the row fails, the token goes back to what it was. */
async function keepTogether(c: AdmitCollaborators, token: string, account: SaveAccount): Promise<Saved> {
  const name = `token:${account.userId}` as const;
  const previous = await c.secrets.get(name);
  try {
    await c.secrets.set(name, token);
    const saved = await c.storage.saveAccount(account);
    c.publish(saved.change);
    return saved;
  } catch (error) {
    await takeBack(c, name, previous);
    throw error;
  }
}

async function takeBack(
  { secrets, log }: AdmitCollaborators,
  name: `token:${string}`,
  previous: string | null,
): Promise<void> {
  try {
    await (previous === null ? secrets.delete(name) : secrets.set(name, previous));
  } catch (error) {
    // The failure that led here is the one to tell; a token without an account is not used by anything.
    log.warn('token.take-back-failed', { reason: error instanceof Error ? error.message : 'unknown' });
  }
}

/** Only a note of what Instagram already has; the next daily check writes it again. */
async function noteSubscription(c: AdmitCollaborators, id: AccountId, fields: string[]): Promise<void> {
  try {
    await c.storage.saveSubscription({ id, fields, readBackAt: c.clock.now() });
  } catch (error) {
    c.log.warn('subscription.not-noted', { reason: error instanceof Error ? error.message : 'unknown' });
  }
}
