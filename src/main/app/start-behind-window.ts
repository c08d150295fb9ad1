import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { app, type BrowserWindow, clipboard, dialog, powerMonitor } from 'electron';
import { API_VERSION } from '../../shared/instagram/platform.ts';
import { versionAge } from '../../shared/instagram/version-age.ts';
import type { Place } from '../../shared/ipc/contract.ts';
import type { CallName } from '../../shared/ipc/names.ts';
import type { Settings, SettingsPatch } from '../../shared/model/settings.ts';
import { type Language, type Translate, translator } from '../../shared/texts/translate.ts';
import { createBrowserLogin } from '../accounts/browser-login.ts';
import { answer } from '../ipc/answer.ts';
import { createHandlers } from '../ipc/handlers.ts';
import { createPush, type Push } from '../ipc/push.ts';
import { watchLife } from '../life/watch-life.ts';
import type { Log } from '../logging/log.ts';
import { createPageAnswers } from '../media/page-answers.ts';
import { startNotifications } from '../notifications/start-notifications.ts';
import { openInBrowser } from '../security/external-links.ts';
import type { FindMedia } from '../security/media-protocol.ts';
import type { Microphone } from '../security/microphone.ts';
import type { SettingsStore } from '../settings/settings.ts';
import { startUpdates } from '../update/start-updates.ts';
import { attachContextMenu } from '../windows/attach-context-menu.ts';
import type { WindowClosing } from '../windows/closing.ts';
import { createDragOut } from '../windows/drag-out.ts';
import { createFileDialogs } from '../windows/file-dialogs.ts';
import { loginHosts } from '../windows/login-hosts.ts';
import type { MainWindow } from '../windows/main-window.ts';
import type { Navigation } from '../windows/navigation.ts';
import { closeLoginWindow, openLoginWindow } from '../windows/oauth-window.ts';
import { saveAttachment } from '../windows/save-attachment.ts';
import { saveShownFile } from '../windows/save-shown-file.ts';
import { saveText } from '../windows/save-text.ts';
import type { Spelling } from '../windows/spelling.ts';
import { startDrag } from '../windows/start-drag.ts';
import { tellInBox } from '../windows/tell-in-box.ts';
import type { TextSize } from '../windows/text-size.ts';
import type { WindowTheme } from '../windows/window-theme.ts';
import { createAbout } from './about.ts';
import type { DeskSwitch } from './desk-switch.ts';
import type { Environment } from './environment.ts';
import type { FirstList } from './first-list.ts';
import { followLinks } from './follow-links.ts';
import { gatherReport } from './gather-report.ts';
import { keepLoginStart } from './keep-login-start.ts';
import type { Lifecycle } from './lifecycle.ts';
import { watchNetwork } from './network-watch.ts';
import type { openSecrets } from './open-secrets.ts';
import { ownersFiles } from './owners-files.ts';
import { platformName } from './platform-name.ts';
import { showAppMenu } from './show-app-menu.ts';
import type { StartInput } from './start.ts';
import { startDesks } from './start-desks.ts';
import { startTray } from './start-tray.ts';
import { systemClock } from './system-clock.ts';
import type { Terminal } from './terminal.ts';

/** What start.ts has made. */
interface BehindParts extends StartInput {
  environment: Environment;
  terminal: Terminal;
  log: Log;
  lifecycle: Lifecycle;
  settings: SettingsStore;
  secrets: ReturnType<typeof openSecrets>;
  firstList: FirstList;
  microphone: Microphone;
  spelling: Spelling;
  navigation: Navigation;
  theme: WindowTheme;
  textSize: TextSize;
  closing: WindowClosing;
  main: MainWindow;
  /** That of the window; it may change while Shopbell runs. */
  language(): Language;
}

/** What the window asks of all this. */
export interface StartedBehind {
  desks: DeskSwitch;
  /** Tells the window's page something. */
  push: Push;
  /** Changes what the owner chose, and has everybody obey it. */
  change(patch: SettingsPatch): void;
  /** Answers a call of the page. */
  answer(name: CallName, input: unknown): ReturnType<typeof answer>;
  media: FindMedia;
  /** Whether the icon beside the clock can be seen. */
  hasTray(): Promise<boolean>;
  windowMade(window: BrowserWindow): void;
  t(): Translate;
}

/**
 * The second half of the composition root, in the order in which it starts. It begins when the window's page was handed
 * over: while that is being read, main has time for the rest.
 */
export function startBehindWindow(parts: BehindParts): StartedBehind {
  const { commandLine, userData, links, files, storage, environment, terminal, log, lifecycle } = parts;
  const {
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
  } = parts;
  const t = () => translator(language());
  const push = createPush(main.page, log);
  // A start in the tray has no list to wait for.
  const afterList = main.current() === null ? Promise.resolve() : firstList.painted;
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
    storage,
    log,
  });
  const media: FindMedia = async (owner, isPractice) => {
    const desk = await desks.shown();
    return desk.isPractice === isPractice ? await desk.media(owner) : null;
  };
  const dialogs = createFileDialogs({
    settings,
    systemFolder: (kind) => app.getPath(kind),
    t,
    save: (options) => dialog.showSaveDialog(main.frame(), options),
    open: (options) => dialog.showOpenDialog(main.frame(), options),
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
    language,
    run(command) {
      main.show();
      push('menu.chosen', { command });
    },
    // On a Mac it stands at the top of the screen, elsewhere it is only keys.
    begins: process.platform === 'darwin' ? Promise.resolve() : afterList,
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
    tray.changed();
    if (changed.openAtLogin !== opensAtLogin) void keepLoginStart(changed.openAtLogin, log);
    opensAtLogin = changed.openAtLogin;
  };
  let opensAtLogin = settings.choices().openAtLogin;
  const change = (patch: SettingsPatch) => settingsChanged(choices.changeChoices(patch));
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
      language,
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
  const tray = startTray({
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

  followLinks({ links, commandLine, desks, show: main.show, openAt, log });
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
  const age = versionAge(systemClock.now());
  if (age.state !== 'fine') log.warn('instagram.version-old', { version: API_VERSION, state: age.state });
  log.info('app.started', { version: app.getVersion(), electron: process.versions.electron ?? null });
  return {
    desks,
    push,
    change,
    answer: (name, input) => answer(name, input, handlers, log),
    media,
    hasTray: tray.isSeen,
    windowMade(window) {
      attachContextMenu(window, {
        t,
        saveFile: (address) =>
          saveShownFile(address, { media, dialogs, tell: (words) => tellInBox(window, t(), words) }),
      });
      tray.changed();
    },
    t,
  };
}
