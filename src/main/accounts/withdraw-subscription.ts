import type { Clock } from '../../shared/clock.ts';
import type { AccountId } from '../../shared/model/ids.ts';
import type { Instagram } from '../instagram/instagram.ts';
import type { Log } from '../logging/log.ts';
import type { Storage } from '../storage/storage.ts';

export interface WithdrawParts {
  instagram: Pick<Instagram, 'unsubscribe'>;
  storage: Pick<Storage, 'accountRecords' | 'saveSubscription'>;
  tokenOf(accountId: AccountId): Promise<string | null>;
  clock: Clock;
  log: Log;
}

/** The owner waits for it, and what they wish happens with or without it. */
const WITHIN_MS = 6_000;

/**
 * Tells Instagram to send nothing more for an account, before its login goes: afterwards nobody could. Best effort,
 * for a few seconds; never fails. Answers whether nothing is sent any more, as far as Instagram has said.
 */
export async function withdrawSubscription(parts: WithdrawParts, accountId: AccountId): Promise<boolean> {
  const { clock, log } = parts;
  let cancel = () => {};
  const tooLate = new Promise<false>((resolve) => {
    cancel = clock.after(WITHIN_MS, () => resolve(false));
  });
  try {
    return await Promise.race([withdraw(parts, accountId), tooLate]);
  } catch (error) {
    // No line, a token that is refused, a locked keychain: the owner is told and goes on.
    log.warn('subscription.not-withdrawn', { because: String(error).slice(0, 200) });
    return false;
  } finally {
    cancel();
  }
}

async function withdraw(
  { instagram, storage, tokenOf, clock }: WithdrawParts,
  accountId: AccountId,
): Promise<boolean> {
  const account = (await storage.accountRecords()).find(({ id }) => id === accountId);
  if (account === undefined || account.subscribedFields.length === 0) return true;
  const token = await tokenOf(accountId);
  if (token === null) return false;
  await instagram.unsubscribe(token);
  await storage.saveSubscription({ id: accountId, fields: [], readBackAt: clock.now() });
  return true;
}
