import type { Clock } from '../../shared/clock.ts';
import { TOKEN_MIN_AGE_FOR_REFRESH_MS } from '../../shared/instagram/platform.ts';
import { reactionTo } from '../../shared/instagram/reaction.ts';
import { AppFailure } from '../../shared/ipc/result.ts';
import type { InboxChange } from '../../shared/model/inbox-change.ts';
import type { Instagram, LongLivedToken } from '../instagram/instagram.ts';
import type { Log } from '../logging/log.ts';
import type { SecretStore } from '../secrets/secret-store.ts';
import type { AccountRecord } from '../storage/records.ts';
import type { Storage } from '../storage/storage.ts';

export interface RefreshCollaborators {
  instagram: Pick<Instagram, 'refresh'>;
  secrets: Pick<SecretStore, 'get' | 'set'>;
  storage: Pick<Storage, 'accountRecords' | 'saveToken' | 'setAccountState'>;
  clock: Clock;
  log: Log;
  publish: (change: InboxChange) => void;
}

export type RefreshOutcome = 'refreshed' | 'not-due' | 'needs-reconnect' | 'later';

const DAY_MS = 24 * 3_600_000;
/** A token lives 60 days. Begun on day 7, 53 days of closed laptop or quiet trade are left to try again. */
const REFRESH_FROM_AGE_MS = 7 * DAY_MS;

/**
 * Whether a token should be refreshed now: from its 7th day on, or in its last 7 days whatever its life, but
 * never before 24 hours, when Instagram refuses. Accounts that must be reconnected are past refreshing.
 */
export function isRefreshDue(
  {
    state,
    tokenObtainedAt,
    tokenExpiresAt,
  }: Pick<AccountRecord, 'state' | 'tokenObtainedAt' | 'tokenExpiresAt'>,
  now: number,
): boolean {
  if (state !== 'connected') return false;
  const age = now - (tokenObtainedAt ?? 0);
  if (age < TOKEN_MIN_AGE_FOR_REFRESH_MS) return false;
  return age >= REFRESH_FROM_AGE_MS || (tokenExpiresAt ?? 0) - now <= REFRESH_FROM_AGE_MS;
}

/**
 * Gives one account's token new 60 days. Never throws for what Instagram or the network did: `later` is tried
 * again by the schedule. A refused token makes the account `needs-reconnect`, told once.
 */
export async function refreshToken(c: RefreshCollaborators, account: AccountRecord): Promise<RefreshOutcome> {
  if (!isRefreshDue(account, c.clock.now())) return 'not-due';
  const name = `token:${account.userId}` as const;
  const token = await c.secrets.get(name);
  if (token === null) return await needsReconnect(c, account, 'no token in the keychain');
  try {
    const fresh = await c.instagram.refresh(token);
    // Somebody connected the account anew meanwhile: that token is the younger one.
    if ((await c.secrets.get(name)) !== token) return 'not-due';
    return await keep(c, account, fresh);
  } catch (error) {
    if (!(error instanceof AppFailure)) throw error;
    if (reactionTo(error).kind === 'pause-account') return await needsReconnect(c, account, error.code);
    c.log.warn('token.refresh-failed', { account: account.userId, because: error.code });
    return 'later';
  }
}

/** Success is a longer life, not an answer alone: a 200 with the old remaining time has been seen. */
async function keep(
  c: RefreshCollaborators,
  account: AccountRecord,
  fresh: LongLivedToken,
): Promise<RefreshOutcome> {
  const now = c.clock.now();
  const expiresAt = now + fresh.expiresIn * 1000;
  if (expiresAt <= (account.tokenExpiresAt ?? 0)) {
    c.log.warn('token.refresh-did-not-extend', { account: account.userId, expiresIn: fresh.expiresIn });
    return 'later';
  }
  // Keychain first: a row that promises more than the token holds would end in silence 60 days later.
  await c.secrets.set(`token:${account.userId}`, fresh.token);
  c.publish(await c.storage.saveToken({ id: account.id, obtainedAt: now, expiresAt, now }));
  c.log.info('token.refreshed', { account: account.userId, days: Math.round(fresh.expiresIn / 86_400) });
  return 'refreshed';
}

async function needsReconnect(
  c: RefreshCollaborators,
  account: AccountRecord,
  because: string,
): Promise<RefreshOutcome> {
  const change = await c.storage.setAccountState({
    id: account.id,
    state: 'needs-reconnect',
    // Somebody may have connected it anew meanwhile.
    ifTokenOf: account.tokenObtainedAt,
    now: c.clock.now(),
  });
  c.log.warn('account.needs-reconnect', { account: account.userId, because });
  c.publish(change);
  return 'needs-reconnect';
}
