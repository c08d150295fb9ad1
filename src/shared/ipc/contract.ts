// Long because it is one list: everything the window may ask and hear.
import { z } from 'zod';
import { Account } from '../model/account.ts';
import { Backup } from '../model/backup.ts';
import { Check, Checks } from '../model/checks.ts';
import { MessageChoices } from '../model/choices.ts';
import { ConnectionStatus } from '../model/connection.ts';
import { Conversation, ConversationCursor, ConversationPage, ListFilter } from '../model/conversation.ts';
import { DoctorReport } from '../model/doctor.ts';
import {
  AccountId,
  ClientId,
  ConversationId,
  FolderId,
  LabelId,
  MessageId,
  Milliseconds,
  SavedReplyId,
} from '../model/ids.ts';
import { InboxChange } from '../model/inbox-change.ts';
import { Folder, FolderInput, Label, LabelInput } from '../model/label.ts';
import { MenuCommand } from '../model/menu-command.ts';
import { Message, ThreadCursor, ThreadPage, ThreadPart } from '../model/message.ts';
import { OwnPostPage } from '../model/own-post.ts';
import { SavedReply, SavedReplyInput } from '../model/saved-reply.ts';
import { FoundPerson, MOST_SEARCHED, SearchCursor, SearchFilter, SearchPage } from '../model/search.ts';
import { SendWhen } from '../model/send-when.ts';
import { Settings, SettingsPatch } from '../model/settings.ts';
import { ConnectAnswer, Connected, CredentialsInput, SetupStatus, WayInInput } from '../model/setup.ts';
import { SpellingStatus } from '../model/spelling.ts';
import { StorageHelp, StorageState } from '../model/storage-state.ts';
import { ChatSelection, TriageAction, TriageOutcome } from '../model/triage.ts';
import { UpdateStatus } from '../model/update.ts';
import { MOST_FILES, MOST_OUTGOING_BYTES } from '../outgoing-files.ts';
import { MOST_REPORT_CHARACTERS } from '../support-report.ts';
import { accountCalls } from './account-calls.ts';
import { contactCalls } from './contact-calls.ts';
import { doctorCalls } from './doctor-calls.ts';
import { guideCalls } from './guide-calls.ts';
import { moveCalls } from './move-calls.ts';
import type { CallName, EventName } from './names.ts';
import { notificationCalls } from './notification-calls.ts';
import { practiceCalls } from './practice-calls.ts';
import type { Result } from './result.ts';
import { spellingCalls } from './spelling-calls.ts';
import { threadCalls } from './thread-calls.ts';
import { updateCalls } from './update-calls.ts';
import { windowCalls, windowEvents } from './window-calls.ts';

/** Everything the window needs to paint itself, in one answer. */
export const Snapshot = z.strictObject({
  revision: z.int().nonnegative(),
  accounts: z.array(Account),
  labels: z.array(Label),
  folders: z.array(Folder),
  /** First page of the view that was asked for. */
  page: ConversationPage,
  connection: ConnectionStatus,
  setup: SetupStatus,
  checks: Checks,
  storage: StorageState,
  settings: Settings,
  /** True inside the practice shop. */
  isPractice: z.boolean(),
  platform: z.enum(['linux', 'mac', 'windows']),
  /** The languages of the system, best first. */
  locales: z.array(z.string()),
});
export type Snapshot = z.infer<typeof Snapshot>;

/** Where the window shall go: after a click on a notification, a link, a second start. */
export const Place = z.strictObject({
  conversationId: ConversationId,
  messageId: MessageId.nullable(),
});
export type Place = z.infer<typeof Place>;

/** A file that was attached and not sent yet. */
export const StagedFile = z.strictObject({
  id: z.uuid(),
  type: z.enum(['image', 'video', 'audio', 'file']),
  name: z.string(),
  contentType: z.string(),
  bytes: z.int().positive(),
  /** Pixels as shown. */
  width: z.int().positive().nullable(),
  height: z.int().positive().nullable(),
});
export type StagedFile = z.infer<typeof StagedFile>;

/** In bytes. `old`: of messages older than `OLD_MEDIA_MS`, which can be let go of. */
export const MediaUsage = z.strictObject({
  all: z.int().nonnegative(),
  old: z.int().nonnegative(),
});
export type MediaUsage = z.infer<typeof MediaUsage>;

/** What Shopbell's own files take on this disk besides pictures, in bytes. `aside`: what was moved aside, and kept. */
export const KeptSizes = z.strictObject({
  database: z.int().nonnegative(),
  copies: z.int().nonnegative(),
  aside: z.int().nonnegative(),
});
export type KeptSizes = z.infer<typeof KeptSizes>;

const Nothing = z.strictObject({});
const Done = z.strictObject({});

