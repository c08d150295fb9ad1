import type { AccountState } from '../../shared/model/account.ts';
import type { AccountId, ConversationId, LabelId, MessageId, PersonId } from '../../shared/model/ids.ts';
import type { InboxChange } from '../../shared/model/inbox-change.ts';
import type { AttachmentKind } from '../../shared/model/message.ts';
import type { OutgoingContent } from '../inbox/outgoing-content.ts';

// The shapes that storage takes and gives; what the window may see of them is in src/shared/model.

export interface AccountRecord {
  id: AccountId;
  userId: string;
  /** What deauthorize and deletion calls name the account by. */
  appScopedId: string | null;
  username: string;
  state: AccountState;
  tokenObtainedAt: number | null;
  tokenExpiresAt: number | null;
  permissions: string[];
  subscribedFields: string[];
  subscriptionReadBackAt: number | null;
  /** When it was first connected here. */
  connectedAt: number;
}

export interface SaveAccount {
  userId: string;
  appScopedId: string | null;
  username: string;
  name: string | null;
  accountType: string | null;
  pictureUrl: string | null;
  permissions: string[];
  tokenObtainedAt: number;
  tokenExpiresAt: number;
  now: number;
}

export interface KeepWebhook {
  receivedAt: number;
  /** The bytes as they came. */
  body: Uint8Array;
  /** SHA-256 of the body, hex: the same bytes are kept once. */
  digest: string;
  /** Which secret had signed it. */
  signedWith: 'instagram' | 'meta';
}

export interface JournalRow {
  id: number;
  receivedAt: number;
  body: Uint8Array;
}

/** A message that was stored for the first time; `at` is Instagram's time. */
export interface NewMessage {
  id: MessageId;
  mid: string;
  at: number;
}

export interface IntakeOutcome {
  change: InboxChange;
  /** Events that belong to no account of this computer. */
  skipped: number;
  /** Messages that were not there before, either way. */
  stored: NewMessage[];
  /** Why not all of it could be used, in a few words; null when it could. */
  keptBecause: string | null;
}

export interface PersonRecord {
  id: PersonId;
  accountId: AccountId;
  scopedId: string;
}

export interface SaveProfile {
  personId: PersonId;
  username: string | null;
  name: string | null;
  pictureUrl: string | null;
  followerCount: number | null;
  isVerified: boolean | null;
  followsUs: boolean | null;
  weFollow: boolean | null;
  now: number;
}

/** What a file is shown for: an attachment by its id, or a person's face by theirs. */
export interface MediaOwner {
  of: 'attachment' | 'face';
  id: number;
}

export interface WantedMedia {
  owner: MediaOwner;
  accountId: AccountId;
  accountUserId: string;
  kind: AttachmentKind | 'face';
  /** Signed, comes from outside, and dies. */
  url: string;
  tries: number;
  /** The message and the place in it, to ask Instagram for a fresh address. */
  mid: string | null;
  position: number;
  isRenewed: boolean;
}

/** What the bytes themselves say. */
export interface MediaFacts {
  /** SHA-256, hex. */
  digest: string;
  contentType: string;
  bytes: number;
  width: number | null;
  height: number | null;
  /** The sender's name for it, made harmless. */
  name: string | null;
}

export interface KeptMedia {
  digest: string;
  contentType: string;
  bytes: number;
  kind: AttachmentKind | 'face';
  name: string | null;
  title: string | null;
}

export interface KnownFile {
  /** Instagram's own id of it, under which it need not be fetched again; null when it has none. */
  attachmentId: string | null;
  /** The account has sent it to somebody before. */
  wasSent: boolean;
}

/** A reply that is not to go out before its time: `held` to be undone, `planned` for a time the owner
 * named. One that is queued without it takes along what is held in its conversation. */
export interface ReplyHold {
  state: 'held' | 'planned';
  dueAt: number;
}

export interface OutboxRow {
  id: number;
  messageId: MessageId;
  conversationId: ConversationId;
  accountId: AccountId;
  personScopedId: string;
  content: OutgoingContent;
  /** The quoted message. */
  replyToMid: string | null;
  /** How many times the request has left. */
  attempts: number;
  createdAt: number;
  attemptedAt: number | null;
  windowOpenedAt: number | null;
  /** Something was written to the same person after it. */
  holdsUpOthers: boolean;
}

/** What the owner said of a chat; times by Instagram's clock, 0 for never. */
export interface ChatMarks {
  id: ConversationId;
  doneUpTo: number;
  snoozedUpTo: number;
  snoozedUntil: number;
  isBack: number;
  readUpTo: number;
  labels: LabelId[];
}

/** A reaction to send. */
export interface ReactionRow {
  messageId: MessageId;
  accountId: AccountId;
  personScopedId: string;
  mid: string;
  emoji: string | null;
  /** Which wish this is; see `reactionSent`. */
  wish: number;
  /** How many times sending it was put off. */
  attempts: number;
}

export interface SeenToTell {
  accountId: AccountId;
  personScopedId: string;
  /** Instagram's time of the newest message to be told of, ms. */
  upTo: number | null;
}

/** A place in a thread: where a moment begins, or so many received messages before the end, from 1. */
export type ThreadSearch = { conversationId: ConversationId } & ({ at: number } | { received: number });

export interface FailedReplies {
  count: number;
  /** The one that was written first; null: there is none. */
  first: { conversationId: ConversationId; messageId: MessageId } | null;
}
