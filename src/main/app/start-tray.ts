import { app, type BrowserWindow } from 'electron';
import type { Clock } from '../../shared/clock.ts';
import { healthWords } from '../../shared/health-words.ts';
import type { Place } from '../../shared/ipc/contract.ts';
import type { SettingsPatch } from '../../shared/model/settings.ts';
import { pausedUntil } from '../../shared/notification-pause.ts';
import { pickLanguage, translator } from '../../shared/texts/translate.ts';
import type { Log } from '../logging/log.ts';
import { openSessionBus } from '../notifications/session-bus.ts';
import type { SettingsStore } from '../settings/settings.ts';
import { keepTray, type TrayKeeper } from '../tray/keep-tray.ts';
import { showBadge } from '../tray/show-badge.ts';
import { createTrayIcon } from '../tray/tray.ts';
import type { TrayFacts } from '../tray/tray-facts.ts';
import { watchTrayHost } from '../tray/tray-host.ts';
import type { TrayAction } from '../tray/tray-menu.ts';
import { readWaiting } from '../tray/tray-people.ts';
import { timeWords } from '../tray/tray-words.ts';
import type { BuiltFiles } from './built-files.ts';
import type { Desk } from './desk.ts';
import type { DeskSwitch, ShownDeskListener } from './desk-switch.ts';
import { platformName } from './platform-name.ts';

interface TrayInput {
  files: Pick<BuiltFiles, 'trayPictures' | 'badges'>;
  desks: DeskSwitch;
  settings: Pick<SettingsStore, 'choices'>;
  change(patch: SettingsPatch): void;
  window(): BrowserWindow | null;
  open(): void;
  openAt(place: Place): void;
  openSettings(): void;
  openHealth(): void;
  quit(): void;
  /** Until then the computer is left to the window. */
  begins: Promise<void>;
  clock: Clock;
  log: Log;
}

export interface StartedTray extends TrayKeeper {
  /** Whether the icon can be seen: some desktops have no place for it. */
  isSeen(): Promise<boolean>;
}

/**
 * The icon beside the clock and the badge: both show who waits in the real shop, also while somebody practises. Where no
 * real shop is connected they show the practice shop.
 */
export function startTray(input: TrayInput): StartedTray {
  const { files, desks, settings, clock, log } = input;
  const platform = platformName(process.platform);
  const icon = createTrayIcon({ folder: files.trayPictures, platform, act });
  const words = () => {
    const locales = app.getPreferredSystemLanguages();
    const language = pickLanguage(settings.choices().language, locales);
    const locale = locales.find((each) => each.startsWith(language)) ?? language;
    return { t: translator(language), time: timeWords(locale) };
  };

  function show(facts: TrayFacts): void {
    const { t, time } = words();
    icon.show(facts, t, time);
    const window = input.window();
    showBadge({ app, window, folder: files.badges, platform }, facts.waiting, t);
  }

  async function deskBesideTheClock(): Promise<Desk> {
    if (!desks.isPractice()) return await desks.shown();
    // One that cannot be opened has nobody who waits; the window says what is wrong with it.
    const real = await desks.real()?.catch(() => null);
    return real && (await hasShop(real)) ? real : await desks.shown();
  }

  function healthOf(desk: Desk): string | null {
    const { results, wholeRunAt } = desk.doctor.last();
    // Half a round would be called all of it.
    if (wholeRunAt === null) return null;
    const { t, time } = words();
    return healthWords(results, null, { t, clock: (at) => time(at, clock.now()) }).sentence;
  }

  /** What the icon tells of the real shop cannot be seen in the practice shop. */
  async function leaveFor(show: () => void): Promise<void> {
    if (desks.isPractice() && !(await deskBesideTheClock()).isPractice) await desks.leavePractice();
    show();
  }

  function leadTo(show: () => void): void {
    leaveFor(show).catch((error: unknown) => log.warn('tray.not-led', { error: String(error) }));
  }

  async function read(): Promise<TrayFacts> {
    const desk = await deskBesideTheClock();
    const now = clock.now();
    const { notificationsPausedUntil, openingHours } = settings.choices();
    const { hasHumanAgent } = desk.setup();
    return {
      connection: desk.connection(),
      hasShop: await hasShop(desk),
      ...(await readWaiting(desk.storage, { hasHumanAgent, now })),
      health: healthOf(desk),
      pausedUntil: pausedUntil(notificationsPausedUntil, now),
      openingHours,
      now,
    };
  }

  const plainly = {
    open: input.open,
    settings: input.openSettings,
    quit: input.quit,
    check: () => desks.wakeUp('by-hand'),
    resume: () => input.change({ notificationsPausedUntil: null }),
  };

  function act(action: TrayAction): void {
    log.info('tray.chosen', { what: action.do });
    if (action.do === 'open-chat') {
      leadTo(() => input.openAt(action.place));
    } else if (action.do === 'health') {
      leadTo(input.openHealth);
    } else if (action.do === 'pause') {
      input.change({ notificationsPausedUntil: action.until });
    } else {
      plainly[action.do]();
    }
  }

  const keeper = keepTray({ read, show, clock, log });
  const hears: Partial<ShownDeskListener> = {
    inboxChanged({ conversations, accounts }) {
      if (conversations.length > 0 || accounts.length > 0) keeper.changed();
    },
    connectionChanged: keeper.changed,
    setupChanged: keeper.changed,
    doctorChanged: keeper.changed,
    storageChanged: keeper.changed,
    deskChanged: keeper.changed,
  };
  desks.listen(hears);
  desks.listenToReal(hears);
  // There before the disk has answered: quitting must be within reach whatever happens.
  const showAtFirst = () =>
    show({
      connection: { word: 'slower', everySeconds: 20 },
      hasShop: false,
      waiting: 0,
      people: [],
      notSent: { count: 0, first: null },
      health: null,
      pausedUntil: null,
      openingHours: null,
      now: clock.now(),
    });
  void input.begins.then(() => {
    showAtFirst();
    keeper.changed();
  });
  const host = watchTrayHost({
    platform: process.platform,
    openBus: () => input.begins.then(() => openSessionBus()),
    onCame() {
      log.info('tray.host-came');
      icon.renew();
    },
  });
  return {
    changed: keeper.changed,
    isSeen: host.isThere,
    stop() {
      host.stop();
      keeper.stop();
      icon.remove();
    },
  };
}

async function hasShop({ storage }: Desk): Promise<boolean> {
  return (await storage.accounts()).some(({ state }) => state !== 'disconnected');
}
