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
import type { DeskSwitch } from '../app/desk-switch.ts';
import type { Log } from '../logging/log.ts';
import { createElectronService } from './electron-service.ts';
import { createFreedesktopService } from './freedesktop-service.ts';
import type { NoticeService } from './notice.ts';
import { noticesOf } from './notices-of.ts';
import {
  createNotifications,
  type Notifications,
  type NotificationsParts,
  type NotifiedInbox,
} from './notifications.ts';
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
  desks: Pick<DeskSwitch, 'shown' | 'real' | 'isPractice' | 'leavePractice' | 'listen' | 'listenToReal'>;
  page(): WebContents | null;
  show(): void;
  openAt(place: Place): void;
  /** In the language of the window. */
  t(): Translate;
  locale(): string;
  /** Until then the computer is left to the window. */
  begins: Promise<void>;
  clock: Clock;
  log: Log;
}

/** One desk, and what is told of it. */
interface Told {
  notifications: Notifications;
  /** Which opening of it is watched. */
  watched: Promise<Desk> | null;
}

/**
 * Notifications of this system: of the real shop always, also while somebody practises, and of the practice shop while
 * it is open. A click on what a real customer wrote leaves the practice shop.
 */
export function startNotifications(
  parts: StartNotifications,
): Pick<Notifications, 'looking' | 'settingsChanged' | 'status' | 'test' | 'close'> {
  const { desks, log } = parts;
  const service = serviceOf(parts);
  const real = toldOf('real', async (place) => {
    if (desks.isPractice()) await desks.leavePractice();
    openAt(place);
  });
  const practice = toldOf('practice', openAt);

  function openAt(place: Place | null): void {
    if (place === null) parts.show();
    else parts.openAt(place);
  }

  function toldOf(name: string, open: (place: Place | null) => void | Promise<void>): Told {
    const notifications = createNotifications({
      ...commonParts(parts),
      service: noticesOf(name, service),
      openAt: open,
    });
    return { notifications, watched: null };
  }

  function watch(told: Told, opening: Promise<Desk> | null): void {
    if (told.watched === opening) return;
    told.watched = opening;
    const inbox = opening?.then((desk) => inboxOf(desk, parts)) ?? Promise.resolve(null);
    inbox
      .then((next) => (told.watched === opening ? told.notifications.watch(next) : undefined))
      .catch((error: unknown) => {
        // It could not be opened: the window says so. Once it can, its first change has it watched.
        log.warn('notifications.no-desk', { error: String(error) });
      });
  }

  function watchBoth(): void {
    watch(real, desks.real());
    watch(practice, desks.isPractice() ? desks.shown() : null);
  }

  desks.listenToReal({
    inboxChanged(change) {
      watchBoth();
      real.notifications.take(change);
    },
  });
  desks.listen({
    inboxChanged(change) {
      if (desks.isPractice()) practice.notifications.take(change);
    },
    deskChanged() {
      for (const { notifications } of [real, practice]) notifications.looking(null);
      watchBoth();
    },
  });
  void parts.begins.then(watchBoth);
  return {
    looking(conversationId) {
      const [shown, hidden] = desks.isPractice() ? [practice, real] : [real, practice];
      shown.notifications.looking(conversationId);
      hidden.notifications.looking(null);
    },
    settingsChanged() {
      for (const { notifications } of [real, practice]) notifications.settingsChanged();
    },
    status: real.notifications.status,
    test: real.notifications.test,
    async close() {
      for (const { notifications } of [practice, real]) await notifications.close();
      await service.close();
    },
  };
}

function commonParts(parts: StartNotifications): Omit<NotificationsParts, 'service' | 'openAt'> {
  const { t, log } = parts;
  return {
    settings: parts.settings,
    pausedUntil: () => parts.settings().notificationsPausedUntil ?? null,
    isFocused() {
      const page = parts.page();
      const window = page && BrowserWindow.fromWebContents(page);
      return window?.isFocused() === true && window.isVisible() && !window.isMinimized();
    },
    newClientId: () => ClientId.parse(randomUUID()),
    time: (at) => new Intl.DateTimeFormat(parts.locale(), { timeStyle: 'short' }).format(at),
    t,
    clock: parts.clock,
    log,
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

function serviceOf({ icon, sounds, begins, t }: StartNotifications): NoticeService {
  const soundFile = (sound: 'bell' | 'drop') => join(sounds, `shopbell-${sound}.wav`);
  const { platform } = process;
  if (platform === 'darwin' || platform === 'win32') {
    return createElectronService({ platform, play: (sound) => playSound(soundFile(sound)) });
  }
  return createFreedesktopService({
    openBus: () => begins.then(() => openSessionBus()),
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
