import type { Account, AccountState } from '../../shared/model/account.ts';
import type {
  Conversation,
  ConversationCursor,
  ConversationPage,
  View,
} from '../../shared/model/conversation.ts';
import type { AccountId, ClientId, ConversationId, MessageId, PersonId } from '../../shared/model/ids.ts';
import type { InboxChange } from '../../shared/model/inbox-change.ts';
import type { Message, SendFailure, ThreadCursor, ThreadPage } from '../../shared/model/message.ts';
import type { DomainEvent } from '../inbox/domain-event.ts';

/**
 * Everything this computer remembers, behind an asynchronous face. SQLite runs behind a message port, never
 * on the main loop. Each writing method is one transaction; what it answers has been committed to disk.
 *
 * Fails with `AppFailure('storage-unavailable')` when the database is gone, and with `AppFailure('not-found')`
 * where an id names nothing.
 */
export interface Storage {
  // --- accounts
  accounts(): Promise<Account[]>;
  /** The account rows main works with, more than the window may know. */
  accountRecords(): Promise<AccountRecord[]>;
  /** Adds an account, or refreshes the one with the same `userId`: never a second one. */
  saveAccount(input: SaveAccount): Promise<{ account: Account; isNew: boolean; change: InboxChange }>;
  setAccountState(input: { id: AccountId; state: AccountState; now: number }): Promise<InboxChange>;
  saveToken(input: {
    id: AccountId;
    obtainedAt: number;
    expiresAt: number;
    now: number;
  }): Promise<InboxChange>;
  saveSubscription(input: { id: AccountId; fields: string[]; readBackAt: number }): Promise<void>;

  // --- journal of raw webhook bodies
  /** Commits the raw body. `isNew` is false when the very same bytes were kept before. */
  keepWebhook(input: KeepWebhook): Promise<{ id: number; isNew: boolean }>;
  /** Oldest first: bodies that were kept and not yet applied (a crash in between). */
  pendingWebhooks(limit: number): Promise<JournalRow[]>;
  /** Marks bodies that hold nothing to apply (malformed, unknown account…), with the reason. */
  settleWebhook(input: {
    id: number;
    state: 'applied' | 'kept';
    reason: string | null;
    now: number;
  }): Promise<void>;
  journalRow(id: number): Promise<(JournalRow & { state: string; reason: string | null }) | null>;

  // --- intake
  /**
   * Applies events in one transaction, idempotently: any order, any repetition, same end. Events of accounts
   * that are not connected here are counted in `skipped`. With `journalId` the journal row is settled in the
   * same transaction.
   */
  applyEvents(input: {
    events: DomainEvent[];
    journalId: number | null;
    now: number;
  }): Promise<IntakeOutcome>;

  // --- people
  /** People whose profile never came, is older than 7 days, or failed and is due again. */
  peopleWithoutProfile(input: { now: number; limit: number }): Promise<PersonRecord[]>;
  saveProfile(input: SaveProfile): Promise<InboxChange>;
  /** Notes that the profile could not be read, and when to try again (null: never). */
  profileFailed(input: { personId: PersonId; reason: string; tryAgainAt: number | null }): Promise<void>;

  // --- reading
  revision(): Promise<number>;
  /**
   * `needs-reply`: open reply windows first, the one that closes first on top; then the closed ones, the last
   * closed on top; at the end those that never opened. The others: newest message first. A cursor of
   * `needs-reply` means nothing outside.
   */
  conversationPage(input: {
    view: View;
    accountId: AccountId | null;
    after: ConversationCursor | null;
    limit: number;
  }): Promise<ConversationPage>;
  conversation(id: ConversationId): Promise<Conversation>;
  threadPage(input: {
    conversationId: ConversationId;
    before: ThreadCursor | null;
    limit: number;
  }): Promise<ThreadPage>;
  message(id: MessageId): Promise<Message>;
  /** What the audit compares: for each person of the account the time of the newest stored message. */
  newestByPerson(accountId: AccountId): Promise<Array<{ scopedId: string; lastMessageAt: number }>>;
  /** Which of these message ids are not stored yet. */
  missingMids(input: { accountId: AccountId; mids: string[] }): Promise<string[]>;

  // --- owner's own marks
  markRead(input: { conversationId: ConversationId; now: number }): Promise<InboxChange>;
  saveDraft(input: { conversationId: ConversationId; text: string; now: number }): Promise<InboxChange>;

  // --- outbox
  /** Own bubble and outbox row in one transaction; clears the draft. The same `clientId` again changes nothing. */
  queueReply(input: {
    conversationId: ConversationId;
    clientId: ClientId;
    text: string;
    now: number;
  }): Promise<{ message: Message; change: InboxChange }>;
  /** The oldest unfinished reply of every conversation whose time has come and whose account is connected. */
  dueReplies(input: { now: number; limit: number }): Promise<OutboxRow[]>;
  /** When the next reply that waits for its time is due; null when none waits. */
  nextReplyAt(): Promise<number | null>;
  /**
   * Written before the request leaves: after a crash such a row is `unknown`, never sent blindly. Fails with
   * `not-found` when the reply was taken away meanwhile and with `refused` when it is under way already: in
   * both cases nothing may be sent.
   */
  markAttempting(input: { outboxId: number; now: number }): Promise<InboxChange>;
  /** The answer's id is the last word. Of a row that an echo has settled and taken away, these four change nothing. */
  replySent(input: { outboxId: number; mid: string; now: number }): Promise<InboxChange>;
  replyLater(input: {
    outboxId: number;
    dueAt: number;
    failure: SendFailure;
    now: number;
  }): Promise<InboxChange>;
  replyFailed(input: { outboxId: number; failure: SendFailure; now: number }): Promise<InboxChange>;
  /** The request left and no answer came. */
  replyUnknown(input: { outboxId: number; now: number }): Promise<InboxChange>;
  /** Rows left `attempting` by a crash become `unknown`; answers all that are unknown. Ask while nothing is being sent. */
  unknownReplies(): Promise<OutboxRow[]>;
  /** Puts a failed message back into the outbox. */
  retryReply(input: {
    messageId: MessageId;
    now: number;
  }): Promise<{ message: Message; change: InboxChange }>;
  /** Takes away an own message that never left; refused (`refused`) for any other. */
  discardReply(input: { messageId: MessageId; now: number }): Promise<InboxChange>;

  // --- the audit's ledger
  recordAudit(run: AuditRun): Promise<void>;
  lastAudit(): Promise<AuditRun | null>;

  close(): Promise<void>;
}

export interface AccountRecord {
  id: AccountId;
  userId: string;
  username: string;
  state: AccountState;
  tokenObtainedAt: number | null;
  tokenExpiresAt: number | null;
  permissions: string[];
  subscribedFields: string[];
  subscriptionReadBackAt: number | null;
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

export interface IntakeOutcome {
  change: InboxChange;
  /** Events that belong to no account of this computer. */
  skipped: number;
  /** Messages that were not there before, either way. */
  stored: number;
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

export interface OutboxRow {
  id: number;
  messageId: MessageId;
  conversationId: ConversationId;
  accountId: AccountId;
  personScopedId: string;
  text: string;
  /** How many times the request has left. */
  attempts: number;
  createdAt: number;
  attemptedAt: number | null;
  windowOpenedAt: number | null;
}

export interface AuditRun {
  accountId: AccountId;
  startedAt: number;
  finishedAt: number;
  conversations: number;
  /** Messages that only the audit found: webhooks had not told of them. */
  found: number;
  error: string | null;
}
