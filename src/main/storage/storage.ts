// Long because it is one list: everything this computer remembers.
import type { Account, AccountState } from '../../shared/model/account.ts';
import type { Check } from '../../shared/model/checks.ts';
import type {
  Conversation,
  ConversationCursor,
  ConversationPage,
  ListFilter,
} from '../../shared/model/conversation.ts';
import type {
  AccountId,
  ClientId,
  ConversationId,
  FolderId,
  LabelId,
  MessageId,
  PersonId,
} from '../../shared/model/ids.ts';
import type { InboxChange } from '../../shared/model/inbox-change.ts';
import type { Folder, FolderInput, Label, LabelInput } from '../../shared/model/label.ts';
import type {
  Message,
  SendFailure,
  ThreadCursor,
  ThreadPage,
  ThreadPart,
} from '../../shared/model/message.ts';
import type { FoundPerson, SearchPage } from '../../shared/model/search.ts';
import type { ChatSelection, TriageAction } from '../../shared/model/triage.ts';
import type { OutgoingFileType } from '../../shared/outgoing-files.ts';
import type { DomainEvent } from '../inbox/domain-event.ts';
import type { OutgoingContent } from '../inbox/outgoing-content.ts';
import type {
  AuditRun,
  ComparedMessage,
  ImportRecord,
  KnownThread,
  NoteThreadRead,
} from './audit-records.ts';
import type { ContactStorage } from './contact-storage.ts';
import type { IncidentStorage } from './incident-storage.ts';
import type { SearchInput } from './methods/search.ts';
import type {
  AccountRecord,
  ChatMarks,
  FailedReplies,
  IntakeOutcome,
  JournalRow,
  KeepWebhook,
  KeptMedia,
  KnownFile,
  MediaFacts,
  MediaOwner,
  OutboxRow,
  PersonRecord,
  ReactionRow,
  ReplyHold,
  SaveAccount,
  SaveProfile,
  SeenToTell,
  ThreadSearch,
  WantedMedia,
} from './records.ts';
import type { WritingStorage } from './writing-storage.ts';

/**
 * Everything this computer remembers, behind an asynchronous face. SQLite runs behind a message port, never
 * on the main loop. Each writing method is one transaction; what it answers has been committed to disk.
 *
 * Fails with `AppFailure('storage-unavailable')` when the database is gone, and with `AppFailure('not-found')`
 * where an id names nothing.
 */
export interface Storage extends ContactStorage, IncidentStorage, WritingStorage {
  // --- accounts
  accounts(): Promise<Account[]>;
  /** The account rows main works with, more than the window may know. */
  accountRecords(): Promise<AccountRecord[]>;
  /**
   * Adds an account, or refreshes the one with the same `userId`: never a second one. Bodies that were kept because
   * it was not connected are pending again.
   */
  saveAccount(input: SaveAccount): Promise<{ account: Account; isNew: boolean; change: InboxChange }>;
  paintAccount(input: { id: AccountId; colour: number }): Promise<InboxChange>;
  /** What the owner calls it here; null: as Instagram does. Stays when the account is connected anew. */
  nameAccount(input: { id: AccountId; name: string | null }): Promise<InboxChange>;
  /** What belongs to it. */
  accountCounts(input: { id: AccountId }): Promise<{ conversations: number; messages: number }>;
  /** A disconnected account stays so until it is connected again. */
  /** With `ifTokenOf`: only while its token is the one of that time. A login meanwhile knows better. */
  setAccountState(input: {
    id: AccountId;
    state: AccountState;
    ifTokenOf?: number | null;
    now: number;
  }): Promise<InboxChange>;
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
  /** Oldest first: bodies that were kept and not yet applied. At most 8 MB together; a larger one comes alone. */
  pendingWebhooks(limit: number): Promise<JournalRow[]>;
  /** Marks bodies that hold nothing to apply (malformed, unknown account…), with the reason. `applied` empties it. */
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
   * same transaction: an applied body is emptied, one that held something unknown or of a stranger is kept. What
   * is taken back is cut out of kept bodies.
   */
  applyEvents(input: {
    events: DomainEvent[];
    journalId: number | null;
    now: number;
  }): Promise<IntakeOutcome>;

