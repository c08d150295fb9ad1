import type { CheckId } from '../../shared/model/doctor.ts';
import type { AccountId } from '../../shared/model/ids.ts';
import { subscribeAccount } from '../accounts/subscribe-account.ts';
import type { DoctorParts } from './check.ts';

/** What Shopbell can put right by itself. A check without a remedy is only looked at again. */
export async function mend(
  parts: DoctorParts,
  { id, accountId }: { id: CheckId; accountId: AccountId | null },
): Promise<void> {
  if (id === 'redirect') return await parts.restoreRedirect();
  if (id === 'app-subscription') return await parts.registerAgain();
  if (id === 'account-subscription' && accountId !== null) return await subscribeAgain(parts, accountId);
  if (id !== 'ways-agree' || accountId === null) return;
  await parts.registerAgain();
  await subscribeAgain(parts, accountId);
}

async function subscribeAgain(parts: DoctorParts, accountId: AccountId): Promise<void> {
  const { instagram, storage, setup, clock, log } = parts;
  const token = await parts.tokenOf(accountId);
  if (token === null) return;
  const fields = await subscribeAccount({ instagram, appIds: setup, log }, token);
  await storage.saveSubscription({ id: accountId, fields, readBackAt: clock.now() });
}
