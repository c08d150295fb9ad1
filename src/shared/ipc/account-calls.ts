import { z } from 'zod';
import { MOST_SHOP_NAME } from '../model/account.ts';
import { AccountId } from '../model/ids.ts';

const Done = z.strictObject({});
const OfAccount = z.strictObject({ accountId: AccountId });

/** What the owner does with a connected shop, besides connecting it. */
export const accountCalls = {
  /** What would go with it. */
  'account.counts': {
    input: OfAccount,
    output: z.strictObject({ conversations: z.int().nonnegative(), messages: z.int().nonnegative() }),
  },
  'account.paint': {
    input: z.strictObject({ accountId: AccountId, colour: z.int().min(1).max(8) }),
    output: Done,
  },
  /** What it is called here; null: as Instagram calls it. */
  'account.rename': {
    input: z.strictObject({
      accountId: AccountId,
      name: z.string().trim().min(1).max(MOST_SHOP_NAME).nullable(),
    }),
    output: Done,
  },
  /** Meta granted the app its Human Agent feature, or the owner was wrong about that. */
  'account.human-agent': { input: z.strictObject({ isGranted: z.boolean() }), output: Done },
  /**
   * Tells Instagram to send nothing more for it, or with null for every one: before its login goes, as nobody could
   * tell afterwards. Takes some seconds at most. Answers the usernames of those for which it could not be told.
   */
  'account.withdraw': {
    input: z.strictObject({ accountId: AccountId.nullable() }),
    output: z.strictObject({ notWithdrawn: z.array(z.string()) }),
  },
  /** Takes its login away; its chats stay. */
  'account.disconnect': { input: OfAccount, output: Done },
  /** Takes it away with everything that belongs to it. The window then starts over. */
  'account.erase': { input: OfAccount, output: Done },
} as const;
