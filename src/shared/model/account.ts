import { z } from 'zod';
import { AccountId, Milliseconds } from './ids.ts';

/**
 * `connected`: calls are made with its token.
 * `needs-reconnect`: Instagram refused the token; sends wait, everything incoming is still kept.
 * `disconnected`: the owner took the login away; the chats stay, and nothing is asked of anybody until a new login.
 */
export const AccountState = z.enum(['connected', 'needs-reconnect', 'disconnected']);
export type AccountState = z.infer<typeof AccountState>;

/** Characters of the name that an owner gives a shop. */
export const MOST_SHOP_NAME = 40;

/** One Instagram professional account, "a shop" in the words of the window. Never holds its token. */
export const Account = z.strictObject({
  id: AccountId,
  /** Instagram's professional account id (`user_id` of `/me`, `entry[].id` of webhooks). */
  userId: z.string(),
  username: z.string(),
  /** What the owner calls it here, else Instagram's. */
  name: z.string().nullable(),
  /** 1 to 8: the shop colour of the design. */
  colour: z.int().min(1).max(8),
  state: AccountState,
  tokenExpiresAt: Milliseconds.nullable(),
  /** People who wait for an answer in this shop. */
  waiting: z.int().nonnegative(),
});
export type Account = z.infer<typeof Account>;