type CallMap = Record<CallName, { input: z.ZodType; output: z.ZodType }>;
type EventMap = Record<EventName, z.ZodType>;

/** The one list of what the window may ask of main. Main checks every input and every output against it. */
export const calls = {
  'app.snapshot': {
    input: ListFilter,
    output: Snapshot,
  },
  /** How the owner wants the window to be, also where there is no snapshot to be had. */
  'app.appearance': {
    input: Nothing,
    output: Snapshot.pick({ settings: true, platform: true, locales: true }),
  },
  'conversation.page': {
    input: z.strictObject({
      ...ListFilter.shape,
      after: ConversationCursor.nullable(),
      limit: z.int().min(1).max(200),
    }),
    output: ConversationPage,
  },
  'conversation.get': { input: z.strictObject({ conversationId: ConversationId }), output: Conversation },
  /** The owner looked at it: unread becomes 0 here. Instagram is told only where the owner chose so. */
  'conversation.read': { input: z.strictObject({ conversationId: ConversationId }), output: Done },
  /** Lets Instagram show that everything was read, whatever the settings say. */
  'conversation.tell-seen': { input: z.strictObject({ conversationId: ConversationId }), output: Done },
  /** The owner began or ceased to write. Instagram is told only where the owner chose so; never fails for it. */
  'conversation.typing': {
    input: z.strictObject({ conversationId: ConversationId, isTyping: z.boolean() }),
    output: Done,
  },
  /** Done, snooze, label, and back; of one chat or of a whole list. */
  'triage.act': {
    input: z.strictObject({ selection: ChatSelection, action: TriageAction }),
    output: TriageOutcome,
  },
  /** Takes back one act as a whole; null: the last one. */
  'triage.undo': {
    input: z.strictObject({ undo: z.uuid().nullable() }),
    output: z.strictObject({ count: z.int().nonnegative() }),
  },
  'label.add': { input: LabelInput, output: z.strictObject({ id: LabelId }) },
  'label.change': { input: Label, output: Done },
  'label.remove': { input: z.strictObject({ id: LabelId }), output: Done },
  'folder.add': { input: FolderInput, output: z.strictObject({ id: FolderId }) },
  'folder.change': { input: Folder, output: Done },
  'folder.remove': { input: z.strictObject({ id: FolderId }), output: Done },
  ...contactCalls,
  ...doctorCalls,
  ...updateCalls,
  ...spellingCalls,
  ...threadCalls,
  ...notificationCalls,
  'draft.save': {
    input: z.strictObject({ conversationId: ConversationId, text: z.string().max(20_000) }),
    output: Done,
  },
  /** Last used first. */
  'saved-reply.list': { input: Nothing, output: z.array(SavedReply) },
  /** Makes one, changes one, or puts one back as it was. These three answer the list as it is afterwards. */
  'saved-reply.put': {
    input: SavedReplyInput,
    output: z.strictObject({ id: SavedReplyId, replies: z.array(SavedReply) }),
  },
  'saved-reply.remove': { input: z.strictObject({ id: SavedReplyId }), output: z.array(SavedReply) },
  'saved-reply.used': { input: z.strictObject({ id: SavedReplyId }), output: z.array(SavedReply) },
  'thread.page': {
    input: z.strictObject({
      conversationId: ConversationId,
      before: ThreadCursor.nullable(),
      limit: z.int().min(1).max(200),
    }),
    output: ThreadPage,
  },
  /** A message somewhere in a thread, with what stands before and after it. */
  'thread.around': {
    input: z.strictObject({
      conversationId: ConversationId,
      messageId: MessageId,
      limit: z.int().min(1).max(100),
    }),
    output: ThreadPart,
  },
  'thread.after': {
    input: z.strictObject({
      conversationId: ConversationId,
      after: ThreadCursor,
      limit: z.int().min(1).max(200),
    }),
    output: ThreadPart.omit({ before: true }),
  },
  /** Everything on this computer that holds the words. */
  'search.page': {
    input: z.strictObject({
      text: z.string().max(MOST_SEARCHED),
      filter: SearchFilter,
      before: SearchCursor.nullable(),
      limit: z.int().min(1).max(100),
    }),
    output: SearchPage,
  },
  /** People by the beginning of a word of their name. */
  'search.people': {
    input: z.strictObject({
      text: z.string().max(MOST_SEARCHED),
      accountId: AccountId.nullable(),
      limit: z.int().min(1).max(20),
    }),
    output: z.array(FoundPerson),
  },
  /**
   * Stores bubbles and outbox rows together and answers at once; delivery is told by `inbox.changed`. A text too
   * long for one message becomes several, in order: the first carries `clientId` and the quote.
   */
  'reply.send': {
    input: z.strictObject({
      conversationId: ConversationId,
      clientId: ClientId,
      text: z.string().min(1).max(20_000),
      /** The message of the same chat that is answered. */
      quote: MessageId.optional(),
      /** What the customer can tap below the words; below the last of several messages. */
      choices: MessageChoices.optional(),
      when: SendWhen.optional(),
    }),
    output: z.array(Message).min(1),
  },
  /** The same for Instagram's one sticker. */
  'reply.heart': {
    input: z.strictObject({
      conversationId: ConversationId,
      clientId: ClientId,
      when: SendWhen.optional(),
    }),
    output: z.array(Message).min(1),
  },
  /**
   * Sends staged files in order, pictures that follow each other as one message. They leave the stage when that is
   * stored; those that can be undone stay, for the window to unstage.
   */
  'reply.send-files': {
    input: z.strictObject({
      conversationId: ConversationId,
      clientId: ClientId,
      files: z.array(z.uuid()).min(1).max(MOST_FILES),
      when: SendWhen.optional(),
    }),
    output: z.array(Message).min(1),
  },
  /** Sends something the account has published, which was in a page of `own-post.page`. */
  'reply.send-own-post': {
    input: z.strictObject({
      conversationId: ConversationId,
      clientId: ClientId,
      postId: z.string().max(100),
      when: SendWhen.optional(),
    }),
    output: z.array(Message).min(1),
  },
  'reply.retry': { input: z.strictObject({ messageId: MessageId }), output: Message },
  /** Takes away an own message that never left. */
  'reply.discard': { input: z.strictObject({ messageId: MessageId }), output: Done },
  /** Another time for a reply that waits for its time; null: now. */
  'reply.move': {
    input: z.strictObject({ messageId: MessageId, at: Milliseconds.nullable() }),
    output: Message,
  },
  /** The owner's reaction to a customer's message; null takes it away. Shown at once, sent like a reply. */
  'reaction.set': {
    input: z.strictObject({ messageId: MessageId, emoji: z.string().min(1).max(32).nullable() }),
    output: Message,
  },
  /** Forgets why a reaction was not taken. */
  'reaction.discard': { input: z.strictObject({ messageId: MessageId }), output: Done },
  /** Asks the owner where to save the file; answers whether they did. Its path stays with main. */
  'attachment.save': {
    input: z.strictObject({ attachmentId: z.int().positive() }),
    output: z.strictObject({ isSaved: z.boolean() }),
  },
  /** The owner drags it out of the window: main hands the file to the system. `box`: where the page shows it. */
  'attachment.drag': {
    input: z.strictObject({
      attachmentId: z.int().positive(),
      box: z.strictObject({
        x: z.number().nonnegative(),
        y: z.number().nonnegative(),
        width: z.number().nonnegative().max(20_000),
        height: z.number().nonnegative().max(20_000),
      }),
    }),
    output: Done,
  },
  /** What the account of the conversation has published, newest first. Asks Instagram. */
  'own-post.page': {
    input: z.strictObject({ conversationId: ConversationId, after: z.string().max(2000).nullable() }),
    output: OwnPostPage,
  },
  /** How one of those looks, null when that is not known. For painting: no address of it stands in the window. */
  'own-post.picture': {
    input: z.strictObject({ conversationId: ConversationId, postId: z.string().max(100) }),
    output: z.strictObject({ contentType: z.string(), bytes: z.instanceof(Uint8Array) }).nullable(),
  },
  /** The bytes of a kept file, for drawing a voice and for copying a picture. */
  'attachment.read': {
    input: z.strictObject({ attachmentId: z.int().positive() }),
    output: z.strictObject({ bytes: z.instanceof(Uint8Array), contentType: z.string() }),
  },
  /** What customers' and own files take on this disk. */
  'media.usage': { input: Nothing, output: MediaUsage },
  /** Lets go of the files of old messages; they are still in Instagram. */
  'media.clear-old': { input: Nothing, output: MediaUsage },
  /** Takes a file that will be sent, or says why Instagram would not take it. */
  'file.stage': {
    input: z.strictObject({
      name: z.string().max(1000),
      bytes: z.instanceof(Uint8Array).refine(({ length }) => length <= MOST_OUTGOING_BYTES),
    }),
    output: z.union([
      z.strictObject({ file: StagedFile }),
      z.strictObject({ refusal: z.enum(['empty', 'format', 'picture-too-large', 'too-large']) }),
    ]),
  },
  'file.unstage': { input: z.strictObject({ id: z.uuid() }), output: Done },
  /**
   * The owner wants to record: for the next seconds the page may ask for the microphone, once. False when the
   * system forbids it.
   */
  'microphone.open': { input: Nothing, output: z.strictObject({ isAllowed: z.boolean() }) },
  /** Opens Instagram's login window and answers when it has ended. */
  'account.connect': {
    input: z.strictObject({ reconnect: AccountId.nullable() }),
    output: ConnectAnswer,
  },
  'account.connect-with-token': {
    input: z.strictObject({ token: z.string().trim().min(20).max(2000), reconnect: AccountId.nullable() }),
    output: ConnectAnswer,
  },
  /** The answer to `otherAccount`: connects the one that came; the wanted one stays as it is. */
  'account.connect-other': { input: Nothing, output: Connected },
  /** Closes the login window, and lets go of a login that was asked about. */
  'account.cancel-connect': { input: Nothing, output: Done },
  ...guideCalls,
  'credentials.save': { input: CredentialsInput, output: SetupStatus },
  /** How Instagram shall reach this computer from now on; the best of the ways is opened at once. */
  'way-in.choose': { input: WayInInput, output: SetupStatus },
  /** Asks the system's keychain again; answers how it is now. */
  'keychain.try-again': { input: Nothing, output: SetupStatus },
  /** Keys and logins are kept in memory until quitting: the owner's choice where there is no keychain. */
  'keychain.use-session': { input: Nothing, output: SetupStatus },
  /** What can be offered while the storage is in trouble. */
  'storage.help': { input: Nothing, output: StorageHelp },
  /** Opens the storage anew, after it has stopped. */
  'storage.reopen': { input: Nothing, output: Done },
  'storage.sizes': { input: Nothing, output: KeptSizes },
  /** Newest first. */
  'backup.list': { input: Nothing, output: z.array(Backup) },
  'backup.take': { input: Nothing, output: Backup },
  /** Puts a copy, or with null an empty inbox, in the place of what is there; that is moved aside and stays. */
  'backup.put-back': { input: z.strictObject({ name: Backup.shape.name.nullable() }), output: Done },
  ...accountCalls,
  ...moveCalls,
  /** Tries the tunnel, the registration and one comparison with Instagram now. */
  'connection.check': { input: Nothing, output: ConnectionStatus },
  /** The audit's ledger, the newest check first. */
  'checks.list': {
    input: z.strictObject({ limit: z.int().min(1).max(200) }),
    output: z.array(Check),
  },
  /** Ends the import of what was before; what was read stays. */
  'import.stop': { input: Nothing, output: Done },
  'import.resume': { input: Nothing, output: Done },
  'practice.open': { input: Nothing, output: Done },
  'practice.leave': { input: Nothing, output: Done },
  ...practiceCalls,
  'settings.change': { input: SettingsPatch, output: Settings },
  /** Opens a web page in the owner's browser. */
  'link.open': { input: z.strictObject({ url: z.url().max(4000) }), output: Done },
  'clipboard.copy': { input: z.strictObject({ text: z.string().max(20_000) }), output: Done },
  /** Where the guide can be read; null where nobody has said where this Shopbell is at home. */
  'about.guide': { input: Nothing, output: z.strictObject({ url: z.url().nullable() }) },
  /** The licences of all that came along; null where none lie beside the program. */
  'about.notices': { input: Nothing, output: z.strictObject({ text: z.string().nullable() }) },
  /** What the owner may hand to whoever helps them. Nothing of it leaves by itself. */
  'support.report': {
    input: Nothing,
    output: z.strictObject({ text: z.string().max(MOST_REPORT_CHARACTERS) }),
  },
  /** Asks the owner where to save what they were shown; answers whether they did. */
  'support.save-report': {
    input: z.strictObject({ text: z.string().min(1).max(MOST_REPORT_CHARACTERS) }),
    output: z.strictObject({ isSaved: z.boolean() }),
  },
  ...windowCalls,
} as const satisfies CallMap;

/** The one list of what main tells the window. Whole snapshots with a revision, never commands that want an answer. */
export const events = {
  'inbox.changed': InboxChange,
  'connection.changed': ConnectionStatus,
  'setup.changed': SetupStatus,
  'checks.changed': Checks,
  'doctor.changed': DoctorReport,
  'settings.changed': Settings,
  /** The window asks for a snapshot then: it may have missed changes meanwhile. */
  'storage.changed': StorageState,
  'app.navigate': Place,
  'update.changed': UpdateStatus,
  'spelling.changed': SpellingStatus,
  'menu.chosen': z.strictObject({ command: MenuCommand }),
  ...windowEvents,
} as const satisfies EventMap;

export type CallInput<N extends CallName> = z.input<(typeof calls)[N]['input']>;
export type CallOutput<N extends CallName> = z.output<(typeof calls)[N]['output']>;
export type EventPayload<N extends EventName> = z.output<(typeof events)[N]>;

/** What the preload puts on `window.api`: two functions, nothing else. */
export interface Api {
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<Result<CallOutput<N>>>;
  /** Returns the function that stops listening. */
  on<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): () => void;
}
