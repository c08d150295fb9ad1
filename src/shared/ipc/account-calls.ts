import { z } from 'zod';
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
  /** Takes its login away; its chats stay. */
  'account.disconnect': { input: OfAccount, output: Done },
  /** Takes it away with everything that belongs to it. The window then starts over. */
  'account.erase': { input: OfAccount, output: Done },
} as const;
