import { z } from 'zod';
import { ErrorDetail } from '../ipc/result.ts';
import { CHECK_SAYINGS } from './check-sayings.ts';
import { AccountId, Milliseconds } from './ids.ts';

/**
 * What the doctor looks at, one by one. Not to be confused with the checks of the audit (checks.ts), which compare
 * the messages: these look at everything a message needs on its way.
 */
export const CheckId = z.enum([
  // this computer
  'keychain',
  'clock',
  'disk',
  'version',
  // the owner's app at Meta
  'meta-pair',
  'instagram-pair',
  'redirect',
  'app-subscription',
  'app-live',
  // the way in
  'way-in',
  'handshake',
  'signature',
  // each shop
  'account-type',
  'role',
  'token',
  'scopes',
  'message-access',
  'first-call',
  'account-subscription',
  'token-age',
  'real-message',
  'ways-agree',
]);
export type CheckId = z.infer<typeof CheckId>;

/** Those that are made once for every shop; their results carry its id. */
export const ACCOUNT_CHECKS = [
  'account-type',
  'role',
  'token',
  'scopes',
  'message-access',
  'first-call',
  'account-subscription',
  'token-age',
  'real-message',
  'ways-agree',
] as const satisfies readonly CheckId[];

/** On which card a check stands. */
export const CheckArea = z.enum(['computer', 'app', 'way-in', 'shop']);
export type CheckArea = z.infer<typeof CheckArea>;

/**
 * `good`: proven · `bad`: proven not to be so, and the owner can do something · `unsure`: it could not be found out
 * this time · `not-yet`: its ground is missing or nothing has happened that could prove it.
 */
const CheckState = z.enum(['good', 'bad', 'unsure', 'not-yet']);
export type CheckState = z.infer<typeof CheckState>;

/** The steps of setting up, in order. */
export const SetupStep = z.enum(['account', 'app', 'keys', 'role', 'token', 'messages', 'live', 'proof']);
export type SetupStep = z.infer<typeof SetupStep>;

/** Pages of Meta's dashboard, by the lasting things on them; the addresses are in instagram/meta-pages.ts. */
export const MetaPage = z.enum([
  'apps',
  'create-app',
  'basic-settings',
  'roles',
  'instagram-login',
  'webhooks',
  'publish',
]);
export type MetaPage = z.infer<typeof MetaPage>;

/** Ways on the owner's phone, in the Instagram app; the texts hold the path. */
const PhonePath = z.enum(['professional-account', 'tester-invite', 'message-access', 'log-in']);
export type PhonePath = z.infer<typeof PhonePath>;

/** What the owner carries over from Meta. */
const PastedValue = z.enum(['instagram-app-id', 'instagram-app-secret', 'meta-app-id', 'meta-app-secret']);
export type PastedValue = z.infer<typeof PastedValue>;

/** The one thing to press. */
export const NextClick = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('open-meta'), page: MetaPage }),
  z.strictObject({ do: z.literal('show-on-phone'), path: PhonePath }),
  z.strictObject({ do: z.literal('go-to-step'), step: SetupStep }),
  z.strictObject({ do: z.literal('paste'), value: PastedValue }),
  z.strictObject({ do: z.literal('reconnect'), accountId: AccountId }),
  z.strictObject({ do: z.literal('choose-way-in') }),
  /** The steps that bring this computer a key store. */
  z.strictObject({ do: z.literal('mend-keychain') }),
  /** Room on this disk: what customers' files may take. */
  z.strictObject({ do: z.literal('make-room') }),
  /** Shopbell does it itself, by `doctor.mend`. */
  z.strictObject({ do: z.literal('mend') }),
  z.strictObject({ do: z.literal('update') }),
  /** Nothing else to press: the owner does something outside, and this looks again. */
  z.strictObject({ do: z.literal('check-again') }),
]);
export type NextClick = z.infer<typeof NextClick>;

export const CheckSaying = z.enum(CHECK_SAYINGS);
/** Key of a sentence: `doctor.<saying>` in the texts. */
export type CheckSaying = z.infer<typeof CheckSaying>;

export const CheckResult = z.strictObject({
  id: CheckId,
  /** Of checks that are made for every shop; null of all others. */
  accountId: AccountId.nullable(),
  state: CheckState,
  at: Milliseconds,
  says: CheckSaying,
  /** For the placeholders of the sentence. Names ending in `At` are times in ms and `Ms` spans; the window words them. */
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** On whose side the next click lies. */
  where: z.enum(['meta', 'instagram', 'computer']),
  /** Null only where there is nothing to do. */
  next: NextClick.nullable(),
  /** Technical words for the fold; never a secret, never a customer's words. */
  details: ErrorDetail.nullable(),
});
export type CheckResult = z.infer<typeof CheckResult>;

/** Something that was not well, from when to when. */
export const Incident = z.strictObject({
  id: z.int().positive(),
  checkId: CheckId,
  accountId: AccountId.nullable(),
  says: CheckSaying,
  params: CheckResult.shape.params,
  startedAt: Milliseconds,
  /** Null: it lasts. */
  endedAt: Milliseconds.nullable(),
});
export type Incident = z.infer<typeof Incident>;

/** What the doctor knows now. One result for each check, and for each check of a shop one for each shop. */
export const DoctorReport = z.strictObject({
  results: z.array(CheckResult),
  isRunning: z.boolean(),
  /** When all of them were last made; null: not since Shopbell was started. */
  wholeRunAt: Milliseconds.nullable(),
});
export type DoctorReport = z.infer<typeof DoctorReport>;