  // --- people
  /** People whose profile never came, is older than 7 days, or failed and is due again. */
  peopleWithoutProfile(input: { now: number; limit: number }): Promise<PersonRecord[]>;
  /** When the next profile is due, maybe long past; null when none is. Only of accounts that can be asked. */
  nextProfileAt(): Promise<number | null>;
  saveProfile(input: SaveProfile): Promise<InboxChange>;
  /** Notes that the profile could not be read, and when to try again (null: never). */
  profileFailed(input: { personId: PersonId; reason: string; tryAgainAt: number | null }): Promise<void>;

  // --- pictures, videos, voice notes, documents
  /** What waits to be fetched and is due: attachments of the newest messages first; never anything of a story. */
  wantedMedia(input: { of: MediaOwner['of']; now: number; limit: number }): Promise<WantedMedia[]>;
  /** When the next that waits is due, maybe long past; null when none waits. */
  nextMediaAt(of: MediaOwner['of']): Promise<number | null>;
  /** Before a file is put in its place, so that none can lie there which nobody knows of. */
  noteMediaFile(input: { digest: string; bytes: number; now: number }): Promise<void>;
  /**
   * The file is in its place. Changes nothing when its owner has gone meanwhile (unsent) or has another address;
   * the file is then unreferenced. Its digest must have been noted.
   */
  mediaKept(input: { owner: MediaOwner; url: string; facts: MediaFacts }): Promise<InboxChange>;
  /** It did not come this time; counts the tries. */
  mediaPostponed(input: { owner: MediaOwner; dueAt: number }): Promise<void>;
  /** All that wait are due at once: the line is back. */
  hastenMedia(input: { now: number }): Promise<void>;
  /** It will not come from this address. Of a face the profile is read again, once a day at most. */
  mediaGivenUp(input: {
    owner: MediaOwner;
    media: 'gone' | 'not-kept';
    url: string;
    now: number;
  }): Promise<InboxChange>;
  /** Instagram was asked for the message again and gave another address; that happens once. */
  mediaAddressRenewed(input: { attachmentId: number; url: string; now: number }): Promise<void>;
  /** Which file shows it; null when none is kept. */
  keptMedia(owner: MediaOwner): Promise<KeptMedia | null>;
  /** Files that no message and nobody's face needs any more: unsent, replaced, or left by a crash. */
  unreferencedMedia(limit: number): Promise<string[]>;
  /** Those of them that are off the disk. One that is needed again meanwhile stays. */
  forgetMediaFiles(digests: string[]): Promise<void>;
  /**
   * When all files together are larger than `mostBytes`: lets go of the oldest attachments until they are
   * `freeBytes` below it, a few hundred at a time. Their files are unreferenced then.
   */
  clearOldMedia(input: {
    mostBytes: number;
    freeBytes: number;
  }): Promise<{ change: InboxChange; hasMore: boolean }>;
  /** Lets go of attachments of messages sent before that time, a few hundred at a time. */
  clearMediaBefore(input: { before: number }): Promise<{ change: InboxChange; hasMore: boolean }>;
  /** Bytes of all files, and of those that `clearMediaBefore` would let go of. */
  mediaUsage(input: { before: number }): Promise<{ all: number; old: number }>;

  // --- reading
  revision(): Promise<number>;
  /**
   * `needs-reply`: open reply windows first, the one that closes first on top; then the closed ones, the last
   * closed on top; at the end those that never opened. The others: newest message first. A cursor of
   * `needs-reply` means nothing outside.
   */
  conversationPage(
    input: ListFilter & { after: ConversationCursor | null; limit: number },
  ): Promise<ConversationPage>;
  conversation(id: ConversationId): Promise<Conversation>;
  /** How many people wait for an answer. */
  waitingCount(): Promise<number>;
  /** Own messages that did not go out and wait for the owner to retry or discard them. */
  failedReplies(): Promise<FailedReplies>;
  threadPage(input: {
    conversationId: ConversationId;
    before: ThreadCursor | null;
    limit: number;
  }): Promise<ThreadPage>;
  /** A message in the middle of its thread; `limit` messages of each side at most. */
  threadAround(input: {
    conversationId: ConversationId;
    messageId: MessageId;
    limit: number;
  }): Promise<ThreadPart>;
  /** What follows such a part, towards the newest. */
  threadAfter(input: {
    conversationId: ConversationId;
    after: ThreadCursor;
    limit: number;
  }): Promise<Omit<ThreadPart, 'before'>>;
  /** Where a day begins in a thread, or the first of so many received messages at its end; null: the thread is empty. */
  findInThread(input: ThreadSearch): Promise<MessageId | null>;
  message(id: MessageId): Promise<Message>;
  /** Whether one of these was stored before that message was. */
  knewBefore(input: { accountId: AccountId; messageId: MessageId; mids: string[] }): Promise<boolean>;
  /** Which of these message ids are not stored yet. */
  missingMids(input: { accountId: AccountId; mids: string[] }): Promise<string[]>;
  /** Messages since then whose newest edit came without its text, newest first; of connected accounts. */
  editsWithoutText(input: {
    since: number;
    limit: number;
  }): Promise<Array<{ accountUserId: string; mid: string; revision: number }>>;

