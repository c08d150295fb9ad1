/** Where the sources disagree or the live platform varies, the practice Instagram can do either. */
export interface Behaviours {
  /** Shape of the code exchange: `{data:[…]}` as documented and seen in August 2026, or flat as others saw. */
  codeAnswer: 'array' | 'flat';
  /** Shape of `/me`: flat as seen live, or wrapped as in the documentation. */
  meAnswer: 'flat' | 'array';
  /** Whether a refresh answers a new token string. The old one stays valid either way. */
  refreshChangesToken: boolean;
  /** When the echo of a send goes out: after the answer, before it (delivered first), or never. */
  echo: 'after-answer' | 'before-answer' | 'never';
  /** The `num_edit: 0` event that accompanies every DM while `message_edit` is subscribed; with or without sender. */
  editTrap: 'without-sender' | 'with-sender' | 'off';
  /**
   * Whether chats are handed out while the owner does not allow access to messages. No page tells; the general
   * error table has a code for it.
   */
  readsWithoutAccess: boolean;
  /** Every webhook is lost on its way and never tried again; what happens is still in the threads. */
  losesWebhooks: boolean;
  /** How often each webhook is delivered although the first was answered 200. */
  copies: number;
  /** Waits before the second, third… attempt of a delivery, in ms; dropped after the last. */
  retryDelaysMs: number[];
  /** How long a delivery waits for an answer. */
  deliveryTimeoutMs: number;
  /** How long the handshake waits for an answer. */
  handshakeTimeoutMs: number;
  /** Per account. Beyond them code 613. */
  callLimits: CallLimits;
  /** What all calls of the app, and of each account, may be together. Usage rises with them. Null: no limit, no header. */
  allowance: { app: Allowance | null; account: Allowance | null };
  /** Values of the usage headers instead of the true ones. */
  appUsage: Record<string, unknown> | null;
  businessUsage: Record<string, unknown> | null;
  /** Ms a person needs until they have read a new message from the account; null: only when told to. */
  readsAfterMs: number | null;
}

/** Calls a second, and how many may come at once. Null: no limit. */
type CallLimit = { perSecond: number; burst: number } | null;

export interface CallLimits {
  conversations: CallLimit;
  /** Texts, links, hearts, reactions, signs. */
  lightSends: CallLimit;
  /** Sound and film. */
  heavySends: CallLimit;
}

/** So many calls in so long; what was used wears off evenly. */
export interface Allowance {
  calls: number;
  perMs: number;
}

const HOUR_MS = 3_600_000;

/** 36 hours of ever rarer attempts, the first at once. `[WH]` */
const RETRY_DELAYS_MS = [
  0, 5_000, 30_000, 120_000, 600_000, 3_600_000, 10_800_000, 21_600_000, 43_200_000, 43_200_000,
];

export function defaultBehaviours(): Behaviours {
  return {
    codeAnswer: 'array',
    readsWithoutAccess: true,
    meAnswer: 'flat',
    refreshChangesToken: true,
    echo: 'after-answer',
    editTrap: 'without-sender',
    losesWebhooks: false,
    copies: 1,
    retryDelaysMs: [...RETRY_DELAYS_MS],
    deliveryTimeoutMs: 20_000,
    handshakeTimeoutMs: 10_000,
    callLimits: {
      conversations: { perSecond: 2, burst: 4 },
      lightSends: { perSecond: 100, burst: 120 },
      heavySends: { perSecond: 10, burst: 12 },
    },
    // 200 calls an hour for each of 120 users; 4800 in 24 hours for each of 100 impressions. `[RL]`
    allowance: {
      app: { calls: 24_000, perMs: HOUR_MS },
      account: { calls: 480_000, perMs: 24 * HOUR_MS },
    },
    appUsage: null,
    businessUsage: null,
    readsAfterMs: null,
  };
}
