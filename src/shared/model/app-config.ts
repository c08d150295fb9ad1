import { z } from 'zod';
import { Guide } from './guide.ts';

/** Hosts that are this very computer, as loopback.ts knows them. */
const LOOPBACK_HOST = /^(?:localhost|.+\.localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])$/i;

/** An address the app may talk to: https, or http on this computer only. Kept without a trailing slash. */
export const WebAddress = z
  .union([z.url({ protocol: /^https$/ }), z.url({ protocol: /^http$/, hostname: LOOPBACK_HOST })], {
    error: 'must be an https address',
  })
  .transform((address) => address.replace(/\/+$/, ''));

/** How Instagram reaches this computer. */
export const TunnelConfig = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('localtunnel'),
    /** Another localtunnel server than the public one. */
    host: WebAddress.optional(),
    /** The name wished for; left out, one is made up once and kept. */
    subdomain: z
      .string()
      .regex(/^[a-z0-9](?:[a-z0-9-]{2,61}[a-z0-9])$/, { error: 'must be 4 to 63 letters, digits or dashes' })
      .optional(),
  }),
  /** The owner's own address that leads here. */
  z.strictObject({ kind: z.literal('address'), address: WebAddress }),
  /** Nobody else in between: new messages are asked for instead. */
  z.strictObject({ kind: z.literal('none') }),
]);
export type TunnelConfig = z.infer<typeof TunnelConfig>;

/** The ways in besides the first one; each is tried when those before it do not work. */
export const FurtherWays = z.object({
  /** Localtunnel servers that are asked after the first one. */
  hosts: z.array(WebAddress).max(5).default([]),
  /** With an own address: whether a public relay may stand in while it does not answer. */
  relayForAddress: z.boolean().default(true),
  /** The owner's address at ngrok. Its token lies in the keychain; without one ngrok is left out. */
  ngrokDomain: z
    .string()
    .regex(/^(?=.{4,253}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/)
    .nullable()
    .default(null),
  /** Whether cloudflared may be used where it is installed. */
  cloudflared: z.boolean().default(true),
});
export type FurtherWays = z.infer<typeof FurtherWays>;

/**
 * The redirect address that is registered at Meta. It is caught before it loads, so nothing needs to answer
 * there; on `localhost` the code could not leave this computer even if it were not.
 */
export const DEFAULT_REDIRECT_URI = 'https://localhost/shopbell/connected';

/** What Shopbell knows of the owner's Meta app and of the way in. No secrets: those lie in the keychain. */
export const AppConfig = z.object({
  instagramAppId: z.string().nullable().default(null),
  metaAppId: z.string().nullable().default(null),
  redirectUri: z.string().default(DEFAULT_REDIRECT_URI),
  tunnel: TunnelConfig.default({ kind: 'localtunnel' }),
  /** Where the receiver listens on this computer, kept so that an own address can lead there. */
  receiverPort: z.int().min(1024).max(65_535).nullable().default(null),
  furtherWays: FurtherWays.prefault({}),
  /** The name this installation asks the tunnel server for, made up at the first start. */
  tunnelName: z.string().nullable().default(null),
  /** The address that Meta was last seen to know, so that a restart with the same one asks nothing again. */
  knownCallback: z
    .object({
      callbackUrl: z.string(),
      handshakeAt: z.int().nullable(),
      isStable: z.boolean().default(true),
      liveAt: z.int().default(0),
    })
    .nullable()
    .default(null),
  /** Meta granted the app its Human Agent feature. */
  humanAgent: z.boolean().default(false),
  guide: Guide.prefault({}),
});
export type AppConfig = z.infer<typeof AppConfig>;