  // --- searching
  /** Every text, caption and file name that holds all the words, newest first, and people of that name. */
  search(input: SearchInput): Promise<SearchPage>;
  /** People whose name or username has a word that begins so, those who wrote last first. */
  findPeople(input: { text: string; accountId: AccountId | null; limit: number }): Promise<FoundPerson[]>;

  // --- owner's own marks
  markRead(input: { conversationId: ConversationId; now: number }): Promise<InboxChange>;

  // --- triage
  labels(): Promise<Label[]>;
  folders(): Promise<Folder[]>;
  /** A label of that name that is there already is the one that is meant. */
  addLabel(input: LabelInput): Promise<{ id: LabelId; change: InboxChange }>;
  /** Refused (`refused`) when another has the name. */
  changeLabel(input: Label): Promise<InboxChange>;
  /** Takes it off every chat; folders that ask for it go as well. */
  removeLabel(input: { id: LabelId }): Promise<InboxChange>;
  addFolder(input: FolderInput): Promise<{ id: FolderId; change: InboxChange }>;
  changeFolder(input: Folder): Promise<InboxChange>;
  removeFolder(input: { id: FolderId }): Promise<InboxChange>;
  /** `before` holds what `restoreMarks` needs to undo it: one for each chat that was changed. */
  triage(input: {
    selection: ChatSelection;
    action: TriageAction;
  }): Promise<{ before: ChatMarks[]; change: InboxChange }>;
  /** What the customer wrote since then still counts: a chat that it brought back stays where it is. */
  restoreMarks(input: { marks: readonly ChatMarks[] }): Promise<InboxChange>;
  /** Brings back every chat whose snooze has run out. */
  wakeSnoozed(input: { now: number }): Promise<InboxChange>;
  nextSnoozeEnd(): Promise<number | null>;

  // --- outbox
  /**
   * Own bubbles and their outbox rows in one transaction, in this order; clears the draft. Those whose `clientId`
   * is stored already are left as they are. The first quotes `quote`: refused (`refused`) unless that is a message
   * of this conversation which Instagram knows and nobody took back.
   */
  queueReplies(input: {
    conversationId: ConversationId;
    replies: ReadonlyArray<{ clientId: ClientId; content: OutgoingContent }>;
    quote: MessageId | null;
    hold: ReplyHold | null;
    now: number;
  }): Promise<{ messages: Message[]; change: InboxChange }>;
  /**
   * Instagram does not take several pictures at once from this account: the message becomes one for each, in its
   * place in the lane. Refused (`refused`) while it is under way; nothing happens when it is gone.
   */
  splitPictures(input: { outboxId: number; now: number }): Promise<InboxChange>;
  /**
   * The oldest unfinished reply of every conversation whose time has come and whose account is connected and does
   * not rest. Whose reply window closes first stands first.
   */
  dueReplies(input: { now: number; limit: number; resting?: readonly AccountId[] }): Promise<OutboxRow[]>;
  /** When the next reply that waits for its time is due; null when none waits. */
  nextReplyAt(input: { resting?: readonly AccountId[] }): Promise<number | null>;
  /** The earliest opening of a reply window that a waiting reply, of whatever account, depends on; null: none. */
  nextReplyDeadline(): Promise<number | null>;
  /** Waiting replies whose window was opened so long ago fail, wherever they stand in their lane. */
  failLateReplies(input: { openedUpTo: number; failure: SendFailure }): Promise<InboxChange>;
  /** Those that wait for their time are due at once: the line is back, or a way out for files. */
  hastenReplies(input: { now: number; only: 'files' | 'all' }): Promise<void>;
  /** What Instagram has of each of these files, in their order: 80 days long, of the 90 that it keeps them. */
  knownFiles(input: {
    accountId: AccountId;
    files: ReadonlyArray<{ digest: string; type: OutgoingFileType }>;
    now: number;
  }): Promise<KnownFile[]>;
  noteUpload(input: {
    accountId: AccountId;
    digest: string;
    type: OutgoingFileType;
    attachmentId: string;
    now: number;
  }): Promise<void>;
  /** Instagram no longer knows them. */
  forgetUploads(input: { accountId: AccountId; digests: string[] }): Promise<void>;
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

