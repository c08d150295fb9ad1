import type { MediaUsage, Snapshot } from '../../shared/ipc/contract.ts';
import type { Checks } from '../../shared/model/checks.ts';
import type { MessageChoices } from '../../shared/model/choices.ts';
import type { ConnectionStatus } from '../../shared/model/connection.ts';
import type { ListFilter } from '../../shared/model/conversation.ts';
import type { DoctorReport } from '../../shared/model/doctor.ts';
import type { GuideInput } from '../../shared/model/guide.ts';
import type { AccountId, ClientId, ConversationId, MessageId } from '../../shared/model/ids.ts';
import type { InboxChange } from '../../shared/model/inbox-change.ts';
import type { LinkPreview } from '../../shared/model/link-preview.ts';
import type { Message } from '../../shared/model/message.ts';
import type { SendWhen } from '../../shared/model/send-when.ts';
import type {
  ConnectAnswer,
  Connected,
  CredentialsInput,
  SetupStatus,
  WayInInput,
} from '../../shared/model/setup.ts';
import type { StorageState } from '../../shared/model/storage-state.ts';
import type { FileRefusal } from '../../shared/outgoing-files.ts';
import type { Doctor } from '../doctor/doctor.ts';
import type { OwnPosts } from '../inbox/own-posts.ts';
import type { Triage } from '../inbox/triage.ts';
import type { StagedFile } from '../media/staged-files.ts';
import type { MediaOwner } from '../storage/records.ts';
import type { Storage } from '../storage/storage.ts';
import type { PracticeStrings } from './practice-strings.ts';

/** What a desk tells whoever listens, after it has been stored. */
export interface DeskListener {
  inboxChanged(change: InboxChange): void;
  connectionChanged(status: ConnectionStatus): void;
  setupChanged(status: SetupStatus): void;
  checksChanged(checks: Checks): void;
  doctorChanged(report: DoctorReport): void;
  /** Also after a moment of trouble nobody saw: what is shown may be older than what is stored. */
  storageChanged(state: StorageState): void;
}

/** How a login gets from Instagram's page to a callback address; the window does it, tests do it by hand. */
export type ShowLogin = (page: { url: string; redirectUri: string }) => Promise<string>;

/** A customer's file on this disk. The path never leaves main. */
export interface MediaFile {
  path: string;
  /** By its bytes, never by what somebody said. */
  contentType: string;
  bytes: number;
  /** What to call it when it is saved; harmless on every system. */
  name: string;
}

/**
 * Everything that runs for one data folder: storage, the way in, accounts, inbox. It knows no window. The real
 * shop and the practice shop are two of them; docs/decisions/0003.
 */
export interface Desk {
  readonly isPractice: boolean;
  /** The strings of the practice shop; null in the real one. */
  readonly practice: PracticeStrings | null;
  readonly storage: Storage;
  /** Looks whether everything is well that a message needs on its way. */
  readonly doctor: Pick<Doctor, 'run' | 'last' | 'mend' | 'tryPair' | 'incidents'>;
  snapshot(input: ListFilter): Promise<Omit<Snapshot, 'settings' | 'platform' | 'locales'>>;

  /** Done, snoozed, labelled: one or many, each undone as a whole. */
  readonly triage: Triage;
  /** What changed in labels and folders, told to the window like any other change. */
  publish(change: InboxChange): void;

  markRead(conversationId: ConversationId): Promise<void>;
  saveDraft(conversationId: ConversationId, text: string): Promise<void>;
  /** Instagram lets the person see that everything was read. */
  tellSeen(conversationId: ConversationId): Promise<void>;
  typing(conversationId: ConversationId, isTyping: boolean): void;
  sendReply(input: {
    conversationId: ConversationId;
    clientId: ClientId;
    text: string;
    quote?: MessageId | undefined;
    choices?: MessageChoices | undefined;
    when?: SendWhen | undefined;
  }): Promise<Message[]>;
  sendHeart(input: {
    conversationId: ConversationId;
    clientId: ClientId;
    when?: SendWhen | undefined;
  }): Promise<Message[]>;
  /** What the account of a conversation has published, and sending something of it. */
  readonly ownPosts: Omit<OwnPosts, 'stop'>;
  /** Answers why not, where Instagram would not take such a file. */
  stageFile(input: { name: string; bytes: Uint8Array }): Promise<StagedFile | FileRefusal>;
  unstageFile(id: string): Promise<void>;
  /** Whether the window holds files that were attached and not sent yet. */
  hasStagedFiles(): boolean;
  sendFiles(input: {
    conversationId: ConversationId;
    clientId: ClientId;
    files: readonly string[];
    when?: SendWhen | undefined;
  }): Promise<Message[]>;
  retryReply(messageId: MessageId): Promise<Message>;
  discardReply(messageId: MessageId): Promise<void>;
  /** Another time for a reply that waits for its time; null: now. */
  moveReply(input: { messageId: MessageId; at: number | null }): Promise<Message>;
  setReaction(input: { messageId: MessageId; emoji: string | null }): Promise<Message>;
  discardReaction(messageId: MessageId): Promise<void>;

  /** The file that shows it; null when none is kept. */
  media(owner: MediaOwner): Promise<MediaFile | null>;
  /** What the first link of a message leads to; null while the owner does not want to ask, or where nothing came. */
  linkPreview(messageId: MessageId): Promise<LinkPreview | null>;
  mediaUsage(): Promise<MediaUsage>;
  /** Lets go of the files of old messages, and says what is left. */
  clearOldMedia(): Promise<MediaUsage>;
  /** The owner chose otherwise: files may have to go at once, and requests to end. */
  choicesChanged(): void;

  connect(input: { reconnect: AccountId | null; showLogin: ShowLogin }): Promise<ConnectAnswer>;
  connectWithToken(input: { token: string; reconnect: AccountId | null }): Promise<ConnectAnswer>;
  /** The owner wants the account that came as well. */
  connectOther(): Promise<Connected>;
  forgetOther(): void;
  /** The keychain may have changed: looks which keys are there now. */
  learnKeys(): Promise<SetupStatus>;
  saveCredentials(input: CredentialsInput): Promise<SetupStatus>;
  setHumanAgent(isGranted: boolean): void;
  /** Instagram shall send nothing more for the account; whether it said so. Never fails. */
  withdraw(accountId: AccountId): Promise<boolean>;
  /** Keeps where the owner is in setting up. */
  keepGuide(input: GuideInput): SetupStatus;
  /** Other ways for Instagram to reach this computer, from now on. */
  chooseWayIn(input: WayInInput): Promise<SetupStatus>;

  connection(): ConnectionStatus;
  setup(): SetupStatus;
  checks(): Checks;
  /** Probes, registers and asks Instagram now. */
  checkNow(why: 'by-hand' | 'wake' | 'network'): Promise<ConnectionStatus>;
  /** The owner stops taking in what was before, or lets it go on. */
  haltImports(): Promise<void>;
  resumeImports(): Promise<void>;

  listen(listener: Partial<DeskListener>): void;
  close(): Promise<void>;
}
