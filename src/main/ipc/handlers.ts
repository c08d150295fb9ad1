import { readFile } from 'node:fs/promises';
import { AppFailure } from '../../shared/ipc/result.ts';
import type { Settings } from '../../shared/model/settings.ts';
import type { About } from '../app/about.ts';
import type { Desk, MediaFile, ShowLogin } from '../app/desk.ts';
import { keptSizes } from '../app/kept-sizes.ts';
import type { Notifications } from '../notifications/notifications.ts';
import type { SecretKeeper } from '../secrets/secret-keeper.ts';
import type { SettingsStore } from '../settings/settings.ts';
import type { Backups } from '../storage/backups/backups.ts';
import type { Updates } from '../update/updates.ts';
import type { DragOut } from '../windows/drag-out.ts';
import type { Spelling } from '../windows/spelling.ts';
import { type AccountHandlerParts, accountHandlers } from './account-handlers.ts';
import type { Handlers } from './answer.ts';
import { contactHandlers } from './contact-handlers.ts';
import { doctorHandlers } from './doctor-handlers.ts';
import { type GuideParts, guideHandlers } from './guide-handlers.ts';
import { type MoveHandlerParts, moveHandlers } from './move-handlers.ts';
import { notificationHandlers } from './notification-handlers.ts';
import { practiceHandlers } from './practice-handlers.ts';
import { savedReplyHandlers } from './saved-reply-handlers.ts';
import { triageHandlers } from './triage-handlers.ts';
import { updateHandlers } from './update-handlers.ts';
import { type WindowHandlerParts, windowHandlers } from './window-handlers.ts';

/** What the handlers need of the shell; each is one line of Electron. */
export interface HandlerParts extends GuideParts, WindowHandlerParts {
  /** The desk the window shows now; waits while it is opening, fails when it cannot open. */
  desk(): Promise<Desk>;
  /** The window is about to be told all it begins with. */
  snapshotAnswered(): void;
  settings: Pick<SettingsStore, 'choices' | 'changeChoices'>;
  settingsChanged(settings: Settings): void;
  now(): number;
  platform: 'linux' | 'mac' | 'windows';
  locales(): string[];
  showLogin: ShowLogin;
  cancelLogin(): void;
  openPractice(): Promise<void>;
  leavePractice(): Promise<void>;
  keychain: Pick<SecretKeeper, 'tryAgain' | 'useSession'>;
  backups: Backups;
  /** What is done to whole files at the owner's wish. */
  files: MoveHandlerParts & AccountHandlerParts;
  /** Everything Shopbell keeps lies below it. */
  folder: string;
  /** Opens the real desk anew, after `between` was done while nothing had its files open. */
  reopen(between: () => Promise<void>): Promise<void>;
  openInBrowser(url: string): Promise<boolean>;
  copy(text: string): void;
  /** Asks where to and copies the file there; false when the owner thought better of it. */
  saveFile(file: MediaFile): Promise<boolean>;
  about: About;
  dragOut: DragOut['start'];
  /** Versions, state and the end of the log, as the owner may hand them on. */
  report(): Promise<string>;
  /** Asks where to and writes it there; false when the owner thought better of it. */
  saveReport(text: string): Promise<boolean>;
  /** Lets the page ask for the microphone once, soon; false when the system forbids it. */
  openMicrophone(): Promise<boolean>;
  updates: Updates;
  spelling: Pick<Spelling, 'status' | 'retry'>;
  notifications: Pick<Notifications, 'status' | 'test' | 'looking'>;
}

