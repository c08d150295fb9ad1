import type { Clock } from '../../shared/clock.ts';
import { reactionTo } from '../../shared/instagram/reaction.ts';
import { AppFailure } from '../../shared/ipc/result.ts';
import type { AccountId } from '../../shared/model/ids.ts';
import type { Instagram } from '../instagram/instagram.ts';
import type { Log } from '../logging/log.ts';
import type { AccountRecord } from '../storage/records.ts';
import type { Storage } from '../storage/storage.ts';
import { type KnownAppIds, subscribeAccount } from './subscribe-account.ts';

export interface KeepSubscriptionParts {
  instagram: Pick<Instagram, 'subscribe' | 'subscriptions'>;
  storage: Pick<Storage, 'accountRecords' | 'saveSubscription'>;
  tokenOf(accountId: AccountId): Promise<string | null>;
  appIds(): KnownAppIds;
  clock: Clock;
  log: Log;
}

const DAY_MS = 24 * 3_600_000;

/**
 * Subscribes every connected account once more and reads it back, when that was not done for a day; with
 * `isUrgent` now: after an outage, because long failures switch a subscription off at Meta without a word, and
 * everything would look well and stay silent. Never throws; what failed is tried at the next call.
 */
export async function keepSubscriptions(
  parts: KeepSubscriptionParts,
  { isUrgent }: { isUrgent: boolean },
): Promise<void> {
  const due = (await parts.storage.accountRecords()).filter((account) => {
    if (account.state !== 'connected') return false;
    return isUrgent || parts.clock.now() - (account.subscriptionReadBackAt ?? 0) >= DAY_MS;
  });
  for (const account of due) await keepOne(parts, account);
}

async function keepOne(parts: KeepSubscriptionParts, account: AccountRecord): Promise<void> {
  const token = await parts.tokenOf(account.id);
  if (token === null) return;
  try {
    const fields = await subscribeAccount(parts, token);
    await parts.storage.saveSubscription({ id: account.id, fields, readBackAt: parts.clock.now() });
    if (!account.subscribedFields.includes('messages')) {
      parts.log.warn('subscription.healed', { account: account.userId });
    }
  } catch (error) {
    if (!(error instanceof AppFailure)) throw error;
    // A refused token is told by whatever needs it next; everything else is tried again within the day.
    parts.log.warn('subscription.not-kept', {
      account: account.userId,
      because: error.code,
      reaction: reactionTo(error).kind,
    });
  }
}
