import { AppFailure } from '../../shared/ipc/result.ts';
import type { Settings } from '../../shared/model/settings.ts';
import type { Desk, ShowLogin } from '../app/desk.ts';
import type { SettingsStore } from '../settings/settings.ts';
import type { Handlers } from './register.ts';

/** What the handlers need of the shell; each is one line of Electron. */
export interface HandlerParts {
  /** The desk the window shows now; waits while it is opening, fails when it cannot open. */
  desk(): Promise<Desk>;
  settings: SettingsStore;
  settingsChanged(settings: Settings): void;
  platform: 'linux' | 'mac' | 'windows';
  locales(): string[];
  showLogin: ShowLogin;
  cancelLogin(): void;
  openPractice(): Promise<void>;
  leavePractice(): Promise<void>;
  openInBrowser(url: string): Promise<boolean>;
  copy(text: string): void;
  window: Record<'minimise' | 'toggle-maximise' | 'close', () => void>;
}

/** One entry per call of the contract: unpack, ask the right part, hand its answer back. */
export function createHandlers(parts: HandlerParts): Handlers {
  const { desk, settings } = parts;
  return {
    'app.snapshot': async (input) => ({
      ...(await (await desk()).snapshot(input)),
      settings: settings.choices(),
      platform: parts.platform,
      locales: parts.locales(),
    }),

    'conversation.page': async (input) => (await desk()).storage.conversationPage(input),
    'conversation.get': async ({ conversationId }) => (await desk()).storage.conversation(conversationId),
    'conversation.read': async ({ conversationId }) => {
      await (await desk()).markRead(conversationId);
      return {};
    },
    'draft.save': async ({ conversationId, text }) => {
      await (await desk()).saveDraft(conversationId, text);
      return {};
    },
    'thread.page': async (input) => (await desk()).storage.threadPage(input),

    'reply.send': async (input) => (await desk()).sendReply(input),
    'reply.retry': async ({ messageId }) => (await desk()).retryReply(messageId),
    'reply.discard': async ({ messageId }) => {
      await (await desk()).discardReply(messageId);
      return {};
    },

    'account.connect': async ({ reconnect }) =>
      (await desk()).connect({ reconnect, showLogin: parts.showLogin }),
    'account.connect-with-token': async (input) => (await desk()).connectWithToken(input),
    'account.cancel-connect': () => {
      parts.cancelLogin();
      return {};
    },
    'credentials.save': async (input) => (await desk()).saveCredentials(input),
    'connection.check': async () => (await desk()).checkNow(),

    'practice.open': async () => {
      await parts.openPractice();
      return {};
    },
    'practice.leave': async () => {
      await parts.leavePractice();
      return {};
    },

    'settings.change': (patch) => {
      const changed = settings.changeChoices(patch);
      parts.settingsChanged(changed);
      return changed;
    },
    'link.open': async ({ url }) => {
      if (!(await parts.openInBrowser(url))) throw new AppFailure('invalid-input', { message: 'not https' });
      return {};
    },
    'clipboard.copy': ({ text }) => {
      parts.copy(text);
      return {};
    },
    'window.control': ({ action }) => {
      parts.window[action]();
      return {};
    },
  };
}
