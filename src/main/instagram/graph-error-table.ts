import type { AppErrorCode } from '../../shared/ipc/result.ts';

/** What the failed call was for; a few codes mean something else depending on it. */
export type Purpose =
  /** A message left, or tried to. */
  | 'send'
  /** The same with the Human Agent tag, which the app may not have been granted. */
  | 'tagged-send'
  /** Everything else with an account's token. */
  | 'read'
  /** A code or a token is being exchanged with the app's secret. */
  | 'sign-in'
  /** The Meta app's own settings, with the app's id and secret. */
  | 'app';

export type ReactionName =
  | 'retry'
  | 'wait account'
  | 'wait app'
  | 'pause-account'
  | 'permanent'
  | 'incident account'
  | 'incident app'
  | 'look-first'
  | 'ignore';

export interface ErrorRow {
  /** One code, or the first and last of a range; left out: any, and none at all. */
  code?: number | readonly [number, number];
  /** Left out: any, and none at all. */
  subcode?: number | readonly number[];
  /** Meta's own words, English in `message` whatever the account's language. */
  says?: RegExp;
  /** Left out: any. */
  purpose?: Purpose | readonly Purpose[];
  means: AppErrorCode;
  reaction: ReactionName;
}

const LOGIN = ['sign-in', 'app'] as const;
const ANY_SEND = ['send', 'tagged-send'] as const;
const DOWN = { means: 'instagram-down', reaction: 'retry' } as const;
const UNCLEAR = { means: 'not-confirmed', reaction: 'look-first' } as const;
const TOKEN_DEAD = { means: 'account-needs-reconnect', reaction: 'pause-account' } as const;
const RESTRICTED = { means: 'account-restricted', reaction: 'incident account' } as const;
const LIMITED = { means: 'rate-limited', reaction: 'wait account' } as const;
const TOO_LATE = { means: 'window-closed', reaction: 'permanent' } as const;
const UNREACHABLE = { means: 'person-unavailable', reaction: 'permanent' } as const;
const BAD_FILE = { means: 'attachment-refused', reaction: 'permanent' } as const;
const REFUSED = { means: 'refused', reaction: 'permanent' } as const;
const GONE = { means: 'not-found', reaction: 'permanent' } as const;

/**
 * Every error of Instagram that is known, first match wins: words first (they come with changing codes), then
 * code with subcode, then the code alone. There is no official table for graph.instagram.com; these are
 * Messenger's error codes (18 Mar and 25 Jun 2026), the Instagram reference, the general error handling and
 * rate limiting pages, the Business Login page, and field reports up to September 2026.
 */
