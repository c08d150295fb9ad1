import type { Account } from './model/account.ts';

const DAY_MS = 86_400_000;
/**
 * Days left at which the owner is told that a token has not renewed itself. A healthy one never comes near: it
 * is renewed from its 7th day on, 53 days before its end.
 */
export const TOKEN_WARNING_DAYS = [14, 7, 3, 1] as const;

/**
 * The shop whose token ends first, when the owner has to know: `daysLeft` is the warning step that was reached
 * (so the words change four times, not every day). Null while all is well, or the account must be reconnected
 * anyway.
 */
export function tokenWarning(
  accounts: ReadonlyArray<Pick<Account, 'id' | 'username' | 'name' | 'state' | 'tokenExpiresAt'>>,
  now: number,
): {
  account: Pick<Account, 'id' | 'username' | 'name'>;
  daysLeft: (typeof TOKEN_WARNING_DAYS)[number];
} | null {
  const [first] = accounts
    .flatMap((account) =>
      account.state === 'connected' && account.tokenExpiresAt !== null
        ? [{ account, left: account.tokenExpiresAt - now }]
        : [],
    )
    .sort((one, other) => one.left - other.left);
  if (!first) return null;
  const daysLeft = TOKEN_WARNING_DAYS.findLast((days) => first.left <= days * DAY_MS);
  return daysLeft === undefined ? null : { account: first.account, daysLeft };
}
