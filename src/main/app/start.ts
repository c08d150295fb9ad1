// Long because it is one list: everything that runs, in the order in which it starts.
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import {
  app,
  autoUpdater,
  clipboard,
  dialog,
  ipcMain,
  nativeTheme,
  powerMonitor,
  protocol,
  session,
} from 'electron';
import { API_VERSION } from '../../shared/instagram/platform.ts';
import { versionAge } from '../../shared/instagram/version-age.ts';
import type { Place } from '../../shared/ipc/contract.ts';
import type { Settings, SettingsPatch } from '../../shared/model/settings.ts';
import { type Language, pickLanguage, translator } from '../../shared/texts/translate.ts';
import { createBrowserLogin } from '../accounts/browser-login.ts';
import { createHandlers } from '../ipc/handlers.ts';
import { createPush } from '../ipc/push.ts';
import { registerCalls } from '../ipc/register.ts';
import type { IncomingLinks } from '../life/incoming-links.ts';
import { watchLife } from '../life/watch-life.ts';
import { openFileLog } from '../logging/file-log.ts';
import { createPageAnswers } from '../media/page-answers.ts';
import { startNotifications } from '../notifications/start-notifications.ts';
import { serveApp } from '../security/app-protocol.ts';
import { askForMicrophone } from '../security/ask-for-microphone.ts';
import { openInBrowser } from '../security/external-links.ts';
import { type FindMedia, serveMedia } from '../security/media-protocol.ts';
import { createMicrophone } from '../security/microphone.ts';
import { guardNavigation } from '../security/navigation-guard.ts';
import { refuseRemoteContent } from '../security/no-remote-content.ts';
import { restrictPermissions } from '../security/permissions.ts';
import { createSettingsStore, type SettingsStore } from '../settings/settings.ts';
import { openSettingsFile } from '../settings/settings-file.ts';
import { takeHiddenStart } from '../update/hidden-start.ts';
import { startUpdates } from '../update/start-updates.ts';
import { askAfterCrash } from '../windows/ask-after-crash.ts';
import { attachContextMenu } from '../windows/attach-context-menu.ts';
import { createClosing, endWith } from '../windows/closing.ts';
import { createDragOut } from '../windows/drag-out.ts';
import { createFileDialogs } from '../windows/file-dialogs.ts';
import { loginHosts } from '../windows/login-hosts.ts';
import { openMainWindow } from '../windows/main-window.ts';
import { createNavigation } from '../windows/navigation.ts';
import { closeLoginWindow, isLoginWindow, openLoginWindow } from '../windows/oauth-window.ts';
import { saveAttachment } from '../windows/save-attachment.ts';
import { saveShownFile } from '../windows/save-shown-file.ts';
import { saveText } from '../windows/save-text.ts';
import { createSpelling } from '../windows/spelling.ts';
import { startDrag } from '../windows/start-drag.ts';
import { tellInBox } from '../windows/tell-in-box.ts';
import { createTextSize } from '../windows/text-size.ts';
import { createWindowTheme } from '../windows/window-theme.ts';
import { createAbout } from './about.ts';
import { builtFiles } from './built-files.ts';
import type { CommandLine } from './command-line.ts';
import { configureFromFile } from './configure-from-file.ts';
import { readEnvironment } from './environment.ts';
import { createFirstList } from './first-list.ts';
import { followLinks } from './follow-links.ts';
import { gatherReport } from './gather-report.ts';
import { keepLoginStart } from './keep-login-start.ts';
import { createLifecycle } from './lifecycle.ts';
import { watchNetwork } from './network-watch.ts';
import { openSecrets } from './open-secrets.ts';
import { ownersFiles } from './owners-files.ts';
import { platformName } from './platform-name.ts';
import { showAppMenu } from './show-app-menu.ts';
import { startDesks } from './start-desks.ts';
import { type StartedTray, startTray } from './start-tray.ts';
import { systemClock } from './system-clock.ts';
import { createTerminal } from './terminal.ts';
import { reportUnexpected } from './unexpected.ts';

/** Wrong words in a configuration file; nothing was changed. */
const EXIT_WRONG_INPUT = 2;
/** Somebody who configures from a terminal may have to unlock the keychain first. */
const CONFIGURE_WAIT_MS = 5 * 60_000;

interface StartInput {
  commandLine: CommandLine;
  /** Everything the app keeps lies below it. */
  userData: string;
  links: IncomingLinks;
}