  // --- the owner's reactions
  /**
   * Shown at once, sent later; the latest wish counts, and a failure told before is forgotten. Null takes the
   * reaction away. Refused (`refused`) for own messages and those that were taken back.
   */
  setReaction(input: {
    messageId: MessageId;
    emoji: string | null;
    now: number;
  }): Promise<{ message: Message; change: InboxChange }>;
  /** Those whose time has come and whose account is connected and does not rest, oldest first. */
  dueReactions(input: { now: number; limit: number; resting?: readonly AccountId[] }): Promise<ReactionRow[]>;
  nextReactionAt(input: { resting?: readonly AccountId[] }): Promise<number | null>;
  /** An answer to a wish that was changed meanwhile settles nothing: the new one is still to be sent. */
  reactionSent(input: { messageId: MessageId; wish: number; now: number }): Promise<InboxChange>;
  reactionLater(input: { messageId: MessageId; wish: number; dueAt: number }): Promise<void>;
  /** What was there before shows again, and why. */
  reactionFailed(input: { messageId: MessageId; wish: number; failure: SendFailure }): Promise<InboxChange>;
  discardReaction(input: { messageId: MessageId }): Promise<InboxChange>;

  // --- what the person is told of the owner's reading
  /** Whom to tell, and of what; `upTo` is null when there is nothing they were not told of. */
  seenToTell(conversationId: ConversationId): Promise<SeenToTell>;
  noteToldSeen(input: { conversationId: ConversationId; upTo: number }): Promise<InboxChange>;

  // --- the audit
  /** What is known of these threads of Instagram's; one that was never met is left out. */
  knownThreads(input: { accountId: AccountId; threadIds: string[] }): Promise<KnownThread[]>;
  /** What is stored of one person's thread since then, to be compared with a reading of it. */
  comparedMessages(input: {
    accountId: AccountId;
    personScopedId: string;
    since: number;
  }): Promise<ComparedMessage[]>;
  /**
   * A thread was read, and what was read is stored. Messages that Instagram only lists are marked as missing, unless
   * they have come meanwhile; the mark goes by itself when they come. `marked` are those that were not before.
   */
  noteThreadRead(
    input: NoteThreadRead,
  ): Promise<{ change: InboxChange; marked: Array<{ mid: string; at: number }> }>;
  recordAudit(run: AuditRun): Promise<void>;
  /** The newest first; with `whole` only those in which every shop could be asked. */
  checks(input: { limit: number; whole?: boolean }): Promise<Check[]>;

  // --- the import of what was before
  /** One for each account, also for those whose past was never listed. */
  imports(): Promise<ImportRecord[]>;
  /** Threads that wait to be read, besides those planned before; `isWhole`: there are no others. */
  planImport(input: {
    accountId: AccountId;
    threads: Array<{ threadId: string; updatedAt: number }>;
    isWhole: boolean;
  }): Promise<void>;
  /** The newest thread that waits. */
  nextToImport(accountId: AccountId): Promise<{ threadId: string; updatedAt: number } | null>;
  /** The owner stops all imports, or lets them go on. */
  stopImports(input: { isStopped: boolean }): Promise<void>;
  endImport(accountId: AccountId): Promise<void>;

  /**
   * Lets go of what has served: checks that found nothing after 2 days, digests of applied bodies after 7, kept
   * bodies, news of and reactions to messages that never came and the rest of the audit's ledger after 30.
   */
  tidy(input: { now: number }): Promise<void>;
  /** Writes and takes away what is larger than most writes; fails where the disk would not take them. */
  proveRoom(): Promise<void>;

  close(): Promise<void>;
}
