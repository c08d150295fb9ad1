import type { ReleaseInput } from '../deliveries/deliveries.ts';
import type { RelayFaults } from '../relay/relay-faults.ts';
import type { TunnelView } from '../relay/tunnels.ts';
import type { AppSubscription } from '../world/apps.ts';
import type { Behaviours } from '../world/behaviours.ts';
import type { FaultInput } from '../world/faults.ts';
import type { DeliveryRecord, RequestRecord, SendRecord } from '../world/journal.ts';
import type { PracticePost } from '../world/posts.ts';
import type { WireAttachment } from '../world/threads.ts';

/**
 * The strings by which a test or a practice shop moves the practice Instagram: every method takes one object
 * that JSON can hold and answers a promise of one. The same face exists in the same process
 * (`practice.control`) and over HTTP (`remoteControl(url)`, or `POST {urls.control}/<method>` by hand).
 * Accounts and people are named by username; apps by Instagram app id, the first one when left out. A wrong
 * name fails the promise with a sentence that says so.
 */
export interface PracticeControl {
  // --- the stage
  createApp(input: AppInput): Promise<AppView>;
  /** Changes the named fields only. */
  changeApp(input: AppInput & { app?: string }): Promise<AppView>;
  createAccount(input: AccountInput): Promise<AccountView>;
  changeAccount(input: AccountInput): Promise<AccountView>;
  createPerson(input: PersonInput): Promise<PersonView>;
  changePerson(input: PersonInput): Promise<PersonView>;
  /** The id under which an account knows a person. */
  scopedId(input: Place): Promise<string>;
  /** Who is logged in to Instagram in the browser; null: nobody, the consent page lets choose. */
  signInBrowser(input: { account: string | null }): Promise<void>;
  behave(input: Partial<Behaviours>): Promise<Behaviours>;
  /** Puts Instagram's clock forward. */
  advanceClock(input: { ms: number }): Promise<{ now: number }>;

  // --- tokens and the dashboard
  /** "Generate token" in the dashboard: long-lived at once, and it subscribes the account unless told not to. */
  generateToken(input: {
    account: string;
    app?: string;
    scopes?: string[];
    subscribes?: boolean;
  }): Promise<{ token: string; expiresIn: number }>;
  /** Every token of the account dies. Subcodes: 458 app removed, 459 checkpoint, 460 password, 467 invalid. */
  revokeTokens(input: { account: string; subcode?: number | null; message?: string }): Promise<void>;
  /** The owner removes the app in Instagram: tokens 458, subscription gone, the deauthorize address is told. */
  removeApp(input: { account: string; app?: string }): Promise<{ status: number | null }>;
  tokens(): Promise<TokenView[]>;
  /** "Verify and save" in the dashboard. Fails with the handshake's reason. */
  saveWebhook(input: AppSubscription & { app?: string }): Promise<void>;
  /** The dashboard's Test button. Answers how the callback took it. */
  pressTest(input: { app?: string }): Promise<{ status: number | null }>;

  // --- what customers and the owner's phone do
  writes(input: WritesInput): Promise<Written>;
  reacts(input: Place & { mid: string; emoji: string }): Promise<void>;
  unreacts(input: Place & { mid: string }): Promise<void>;
  unsends(input: Place & { mid: string }): Promise<void>;
  edits(input: Place & { mid: string; text: string }): Promise<void>;
  /** Reads everything up to `mid`; left out: up to the newest message of the account. */
  reads(input: Place & { mid?: string }): Promise<{ mid: string }>;
  taps(input: Place & { title: string; payload: string }): Promise<Written>;
  /** One of the quick replies below the account's newest message that has some. */
  tapsQuickReply(input: Place & { title: string }): Promise<Written>;
  followsLink(input: Place & { ref: string }): Promise<void>;
  /** The owner answers in the Instagram app: only an echo tells. The person need not have written before. */
  phoneReplies(input: Place & { text?: string; attachments?: WireAttachment[] }): Promise<Written>;
  /** Any `messaging[]` item as it stands, through the usual subscriptions. Nothing is kept in the thread. */
  publishItem(input: { account: string; item: Record<string, unknown>; field?: string }): Promise<void>;
  /** Messages that were there before; nobody is told. Answers their ids, oldest first. */
  hasHistory(input: Place & { messages: HistoryInput[] }): Promise<string[]>;
  /**
   * So many more people with a history of `messages` (2) each, the newest `ago` (two days) old, each after the other.
   * Answers their usernames, the newest chat first.
   */
  hasChats(input: { account: string; count: number; messages?: number; ago?: number }): Promise<string[]>;
  /** Keeps a file on the practice CDN and answers its signed address. */
  hostFile(input: { name: string; contentType: string; base64: string }): Promise<{ url: string }>;

  // --- deliveries
  /** Posts these bytes to the app's callback (or `url`) now, once, past every queue. */
  deliverRaw(
    input: RawDelivery,
  ): Promise<{ status: number | null; error: string | null; durationMs: number }>;
  hold(): Promise<void>;
  held(): Promise<number>;
  /** Lets the held events go and resolves when each was tried once. */
  release(input: ReleaseInput): Promise<DeliveryRecord[]>;
  /** The same bytes once more. */
  repeatDelivery(input: { sequence: number }): Promise<DeliveryRecord>;

