import type { Account } from '../../../shared/model/account.ts';
import type { AccountId } from '../../../shared/model/ids.ts';
import { useInbox } from '../../caches/inbox-cache.ts';

export function useShop(accountId: AccountId | null): Account | undefined {
  return useInbox((state) => state.accounts.find(({ id }) => id === accountId));
}

/** People who wait for an answer, in one shop or in all. */
export function useShopsWaiting(accountId: AccountId | null): number {
  return useInbox((state) =>
    state.accounts.reduce(
      (sum, { id, waiting }) => (accountId === null || accountId === id ? sum + waiting : sum),
      0,
    ),
  );
}
