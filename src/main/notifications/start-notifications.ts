import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { BrowserWindow, type WebContents } from 'electron';
import type { Clock } from '../../shared/clock.ts';
import type { Place } from '../../shared/ipc/contract.ts';
import { ClientId } from '../../shared/model/ids.ts';
import type { Settings } from '../../shared/model/settings.ts';
import type { Translate } from '../../shared/texts/translate.ts';
import type { Desk } from '../app/desk.ts';
import type { Log } from '../logging/log.ts';
import { createElectronService } from './electron-service.ts';
import { createFreedesktopService } from './freedesktop-service.ts';
import type { NoticeService } from './notice.ts';
import { createNotifications, type Notifications, type NotifiedInbox } from './notifications.ts';
import { playSound, playSystemSound } from './play-sound.ts';
import { openSessionBus } from './session-bus.ts';
import { openToldWindows } from './told-windows.ts';

/** As many as a day of a very busy shop brings; those that close first come first. */
const MOST_WATCHED = 200;

interface StartNotifications {
  icon: string;
  /** Where our own sounds lie, as files. */
  sounds: string;
  /** Kept here: which deadlines were told. */
  folder: string;
  settings(): Settings;
  hasHumanAgent(): boolean;
  /** The desk that is shown; fails when it cannot be opened. */
  desk(): Promise<Desk>;
  page(): WebContents | null;
  show(): void;
  openAt(place: Place): void;
  /** In the language of the window. */
  t(): Translate;
  locale(): string;
  clock: Clock;
  log: Log;
}

/** Notifications of this system, for whichever desk is shown. */
export function startNotifications(parts: StartNotifications): Notifications & { watchDesk(): void } {
  const { log, t } = parts;
  const notifications = createNotifications({
    service: serviceOf(parts),
    settings: parts.settings,
    pausedUntil: () => parts.settings().notificationsPausedUntil ?? null,
    isFocused() {
      const page = parts.page();
      const window = page && BrowserWindow.fromWebContents(page);
      return window?.isFocused() === true && window.isVisible() && !window.isMinimized();
    },
    openAt: (place) => (place === null ? parts.show() : parts.openAt(place)),
    newClientId: () => ClientId.parse(randomUUID()),
    time: (at) => new Intl.DateTimeFormat(parts.locale(), { timeStyle: 'short' }).format(at),
    t,
    clock: parts.clock,
    log,
  });
  let isWatching = false;
  function watchDesk(): void {
    isWatching = true;
    parts
      .desk()
      .then((desk) => notifications.watch(inboxOf(desk, parts)))
      .catch((error: unknown) => {
        // It could not be opened: the window says so. Once it can, its first change has it watched.
        isWatching = false;
        log.warn('notifications.no-desk', { error: String(error) });
      });
  }
  return {
    ...notifications,
    watchDesk,
    take(change) {
      if (!isWatching) watchDesk();
      notifications.take(change);
    },
  };
}

function inboxOf(desk: Desk, { folder, hasHumanAgent, log }: StartNotifications): NotifiedInbox {
  const { storage } = desk;
  return {
    accounts: () => storage.accounts(),
    async waiting() {
      const filter = { view: 'needs-reply' as const, accountId: null, labelId: null };
      const page = await storage.conversationPage({ ...filter, after: null, limit: MOST_WATCHED });
      return page.conversations;
    },
    hasHumanAgent,
    async done(id) {
      await desk.triage.act({ selection: { ids: [id] }, action: { type: 'done' } });
    },
    async reply(input) {
      await desk.sendReply(input);
    },
    // The practice shop starts over each time, and its ids with it.
    toldWindows: openToldWindows(desk.isPractice ? null : join(folder, 'told-deadlines.json'), (error) =>
      log.warn('notifications.not-kept', { error: String(error) }),
    ),
  };
}

function serviceOf({ icon, sounds, t }: StartNotifications): NoticeService {
  const soundFile = (sound: 'bell' | 'drop') => join(sounds, `shopbell-${sound}.wav`);
  const { platform } = process;
  if (platform === 'darwin' || platform === 'win32') {
    return createElectronService({ platform, play: (sound) => playSound(soundFile(sound)) });
  }
  return createFreedesktopService({
    openBus: () => openSessionBus(),
    icon,
    desktopEntry: 'shopbell',
    openLabel: () => t()('notification.open'),
    soundFile,
    play: (sound) => (sound === 'system' ? playSystemSound() : playSound(soundFile(sound))),
    isDesktopQuiet,
  });
}

/** GNOME shows no banners when its owner wants quiet; it tells that in its settings only. */
function isDesktopQuiet(server: string): Promise<boolean> {
  if (server !== 'gnome-shell') return Promise.resolve(false);
  return new Promise((answer) => {
    const asked = ['get', 'org.gnome.desktop.notifications', 'show-banners'];
    // Without an answer nothing is known to be quiet; GNOME itself still shows no banner.
    execFile('gsettings', asked, { timeout: 2_000 }, (error, said) =>
      answer(error === null && said.trim() === 'false'),
    );
  });
}
