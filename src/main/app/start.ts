import { app, autoUpdater, ipcMain, nativeTheme, protocol, session } from 'electron';
import { type Language, pickLanguage } from '../../shared/texts/translation.ts';
import { registerCalls } from '../ipc/register.ts';
import type { IncomingLinks } from '../life/incoming-links.ts';
import { openFileLog } from '../logging/file-log.ts';
import { serveApp } from '../security/app-protocol.ts';
import { askForMicrophone } from '../security/ask-for-microphone.ts';
import { serveMedia } from '../security/media-protocol.ts';
import { createMicrophone } from '../security/microphone.ts';
import { guardNavigation } from '../security/navigation-guard.ts';
import { refuseRemoteContent } from '../security/no-remote-content.ts';
import { restrictPermissions } from '../security/permissions.ts';
import { createSettingsStore } from '../settings/settings.ts';
import { openSettingsFile } from '../settings/settings-file.ts';
import { takeHiddenStart } from '../update/hidden-start.ts';
import { askAfterCrash } from '../windows/ask-after-crash.ts';
import { createClosing, endWith } from '../windows/closing.ts';
import { noteGraphics } from '../windows/graphics-memory.ts';
import { isLoginWindow } from '../windows/login-window.ts';
import { openMainWindow } from '../windows/main-window.ts';
import { createNavigation } from '../windows/navigation.ts';
import { createSpelling } from '../windows/spelling.ts';
import { createTextSize } from '../windows/text-size.ts';
import { createWindowTheme } from '../windows/window-theme.ts';
import type { BuiltFiles } from './built-files.ts';
import type { CommandLine } from './command-line.ts';
import { readEnvironment } from './environment.ts';
import { createFirstList } from './first-list.ts';
import { createLifecycle } from './lifecycle.ts';
import { openSecrets } from './open-secrets.ts';
import type { StartedBehind } from './start-behind-window.ts';
import type { StorageAhead } from './storage-ahead.ts';
import { systemClock } from './system-clock.ts';
import { createTerminal } from './terminal.ts';
import { reportUnexpected } from './unexpected.ts';

/** Wrong words in a configuration file; nothing was changed. */
const EXIT_WRONG_INPUT = 2;
/** Somebody who configures from a terminal may have to unlock the keychain first. */
const CONFIGURE_WAIT_MS = 5 * 60_000;

export interface StartInput {
  commandLine: CommandLine;
  /** Everything the app keeps lies below it. */
  userData: string;
  links: IncomingLinks;
  files: BuiltFiles;
  storage: StorageAhead;
  /** Chromium was told not to look for a graphics card. */
  isWithoutGraphics: boolean;
}

/**
 * The first half of the composition root: the window, and what must stand before it. Electron is ready when this is
 * called. The rest, start-behind-window.ts, is read while the window's own processes come up.
 */
export async function start(input: StartInput): Promise<void> {
  const { commandLine, userData, files, storage } = input;
  const terminal = createTerminal((text) => process.stdout.write(text));
  const log = openFileLog(userData);
  const lifecycle = createLifecycle(log);
  reportUnexpected(log);

  const environment = readEnvironment(process.env, app.isPackaged);
  const unreadable = (part: string, problem: string) => log.warn('settings.unreadable', { part, problem });
  const settings = createSettingsStore(
    openSettingsFile(userData, (problem) => unreadable('file', problem)),
    unreadable,
  );
  const language = (): Language =>
    pickLanguage(settings.choices().language, app.getPreferredSystemLanguages());
  const secrets = openSecrets(environment.keychainService, systemClock, log);
  if (commandLine.configureFile !== null) {
    const { configureFromFile } = await import('./configure-from-file.ts');
    await secrets.answered(CONFIGURE_WAIT_MS);
    const isTaken = await configureFromFile(commandLine.configureFile, { secrets, settings, terminal });
    if (!isTaken) return app.exit(EXIT_WRONG_INPUT);
  }

  const firstList = createFirstList(systemClock);
  serveApp(protocol, files.renderer, firstList.pageServed);
  serveMedia(protocol, async (owner, isPractice) => (await behind).media(owner, isPractice));
  const microphone = createMicrophone({ clock: systemClock, askSystem: askForMicrophone });
  restrictPermissions(session.defaultSession, microphone);
  refuseRemoteContent(session.defaultSession);
  guardNavigation(app, log, isLoginWindow);
  // Before the first window: later would be too late to keep Chromium from fetching.
  const spelling = createSpelling({
    session: session.defaultSession,
    platform: process.platform,
    choices: settings.choices,
    inUse: () => ({ app: language(), system: app.getPreferredSystemLanguages() }),
    changed: (status) => void behind.then(({ push }) => push('spelling.changed', status)),
    log,
  });
  const navigation = createNavigation();
  const theme = createWindowTheme({
    nativeTheme,
    chosen: settings.choices().theme,
    window: () => main.current(),
  });
  const textSize = createTextSize(() => main.current(), settings.choices().textSize);
  const closing = createClosing({
    settings,
    remember: async (choice) => (await behind).change(choice),
    hasTray: async () => await (await behind).hasTray(),
    canAsk: navigation.isHeard,
    ask: (hasTray) => void behind.then(({ push }) => push('window.close-asked', { hasTray })),
    hide: () => main.hide(),
    minimise: () => main.minimise(),
    quit: () => app.quit(),
  });
  const main = openMainWindow({
    preload: files.preload,
    icon: files.icon,
    settings,
    background: theme.background,
    language,
    log,
    // macOS hands no flags to what it starts at login, but says that it did.
    isHidden:
      commandLine.isHidden ||
      takeHiddenStart(userData) ||
      (process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin),
    isDevelopment: !app.isPackaged,
    mayClose() {
      if (closing.isEnding()) return true;
      void closing.asked();
      return false;
    },
    // The first one is made before `behind` is there.
    onMade: (window) => queueMicrotask(() => void behind.then(({ windowMade }) => windowMade(window))),
    onGone: () => navigation.pageLoads(),
    clock: systemClock,
    mayRelease: async () => !(await (await behind).desks.shown()).hasStagedFiles(),
    onPageLoads: () => navigation.pageLoads(),
    onPageComes: textSize.pageComes,
    askAfterCrash: async () => askAfterCrash((await behind).t()),
  });
  registerCalls({
    ipcMain,
    answer: async (name, asked) => await (await behind).answer(name, asked),
    window: main.page,
    log,
  });

  app.on('activate', () => main.show());
  // The window may go while Shopbell stays; whoever quits says so.
  app.on('window-all-closed', () => {});
  endWith(app, autoUpdater, closing.ends);
  app.on('will-quit', (event) => {
    event.preventDefault();
    void lifecycle.finish().then(() => app.exit(0));
  });
  lifecycle.beforeQuit('storage', storage.end);
  const electron = process.versions.electron ?? '';
  // By then it has painted the window, with a card or without.
  const note = () => noteGraphics(userData, app, { electron, now: systemClock.now() });
  if (!input.isWithoutGraphics) void firstList.painted.then(note);

  const behind: Promise<StartedBehind> = firstList.begun
    .then(() => import('./start-behind-window.ts'))
    .then(({ startBehindWindow }) =>
      startBehindWindow({
        ...input,
        environment,
        terminal,
        log,
        lifecycle,
        settings,
        secrets,
        firstList,
        microphone,
        spelling,
        navigation,
        theme,
        textSize,
        closing,
        main,
        language,
      }),
    );
  await behind;
}
