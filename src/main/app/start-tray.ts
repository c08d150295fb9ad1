import { app, type BrowserWindow } from 'electron';
import type { Clock } from '../../shared/clock.ts';
import type { Place } from '../../shared/ipc/contract.ts';
import type { SettingsPatch } from '../../shared/model/settings.ts';
import { pausedUntil } from '../../shared/notification-pause.ts';
import { pickLanguage, translator } from '../../shared/texts/translate.ts';
import type { Log } from '../logging/log.ts';
import type { SettingsStore } from '../settings/settings.ts';
import { keepTray, type TrayKeeper } from '../tray/keep-tray.ts';
import { showBadge } from '../tray/show-badge.ts';
import { createTrayIcon } from '../tray/tray.ts';
import type { TrayFacts } from '../tray/tray-facts.ts';
import type { TrayAction } from '../tray/tray-menu.ts';
import { readWaiting } from '../tray/tray-people.ts';
import { timeWords } from '../tray/tray-words.ts';
import type { BuiltFiles } from './built-files.ts';
import type { DeskSwitch } from './desk-switch.ts';
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
  quit(): void;
  clock: Clock;
  log: Log;
}

export interface StartedTray extends TrayKeeper {
  /** Puts the icon up anew, for a panel that came late. */
  renew(): void;
}

/** The icon beside the clock and the badge: both show who waits, in whatever desk is shown. */
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

  async function read(): Promise<TrayFacts> {
    const desk = await desks.shown();
    const now = clock.now();
    const { notificationsPausedUntil, openingHours } = settings.choices();
    const { hasHumanAgent } = desk.setup();
    return {
      connection: desk.connection(),
      hasShop: (await desk.storage.accounts()).length > 0,
      ...(await readWaiting(desk.storage, { hasHumanAgent, now })),
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
      input.openAt({ conversationId: action.conversationId, messageId: null });
    } else if (action.do === 'pause') {
      input.change({ notificationsPausedUntil: action.until });
    } else {
      plainly[action.do]();
    }
  }

  const keeper = keepTray({ read, show, clock, log });
  desks.listen({
    inboxChanged({ conversations, accounts }) {
      if (conversations.length > 0 || accounts.length > 0) keeper.changed();
    },
    connectionChanged: keeper.changed,
    setupChanged: keeper.changed,
    checksChanged() {},
    doctorChanged() {},
    storageChanged: keeper.changed,
    deskChanged: keeper.changed,
  });
  // There at once, before the disk has answered: quitting must be within reach whatever happens.
  show({
    connection: { word: 'slower', everySeconds: 20 },
    hasShop: false,
    waiting: 0,
    people: [],
    pausedUntil: null,
    openingHours: null,
    now: clock.now(),
  });
  keeper.changed();
  return {
    changed: keeper.changed,
    renew: icon.renew,
    stop() {
      keeper.stop();
      icon.remove();
    },
  };
}
