import { z } from 'zod';
import { FurtherWays, TunnelConfig } from './app-config.ts';
import { Guide } from './guide.ts';
import { AccountId, Milliseconds } from './ids.ts';

/** The way in that is in use: who stands between Instagram and this computer. */
export const WayInUse = z.strictObject({
  name: z.enum(['address', 'localtunnel', 'ngrok', 'cloudflared']),
  /** Whose server or address it is. */
  host: z.string(),
});
export type WayInUse = z.infer<typeof WayInUse>;

/**
 * Why the system's keychain cannot be used. `no-service`: nothing answers as one · `no-library`: the program
 * library to speak to it is not installed · `locked` · `denied`: the owner or the system said no · `broken`: it
 * does not do what it should.
 */
export const KeychainProblem = z.enum(['no-service', 'no-library', 'locked', 'denied', 'broken']);
export type KeychainProblem = z.infer<typeof KeychainProblem>;

/** What the owner's Meta app has told us so far. Ids are public; of secrets only their presence is known here. */
export const SetupStatus = z.strictObject({
  instagramAppId: z.string().nullable(),
  hasInstagramAppSecret: z.boolean(),
  metaAppId: z.string().nullable(),
  hasMetaAppSecret: z.boolean(),
  redirectUri: z.string(),
  /** Meta granted the app its Human Agent feature: answers by hand for seven days. */
  hasHumanAgent: z.boolean(),
  /**
   * Whether secrets can be kept: `kept` in the system's keychain, `session` only until quitting, `missing` not at
   * all; `waiting`: the keychain has not answered yet.
   */
  keychain: z.enum(['kept', 'session', 'missing', 'waiting']),
  keychainProblem: KeychainProblem.nullable(),
  /** Where the owner is in setting up. */
  guide: Guide,
  wayIn: z.strictObject({
    /** Null: nobody in between, Instagram is asked instead. */
    inUse: WayInUse.nullable(),
    tunnel: TunnelConfig,
    further: FurtherWays,
    hasNgrokToken: z.boolean(),
    /** Where an own address must lead to on this computer; null while starting. */
    port: z.int().positive().nullable(),
  }),
  webhook: z.strictObject({
    /** The address to give to Meta; null while there is no tunnel. */
    callbackUrl: z.string().nullable(),
    /** The second string to paste at Meta. It proves that Meta's first call is ours to answer. */
    verifyToken: z.string().nullable(),
    /** Meta's handshake was answered for this address at this time. */
    handshakeAt: Milliseconds.nullable(),
    /**
     * `registered`: set by API and read back · `by-hand`: the owner must paste both strings ·
     * `waiting`: not tried yet · `no-tunnel`: nothing to register.
     */
    registration: z.enum(['registered', 'by-hand', 'waiting', 'no-tunnel']),
  }),
});
export type SetupStatus = z.infer<typeof SetupStatus>;

/** Another account came out of a login than the one that was to be reconnected. Usernames. */
export const OtherAccountQuestion = z.strictObject({
  wanted: z.string(),
  came: z.string(),
  /** The one that came is connected here already. */
  isKnown: z.boolean(),
});
export type OtherAccountQuestion = z.infer<typeof OtherAccountQuestion>;

export const Connected = z.strictObject({ accountId: AccountId, isNew: z.boolean() });
export type Connected = z.infer<typeof Connected>;

/** Connected, or the question that the owner has to answer first. */
export const ConnectAnswer = z.union([Connected, z.strictObject({ otherAccount: OtherAccountQuestion })]);
export type ConnectAnswer = z.infer<typeof ConnectAnswer>;

/** What the owner types to let Shopbell act as their own Meta app. */
export const CredentialsInput = z.strictObject({
  /** Left out: what is known of it stays. */
  instagramAppId: z
    .string()
    .trim()
    .regex(/^\d{6,20}$/)
    .optional(),
  /** Left out: keep the one in the keychain. */
  instagramAppSecret: z
    .string()
    .trim()
    .regex(/^[0-9a-zA-Z]{16,64}$/)
    .optional(),
  metaAppId: z
    .string()
    .trim()
    .regex(/^\d{6,20}$/)
    .nullable()
    .optional(),
  metaAppSecret: z
    .string()
    .trim()
    .regex(/^[0-9a-zA-Z]{16,64}$/)
    .nullable()
    .optional(),
  redirectUri: z.url({ protocol: /^https$/ }).optional(),
});
export type CredentialsInput = z.infer<typeof CredentialsInput>;

/** What the owner chose on the page "Way in". */
export const WayInInput = z.strictObject({
  tunnel: TunnelConfig,
  further: FurtherWays,
  /** Left out: keep the one in the keychain. Null: forget it. */
  ngrokToken: z
    .string()
    .trim()
    .regex(/^[\x21-\x7e]{16,200}$/)
    .nullable()
    .optional(),
});
export type WayInInput = z.infer<typeof WayInInput>;