/** One entry per call of the contract: unpack, ask the right part, hand its answer back. */
export function createHandlers(parts: HandlerParts): Handlers {
  const { desk, settings } = parts;
  const appearance = () => ({
    settings: settings.choices(),
    platform: parts.platform,
    locales: parts.locales(),
  });
  return {
    'app.snapshot': async (input) => {
      const snapshot = await (await desk()).snapshot(input);
      parts.snapshotAnswered();
      return { ...snapshot, ...appearance() };
    },
    'app.appearance': appearance,

    'conversation.page': async (input) => (await desk()).storage.conversationPage(input),
    'conversation.get': async ({ conversationId }) => (await desk()).storage.conversation(conversationId),
    'conversation.read': async ({ conversationId }) => {
      await (await desk()).markRead(conversationId);
      return {};
    },
    'conversation.tell-seen': async ({ conversationId }) => {
      await (await desk()).tellSeen(conversationId);
      return {};
    },
    'conversation.typing': async ({ conversationId, isTyping }) => {
      (await desk()).typing(conversationId, isTyping);
      return {};
    },
    ...triageHandlers(desk),
    ...contactHandlers(desk, parts.now),
    ...doctorHandlers(desk),
    ...notificationHandlers(parts.notifications),
    ...savedReplyHandlers(desk, parts.now),
    ...updateHandlers(parts.updates),
    'spelling.status': () => parts.spelling.status(),
    'spelling.retry': () => parts.spelling.retry(),

    'draft.save': async ({ conversationId, text }) => {
      await (await desk()).saveDraft(conversationId, text);
      return {};
    },
    'thread.page': async (input) => (await desk()).storage.threadPage(input),
    'thread.around': async (input) => (await desk()).storage.threadAround(input),
    'thread.after': async (input) => (await desk()).storage.threadAfter(input),
    'thread.find': async ({ conversationId, place }) => ({
      messageId: await (await desk()).storage.findInThread({ conversationId, ...place }),
    }),
    'link.preview': async ({ messageId }) => (await desk()).linkPreview(messageId),
    'search.page': async (input) => (await desk()).storage.search(input),
    'search.people': async (input) => (await desk()).storage.findPeople(input),

    'reply.send': async (input) => (await desk()).sendReply(input),
    'reply.heart': async (input) => (await desk()).sendHeart(input),
    'reply.send-files': async (input) => (await desk()).sendFiles(input),
    'reply.send-own-post': async (input) => (await desk()).ownPosts.send(input),
    'reply.retry': async ({ messageId }) => (await desk()).retryReply(messageId),
    'reply.discard': async ({ messageId }) => {
      await (await desk()).discardReply(messageId);
      return {};
    },

    'reply.move': async (input) => (await desk()).moveReply(input),

    'attachment.save': async ({ attachmentId }) => {
      const file = await (await desk()).media({ of: 'attachment', id: attachmentId });
      if (file === null) throw new AppFailure('not-found');
      return { isSaved: await parts.saveFile(file) };
    },

    'attachment.drag': async ({ attachmentId, box }) => {
      await parts.dragOut(await (await desk()).media({ of: 'attachment', id: attachmentId }), box);
      return {};
    },
    'own-post.page': async (input) => (await desk()).ownPosts.page(input),
    'own-post.picture': async (input) => (await desk()).ownPosts.picture(input),
    'attachment.read': async ({ attachmentId }) => {
      const file = await (await desk()).media({ of: 'attachment', id: attachmentId });
      if (file === null) throw new AppFailure('not-found');
      return { bytes: await bytesOf(file), contentType: file.contentType };
    },
    'media.usage': async () => (await desk()).mediaUsage(),
    'media.clear-old': async () => (await desk()).clearOldMedia(),

    'file.stage': async (input) => {
      const staged = await (await desk()).stageFile(input);
      if (typeof staged === 'string') return { refusal: staged };
      const { id, type, facts } = staged;
      const { name, contentType, bytes, width, height } = facts;
      return { file: { id, type, name: name ?? input.name, contentType, bytes, width, height } };
    },
    'file.unstage': async ({ id }) => {
      await (await desk()).unstageFile(id);
      return {};
    },

    'microphone.open': async () => ({ isAllowed: await parts.openMicrophone() }),

    'reaction.set': async (input) => (await desk()).setReaction(input),
    'reaction.discard': async ({ messageId }) => {
      await (await desk()).discardReaction(messageId);
      return {};
    },

    'account.connect': async ({ reconnect }) =>
      (await desk()).connect({ reconnect, showLogin: parts.showLogin }),
    'account.connect-with-token': async (input) => (await desk()).connectWithToken(input),
    'account.connect-other': async () => (await desk()).connectOther(),
    'account.cancel-connect': async () => {
      parts.cancelLogin();
      parts.browserLogin.cancel();
      (await desk()).forgetOther();
      return {};
    },
    ...guideHandlers(desk, parts),
    'credentials.save': async (input) => (await desk()).saveCredentials(input),
    'way-in.choose': async (input) => (await desk()).chooseWayIn(input),
    ...keychainAnswers(parts),
    ...storageAnswers(parts),
    ...moveHandlers(parts.files),
    ...accountHandlers(desk, parts.files),
    'connection.check': async () => (await desk()).checkNow('by-hand'),
    'checks.list': async (input) => (await desk()).storage.checks(input),
    'import.stop': async () => {
      await (await desk()).haltImports();
      return {};
    },
    'import.resume': async () => {
      await (await desk()).resumeImports();
      return {};
    },

    'practice.open': async () => {
      await parts.openPractice();
      return {};
    },
    'practice.leave': async () => {
      await parts.leavePractice();
      return {};
    },
    ...practiceHandlers(desk),

    'settings.change': (patch) => {
      const changed = settings.changeChoices(patch);
      parts.settingsChanged(changed);
      return changed;
    },
    'link.open': async ({ url }) => {
      if (!(await parts.openInBrowser(url)))
        throw new AppFailure('invalid-input', { message: 'not a web page' });
      return {};
    },
    'clipboard.copy': ({ text }) => {
      parts.copy(text);
      return {};
    },
    'about.guide': async () => ({ url: await parts.about.guide() }),
    'about.notices': async () => ({ text: await parts.about.notices() }),
    'support.report': async () => ({ text: await parts.report() }),
    'support.save-report': async ({ text }) => ({ isSaved: await parts.saveReport(text) }),
    ...windowHandlers(parts),
  };
}

/** A copy of its own: a small file read by Node lies in memory that it shares with others. */
async function bytesOf({ path }: MediaFile): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    throw new AppFailure('not-found', null, { cause: error });
  }
}

function keychainAnswers({
  desk,
  keychain,
}: HandlerParts): Pick<Handlers, 'keychain.try-again' | 'keychain.use-session'> {
  return {
    'keychain.try-again': async () => {
      await keychain.tryAgain();
      return (await desk()).learnKeys();
    },
    'keychain.use-session': async () => {
      keychain.useSession();
      return (await desk()).learnKeys();
    },
  };
}

function storageAnswers({
  backups,
  folder,
  reopen,
}: HandlerParts): Pick<
  Handlers,
  'storage.help' | 'storage.reopen' | 'storage.sizes' | 'backup.list' | 'backup.take' | 'backup.put-back'
> {
  return {
    'storage.help': async () => ({ folder, copy: await backups.newestGood() }),
    'storage.reopen': async () => {
      await reopen(async () => {});
      return {};
    },
    'storage.sizes': () => keptSizes(folder),
    'backup.list': () => backups.list(),
    'backup.take': () => backups.take('by-hand'),
    'backup.put-back': async ({ name }) => {
      await reopen(() => backups.putBack(name));
      return {};
    },
  };
}