/** The composition root: what runs, in the order in which it starts. Electron is ready when this is called. */
export async function start({ commandLine, userData, links }: StartInput): Promise<void> {
  const terminal = createTerminal((text) => process.stdout.write(text));
  const log = openFileLog(userData);
  const files = builtFiles();
  const lifecycle = createLifecycle(log);
  reportUnexpected(log);

  const environment = readEnvironment(process.env, app.isPackaged);
  const unreadable = (part: string, problem: string) => log.warn('settings.unreadable', { part, problem });
  const settings = createSettingsStore(
    openSettingsFile(userData, (problem) => unreadable('file', problem)),
    unreadable,
  );
  /** In the language of the window; it may change while Shopbell runs. */
  const t = () => translator(languageNow(settings));
  const secrets = openSecrets(environment.keychainService, systemClock, log);
  if (commandLine.configureFile !== null) {
    await secrets.answered(CONFIGURE_WAIT_MS);
    const isTaken = await configureFromFile(commandLine.configureFile, { secrets, settings, terminal });
    if (!isTaken) return app.exit(EXIT_WRONG_INPUT);
  }

  const firstList = createFirstList(systemClock);
  serveApp(protocol, files.renderer, firstList.pageAsked);
  const mediaAt: FindMedia = async (owner, isPractice) => {
    const desk = await desks.shown();
    return desk.isPractice === isPractice ? await desk.media(owner) : null;
  };
  serveMedia(protocol, mediaAt);
  const microphone = createMicrophone({ clock: systemClock, askSystem: askForMicrophone });
  restrictPermissions(session.defaultSession, microphone);
  refuseRemoteContent(session.defaultSession);
  guardNavigation(app, log, isLoginWindow);
  let tray: StartedTray | null = null;
  // Before the first window: later would be too late to keep Chromium from fetching.
  const spelling = createSpelling({
    session: session.defaultSession,
    platform: process.platform,
    choices: settings.choices,
    inUse: () => ({ app: languageNow(settings), system: app.getPreferredSystemLanguages() }),
    changed: (status) => push('spelling.changed', status),
    log,
  });
  const navigation = createNavigation();
  const dialogs = createFileDialogs({
    settings,
    systemFolder: (kind) => app.getPath(kind),
    t,
    save: (options) => dialog.showSaveDialog(main.frame(), options),
    open: (options) => dialog.showOpenDialog(main.frame(), options),
  });
  const theme = createWindowTheme({
    nativeTheme,
    chosen: settings.choices().theme,
    window: () => main.current(),
  });
  const textSize = createTextSize(() => main.current(), settings.choices().textSize);
  const main = openMainWindow({
    preload: files.preload,
    icon: files.icon,
    settings,
    background: theme.background,
    language: () => languageNow(settings),
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
    onMade(window) {
      attachContextMenu(window, {
        t,
        saveFile: (address) =>
          saveShownFile(address, { media: mediaAt, dialogs, tell: (words) => tellInBox(window, t(), words) }),
      });
      tray?.changed();
    },
    onGone: () => navigation.pageLoads(),
    clock: systemClock,
    mayRelease: async () => !(await desks.shown()).hasStagedFiles(),
    onPageLoads: () => navigation.pageLoads(),
    onPageComes: textSize.pageComes,
    askAfterCrash: () => askAfterCrash(t()),
  });
  const push = createPush(main.page, log);
  // A start in the tray has no list to wait for.
  const afterList = main.current() === null ? Promise.resolve() : firstList.painted;
  // Behind the window: while its page is being brought up, main has time for them.
  const { desks, choices, backups } = startDesks({
    files,
    environment,
    userData,
    settings,
    secrets,
    terminal,
    t,
    startsInPractice: commandLine.isPractice,
    firstList,
    log,
  });
  const updates = startUpdates({
    userData,
    feedStandIn: environment.updateFeed,
    clock: systemClock,
    choice: () => settings.choices().updates,
    changed: (status) => push('update.changed', status),
    log,
  });
  // Registered before the desks, so that they are closed when the new version takes this one's place.
  lifecycle.beforeQuit('update', updates.atQuit);
  lifecycle.beforeQuit('desks', () => desks.close());
  /** Shows the window at a chat, and at a message where one is named. */
  const openAt = (place: Place) => {
    navigation.lead(() => push('app.navigate', place));
    main.show();
  };
  const openPage = (page: 'window.show-settings' | 'window.show-health') => {
    navigation.lead(() => push(page, {}));
    main.show();
  };
  const menu = showAppMenu({
    language: () => languageNow(settings),
    run(command) {
      main.show();
      push('menu.chosen', { command });
    },
  });
  const notifications = startNotifications({
    ...files,
    folder: userData,
    settings: settings.choices,
    hasHumanAgent: () => settings.app().humanAgent,
    desks,
    page: main.page,
    show: main.show,
    openAt,
    t,
    locale: () => app.getPreferredSystemLanguages()[0] ?? 'en',
    begins: afterList,
    clock: systemClock,
    log,
  });
  lifecycle.beforeQuit('notifications', notifications.close);
  const settingsChanged = (changed: Settings) => {
    theme.choose(changed.theme);
    textSize.choose(changed.textSize);
    push('settings.changed', changed);
    notifications.settingsChanged();
    desks.choicesChanged();
    updates.choiceChanged();
    spelling.choicesChanged();
    menu.languageChanged();
    tray?.changed();
    if (changed.openAtLogin !== opensAtLogin) void keepLoginStart(changed.openAtLogin, log);
    opensAtLogin = changed.openAtLogin;
  };
  let opensAtLogin = settings.choices().openAtLogin;
  const change = (patch: SettingsPatch) => settingsChanged(choices.changeChoices(patch));
  const closing = createClosing({
    settings,
    remember: change,
    hasTray: async () => (await tray?.isSeen()) ?? false,
    canAsk: navigation.isHeard,
    ask: (hasTray) => push('window.close-asked', { hasTray }),
    hide: main.hide,
    minimise: main.minimise,
    quit: () => app.quit(),
  });
  const drags = createDragOut({
    folder: join(userData, 'dragged'),
    async begin(file, box) {
      const page = main.page();
      if (page) await startDrag(page, file, { box, otherwise: files.icon });
    },
    clock: systemClock,
    log,
  });
  void drags.clear();
  lifecycle.beforeQuit('drags', drags.clear);
  desks.listen({
    inboxChanged(change) {
      push('inbox.changed', change);
      updates.inboxChanged(change);
    },
    connectionChanged: (status) => push('connection.changed', status),
    setupChanged: (status) => push('setup.changed', status),
    checksChanged: (checks) => push('checks.changed', checks),
    doctorChanged: (report) => push('doctor.changed', report),
    storageChanged: (state) => push('storage.changed', state),
    // The other desk is another world: the window starts over from its snapshot.
    deskChanged() {
      navigation.pageLoads();
      main.page()?.reload();
    },
  });

  const handlers = createHandlers({
    desk: desks.shown,
    snapshotAnswered() {
      firstList.answered();
      navigation.pageListens();
    },
    settings: choices,
    settingsChanged,
    now: systemClock.now,
    platform: platformName(process.platform),
    locales: () => app.getPreferredSystemLanguages(),
    showLogin: ({ url, redirectUri }) =>
      openLoginWindow({
        url,
        redirectUri,
        allowedHosts: loginHosts(url),
        parent: main.frame(),
        title: 'Instagram',
        t,
        clock: systemClock,
        log,
      }),
    cancelLogin: closeLoginWindow,
    browserLogin: createBrowserLogin({ openInBrowser, clock: systemClock }),
    pageAnswers: createPageAnswers({ allowLoopback: !app.isPackaged }),
    openPractice: desks.openPractice,
    leavePractice: desks.leavePractice,
    keychain: secrets,
    backups,
    files: ownersFiles({
      userData,
      entry: files.storageWorker,
      nodeExecutable: files.nodeExecutable,
      desks,
      secrets,
      settings,
      dialogs,
      async erased() {
        await spelling.forgetWords();
        settingsChanged(choices.choices());
      },
      log,
    }),
    folder: userData,
    reopen: desks.reopen,
    openInBrowser,
    dragOut: drags.start,
    saveFile: (file) => saveAttachment(dialogs, file),
    copy: (text) => clipboard.writeText(text),
    about: createAbout({
      isPackaged: app.isPackaged,
      appPath: app.getAppPath(),
      resources: process.resourcesPath,
      language: () => languageNow(settings),
    }),
    report: () =>
      gatherReport({ desk: desks.shown, userData, appVersion: app.getVersion(), now: systemClock.now }),
    saveReport: (text) => saveText(dialogs, { text, name: 'shopbell-report.txt' }),
    openMicrophone: microphone.open,
    updates,
    spelling,
    notifications,
    window: main.controls,
    closeTo: closing.chosen,
  });
  registerCalls({ ipcMain, handlers, window: main.page, log });

  tray = startTray({
    files,
    desks,
    settings: choices,
    change,
    window: main.current,
    open: main.show,
    openAt,
    openSettings: () => openPage('window.show-settings'),
    openHealth: () => openPage('window.show-health'),
    quit: () => app.quit(),
    begins: afterList,
    clock: systemClock,
    log,
  });
  lifecycle.beforeQuit('tray', tray.stop);

  followLinks({ app, links, commandLine, desks, show: main.show, openAt, log });
  app.on('activate', () => main.show());
  const life = watchLife({
    power: powerMonitor,
    clock: systemClock,
    steady: () => performance.now(),
    lookAgain: desks.wakeUp,
    quit: () => app.quit(),
    log,
  });
  watchNetwork(systemClock, networkInterfaces, () => life.happened('network'));
  // An update may have moved the program.
  if (app.isPackaged && settings.choices().openAtLogin) void keepLoginStart(true, log);
  // The window may go while Shopbell stays; whoever quits says so.
  app.on('window-all-closed', () => {});
  endWith(app, autoUpdater, closing.ends);
  app.on('will-quit', (event) => {
    event.preventDefault();
    void lifecycle.finish().then(() => app.exit(0));
  });
  const age = versionAge(systemClock.now());
  if (age.state !== 'fine') log.warn('instagram.version-old', { version: API_VERSION, state: age.state });
  log.info('app.started', { version: app.getVersion(), electron: process.versions.electron ?? null });
}

function languageNow(settings: SettingsStore): Language {
  return pickLanguage(settings.choices().language, app.getPreferredSystemLanguages());
}
