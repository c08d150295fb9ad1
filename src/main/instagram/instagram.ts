import type { MessageChoices } from '../../shared/model/choices.ts';
import type { OwnPost } from '../../shared/model/own-post.ts';
import type { OutgoingFileType } from '../../shared/outgoing-files.ts';
import type { DomainEvent } from '../inbox/domain-event.ts';
import type { ConsentPage } from './consent-page.ts';

/**
 * Instagram as the use cases see it. Every method fails with an `AppFailure` whose code says what it means
 * for the owner and whose detail carries Meta's code, subcode and trace id, never a token or a secret.
 * Answers with `error` in a 200 count as errors. Calls with a token keep to Instagram's limits by themselves: one
 * that would have to wait long fails with `rate-limited` before it leaves.
 */
export interface Instagram {
  // --- signing in
  authorizeUrl(input: { appId: string; redirectUri: string; state: string }): string;
  exchangeCode(input: {
    appId: string;
    appSecret: string;
    redirectUri: string;
    code: string;
  }): Promise<ShortLivedToken>;
  exchangeForLongLived(input: { appSecret: string; token: string }): Promise<LongLivedToken>;
  refresh(token: string): Promise<LongLivedToken>;
  /** Left out, somebody logs in: what is refused then says nothing about the app. */
  me(token: string, urgency?: Urgency): Promise<OwnProfile>;
  /** What the page shows that a login begins with. */
  consentPage(input: { appId: string; redirectUri: string }): Promise<ConsentPage>;

  /** Instagram's clock in ms; it tells whole seconds. Needs no token. */
  serverTime(): Promise<number>;

  // --- subscriptions of the account
  subscribe(token: string, fields: readonly string[]): Promise<void>;
  /** Every notification of this account to our app stops. */
  unsubscribe(token: string): Promise<void>;
  /** Fields of every app subscribed to this account, as Instagram lists them. */
  subscriptions(token: string): Promise<Array<{ appId: string | null; fields: string[] }>>;

  // --- subscription of the Meta app (graph.facebook.com, app token)
  registerCallback(
    input: AppLogin & { callbackUrl: string; verifyToken: string; fields: readonly string[] },
  ): Promise<void>;
  callback(input: AppLogin): Promise<{ callbackUrl: string; isActive: boolean; fields: string[] } | null>;
  /** What the Meta app is called: proves that id and secret belong together. */
  appName(input: AppLogin): Promise<string | null>;

  // --- what the account has published
  /** One page, newest first. */
  ownPosts(token: string, after: string | null): Promise<OwnPostsPage>;

  // --- people, history
  profile(token: string, scopedId: string): Promise<CustomerProfile>;
  /** One page, newest first. */
  conversations(token: string, after: string | null, urgency?: Urgency): Promise<ConversationsPage>;
  /** The newest messages of a conversation, as many as are handed out. */
  conversationMessages(input: {
    token: string;
    accountUserId: string;
    conversationId: string;
    urgency?: Urgency;
  }): Promise<ThreadReading>;
  /** A page of what a conversation holds, newest first: ids and times, also of messages too old to be read. */
  listMessages(input: { token: string; conversationId: string; after: string | null }): Promise<ListedPage>;
  /** One message again, with its reactions; its files under fresh addresses. Of a thread only the newest can be read. */
  message(input: { token: string; accountUserId: string; mid: string }): Promise<DomainEvent[]>;

  // --- sending
  /** Answers Instagram's id of the message. `AppFailure('not-confirmed')` when the end is not known. */
  sendText(
    input: Addressed & { text: string; choices?: MessageChoices | undefined },
  ): Promise<{ mid: string }>;
  /** Instagram's one sticker; answers and fails as `sendText`. */
  sendHeart(input: Addressed): Promise<{ mid: string }>;
  /** A file that Instagram fetches, mostly before it answers, or has already; answers and fails as `sendText`. */
  sendAttachment(input: Addressed & { type: OutgoingFileType; file: FileSource }): Promise<{ mid: string }>;
  /** Two to ten pictures as one message; answers and fails as `sendText`. */
  sendPictures(input: Addressed & { files: FileSource[] }): Promise<{ mid: string }>;
  /** Something the account has published; answers and fails as `sendText`. */
  sendOwnPost(input: Addressed & { postId: string }): Promise<{ mid: string }>;
  /** Has a file fetched from `url` for later sends; answers Instagram's id of it. May be repeated. */
  upload(input: { token: string; type: OutgoingFileType; url: string }): Promise<{ attachmentId: string }>;
  /** Puts the account's reaction to a message, or takes it away with null. Twice is once. */
  react(input: { token: string; recipientId: string; mid: string; emoji: string | null }): Promise<void>;
  act(input: { token: string; recipientId: string; action: SenderAction; urgency?: Urgency }): Promise<void>;
}

/**
 * Whether somebody waits for the call: a reply, a reaction, a login. Those go ahead, and on to the limit itself.
 * What nobody waits for (left out: readings and signs) slows down and stops while a limit comes near.
 */
export type Urgency = 'urgent' | 'background';

/** Whom a message goes to, and how. */
export interface Addressed {
  token: string;
  recipientId: string;
  /** Carries the Human Agent tag. */
  isHumanAgent: boolean;
  /** The message that is quoted. */
  replyToMid?: string | null;
}

/** Where Instagram gets a file from: an address it fetches, or its own id of one it has. */
export type FileSource = { url: string } | { attachmentId: string };

export interface OwnPostsPage {
  /** `pictureUrl` is signed and dies; null where Instagram gives none. */
  posts: Array<{ post: OwnPost; pictureUrl: string | null }>;
  after: string | null;
}

/** What a customer can be shown apart from messages. */
export type SenderAction = 'typing_on' | 'typing_off' | 'mark_seen';

export interface AppLogin {
  metaAppId: string;
  metaAppSecret: string;
}

export interface ShortLivedToken {
  token: string;
  /** App-scoped or professional id, as Instagram chose to answer; only `me` decides identity. */
  userId: string | null;
  /** Granted scopes; null when the answer did not say. */
  permissions: string[] | null;
}

export interface LongLivedToken {
  token: string;
  /** Seconds until it dies. */
  expiresIn: number;
}

export interface OwnProfile {
  /** Professional account id: the identity. */
  userId: string;
  appScopedId: string | null;
  username: string;
  name: string | null;
  accountType: string | null;
  pictureUrl: string | null;
}

export interface CustomerProfile {
  username: string | null;
  name: string | null;
  pictureUrl: string | null;
  followerCount: number | null;
  isVerified: boolean | null;
  followsUs: boolean | null;
  weFollow: boolean | null;
}

/** What a reading of a conversation gave. */
export interface ThreadReading {
  /** Its messages with their reactions as domain events, oldest first. */
  events: DomainEvent[];
  /** Every message that was listed, newest first, those among them that could not be read as well. */
  listed: ListedMessage[];
  /** Older messages are there; of them Instagram tells ids and times only. */
  hasOlder: boolean;
}

/** Times are Instagram's, in whole seconds. */
export interface ListedMessage {
  mid: string;
  at: number;
}

export interface ListedPage {
  listed: ListedMessage[];
  after: string | null;
}

export interface ConversationsPage {
  conversations: Array<{
    id: string;
    updatedAt: number;
    /** Scoped ids and names of those in it, the own account left out; empty when Instagram did not tell. */
    people: Array<{ scopedId: string; username: string | null }>;
  }>;
  after: string | null;
}
