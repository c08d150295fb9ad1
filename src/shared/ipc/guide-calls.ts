import { z } from 'zod';
import { GuideInput, PageAnswer } from '../model/guide.ts';
import { AccountId } from '../model/ids.ts';
import { ConnectAnswer, SetupStatus } from '../model/setup.ts';

const Done = z.strictObject({});

/** What the window may ask while a shop is being set up. */
export const guideCalls = {
  /** Keeps where the owner is. */
  'guide.keep': { input: GuideInput, output: SetupStatus },
  /** Asks the address as a stranger would whether a page stands there. */
  'guide.page-answers': {
    input: z.strictObject({ address: z.string().max(2000) }),
    output: z.strictObject({ answer: PageAnswer }),
  },
  /**
   * Opens Instagram's login in the owner's own browser and answers when it has ended: by the address that is handed in
   * with `account.browser-answer`, by `account.cancel-connect`, or after 10 minutes.
   */
  'account.connect-in-browser': {
    input: z.strictObject({ reconnect: AccountId.nullable() }),
    output: ConnectAnswer,
  },
  /** The address at which the browser arrived. */
  'account.browser-answer': { input: z.strictObject({ address: z.url().max(4000) }), output: Done },
} as const;