export const ERROR_TABLE: readonly ErrorRow[] = [
  // --- words
  { says: /API access (?:is |was )?deactivated/i, means: 'app-access-lost', reaction: 'incident app' },
  { says: /mutually exclusive/i, purpose: LOGIN, means: 'permission-missing', reaction: 'permanent' },
  { says: /developer role/i, means: 'tester-role-missing', reaction: 'incident account' },
  {
    says: /matching code|authorization code|code has expired/i,
    purpose: LOGIN,
    means: 'code-expired',
    reaction: 'permanent',
  },
  { says: /redirect[_ ]uri/i, purpose: LOGIN, means: 'redirect-refused', reaction: 'incident app' },
  {
    says: /client[_ ]secret|app[_ ]secret/i,
    purpose: LOGIN,
    means: 'app-secret-wrong',
    reaction: 'incident app',
  },
  {
    says: /platform app|client[_ ]id|app[_ ]id\b/i,
    purpose: 'sign-in',
    means: 'app-id-wrong',
    reaction: 'incident app',
  },
  { says: /validating application/i, purpose: LOGIN, means: 'app-id-wrong', reaction: 'incident app' },
  // Right after a good login: the account is not attached to the app. (What else is called while signing in is
  // told apart by sign-in-failure.ts.)
  {
    code: 100,
    says: /unsupported request - method type/i,
    purpose: 'sign-in',
    means: 'tester-role-missing',
    reaction: 'incident account',
  },
  // Who was connected before: it is the app that lost its access (as all apps did for days in July 2026). Logging
  // in again would mend nothing.
  {
    code: 100,
    says: /unsupported request - method type/i,
    means: 'app-access-lost',
    reaction: 'incident app',
  },
  // Subcodes are optional; these words then tell it alone.
  { code: 10, says: /outside (?:of )?(?:the )?allowed window/i, ...TOO_LATE },

  // --- the Meta app's own call: these speak of the app, not of an account
  { code: 101, means: 'app-id-wrong', reaction: 'incident app' },
  { code: 803, purpose: 'app', means: 'app-id-wrong', reaction: 'incident app' },
  { code: 190, purpose: 'app', means: 'app-secret-wrong', reaction: 'incident app' },
  { code: 102, purpose: 'app', means: 'app-secret-wrong', reaction: 'incident app' },
  { code: 190, purpose: 'sign-in', means: 'code-expired', reaction: 'permanent' },
  { code: 452, purpose: 'sign-in', means: 'code-expired', reaction: 'permanent' },

  // --- Instagram's own trouble; on a send the message may have gone out all the same
  { code: -1, purpose: ANY_SEND, ...UNCLEAR },
  { code: -1, ...DOWN },
  { code: 1, subcode: 1357046, ...UNCLEAR },
  { code: 1, purpose: ANY_SEND, ...UNCLEAR },
  // "Please reduce the amount of data": the client asks again for less by itself.
  { code: 1, ...DOWN },
  { code: 2, purpose: ANY_SEND, ...UNCLEAR },
  { code: 2, ...DOWN },

  // --- limits
  { code: 4, subcode: 2207051, ...REFUSED },
  { code: 4, means: 'rate-limited', reaction: 'wait app' },
  { code: 17, ...LIMITED },
  { code: 32, ...LIMITED },
  { code: 613, ...LIMITED },
  { code: [80000, 80014], ...LIMITED },

  // --- token and permission
  { code: 3, means: 'token-wrong-kind', reaction: 'incident app' },
  { code: 10, subcode: [2534022, 2018278, 2018065], ...TOO_LATE },
  { code: 10, subcode: 2018108, ...UNREACHABLE },
  { code: 10, subcode: [1893063, 2534077], ...RESTRICTED },
  // The tag without the feature: the code is not documented. It must never pause a whole account.
  { code: 10, purpose: 'tagged-send', ...TOO_LATE },
  { code: 10, means: 'permission-lost', reaction: 'pause-account' },
  { code: 25, ...RESTRICTED },
  { code: 102, ...TOKEN_DEAD },
  { code: 190, subcode: [459, 464], means: 'account-restricted', reaction: 'pause-account' },
  { code: 190, ...TOKEN_DEAD },
  { code: 452, ...TOKEN_DEAD },
  { code: 200, subcode: 1545041, ...UNREACHABLE },
  { code: 200, subcode: 2018028, means: 'app-not-live', reaction: 'incident app' },
  { code: 200, subcode: 2534041, means: 'messages-switched-off', reaction: 'incident account' },
  { code: [200, 299], says: /advanced access/i, means: 'app-not-live', reaction: 'incident app' },
  // A profile that the person has not agreed to show; never a reason to stop.
  { code: 230, means: 'refused', reaction: 'ignore' },
  { code: [200, 299], purpose: 'tagged-send', ...TOO_LATE },
  { code: [200, 299], means: 'permission-lost', reaction: 'pause-account' },
  { code: 341, means: 'app-access-lost', reaction: 'incident app' },
  { code: 368, means: 'app-access-lost', reaction: 'incident app' },
  { code: 803, means: 'permission-lost', reaction: 'permanent' },
  { code: 36103, means: 'account-personal', reaction: 'incident account' },

  // --- this request
  { code: 33, ...GONE },
  { code: 100, subcode: 33, ...GONE },
  { code: 100, subcode: [2534014, 2018001], ...UNREACHABLE },
  { code: 100, subcode: [2534015, 2534013, 2534025], ...REFUSED },
  { code: 100, subcode: 2534029, ...RESTRICTED },
  { code: 100, subcode: 2534037, means: 'other-app-owns-thread', reaction: 'permanent' },
  { code: 100, subcode: [2534068, 2534080, 2018008, 2018074, 2018047, 2018109, 2018294], ...BAD_FILE },
  { code: 100, says: /\btag\b|HUMAN_AGENT/i, purpose: 'tagged-send', ...TOO_LATE },
  { code: 100, ...REFUSED },
  { code: 506, means: 'refused', reaction: 'ignore' },
  { code: 551, ...UNREACHABLE },
  { code: 2022, ...REFUSED },
  { code: 2018300, ...REFUSED },
  { code: 2500, ...REFUSED },
  { code: 9000001, ...GONE },
  { code: 9004, ...BAD_FILE },
  { code: 9010, means: 'not-found', reaction: 'ignore' },
  // Publishing only.
  { code: -2, ...REFUSED },
  { code: [36000, 36007], ...REFUSED },
];