  // --- faults
  addFault(input: FaultInput): Promise<{ id: number }>;
  clearFaults(): Promise<void>;
  setRelay(input: Partial<RelayFaults>): Promise<RelayFaults>;
  tunnels(): Promise<TunnelView[]>;
  dropTunnelSockets(input: { name: string }): Promise<void>;
  closeTunnelPort(input: { name: string }): Promise<void>;

  // --- what was received and sent
  requests(input?: RequestMatch): Promise<RequestRecord[]>;
  sends(input?: SendMatch): Promise<SendRecord[]>;
  deliveries(input?: DeliveryMatch): Promise<DeliveryRecord[]>;
  /** The first that matches, past or to come; fails after `timeoutMs` (5000) of real time. */
  waitForRequest(input: RequestMatch & Patience): Promise<RequestRecord>;
  waitForSend(input: SendMatch & Patience): Promise<SendRecord>;
  /** Left out, `state` is `acknowledged`. */
  waitForDelivery(input: DeliveryMatch & Patience): Promise<DeliveryRecord>;
  /** The app's registered callback; null when there is none. */
  callback(input: { app?: string }): Promise<AppSubscription | null>;
  /** Fields each app named for this account, by Instagram app id. */
  subscriptions(input: { account: string }): Promise<Record<string, string[]>>;
}

/** One person with one account. */
export interface Place {
  account: string;
  person: string;
}

export interface Patience {
  /** Real ms. */
  timeoutMs?: number;
}

/** Everything but `after` must equal what the record holds. */
export interface SendMatch {
  account?: string;
  person?: string;
  text?: string;
  mid?: string;
  senderAction?: string;
  /** Only records with a greater `sequence`. */
  after?: number;
}

export interface DeliveryMatch {
  kind?: string;
  mid?: string;
  account?: string;
  state?: DeliveryRecord['state'];
  /** At least this many attempts were made. */
  attempts?: number;
  after?: number;
}

export interface RequestMatch {
  host?: string;
  route?: string;
  method?: string;
  status?: number | null;
  pathIncludes?: string;
  after?: number;
}

export interface AppInput {
  name?: string;
  instagramAppId?: string;
  instagramAppSecret?: string;
  metaAppId?: string;
  metaAppSecret?: string;
  redirectUris?: string[];
  isPublished?: boolean;
  access?: 'standard' | 'advanced';
  testers?: string[];
  hasHumanAgent?: boolean;
  signsWith?: 'instagram' | 'meta';
  refusesSubscriptionByApi?: boolean;
  deauthorizeUrl?: string | null;
  subscription?: AppSubscription | null;
  isSubscriptionActive?: boolean;
  isDeactivated?: boolean;
}
export type AppView = Required<AppInput>;

export interface AccountInput {
  username: string;
  name?: string | null;
  accountType?: 'BUSINESS' | 'MEDIA_CREATOR' | 'PERSONAL';
  pictureUrl?: string | null;
  followers?: number;
  allowsMessageAccess?: boolean;
  isStandby?: boolean;
  isRestricted?: boolean;
  /** What it has published. */
  posts?: PracticePost[];
}
export type AccountView = Required<AccountInput> & { userId: string };

export interface PersonInput {
  username: string;
  name?: string | null;
  pictureUrl?: string | null;
  followers?: number;
  isVerified?: boolean;
  followsAccount?: boolean;
  isFollowedByAccount?: boolean;
  reach?: 'reachable' | 'blocked' | 'not-receiving' | 'gone';
  hasRole?: boolean;
}
export type PersonView = Required<PersonInput>;

export interface TokenView {
  account: string;
  kind: 'short' | 'long';
  scopes: string[];
  issuedAt: number;
  expiresAt: number;
  isRevoked: boolean;
  token: string;
}

/** Kinds of attachment that get a true-to-life payload when none is given. */
export interface AttachmentInput {
  type: string;
  payload?: Record<string, unknown>;
}

export interface WritesInput extends Place {
  text?: string;
  attachments?: AttachmentInput[];
  replyTo?: { mid: string };
  /** Replies to the account's story; ids and link are made up when left out. */
  replyToStory?: { id?: string; url?: string };
  /** Extra keys of `message`: `quick_reply`, `referral`, anything new. */
  extra?: Record<string, unknown>;
  isUnsupported?: boolean;
  /** Instagram's time, ms; left out: now. */
  at?: number;
}

export interface Written {
  mid: string;
  scopedId: string;
  /** Instagram's time, ms. */
  at: number;
}

export interface HistoryInput {
  from: 'person' | 'account';
  text?: string;
  attachments?: AttachmentInput[];
  /** Ms before now. */
  ago: number;
  /** Makes the message's id the same in every run. */
  key?: string;
}

export interface RawDelivery {
  /** Sent as it stands, UTF-8. */
  body: string;
  /** `wrong` signs with a key of nobody; any other text is used as the header's value. Left out: `right`. */
  signature?: 'right' | 'wrong' | 'none' | (string & {});
  contentType?: string;
  app?: string;
  url?: string;
}
