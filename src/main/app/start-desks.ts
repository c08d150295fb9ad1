import { join } from 'node:path';
import type { Translate } from '../../shared/texts/translate.ts';
import type { Log } from '../logging/log.ts';
import type { SettingsStore } from '../settings/settings.ts';
import { createBackups } from '../storage/backups/backups.ts';
import { findProgram } from '../tunnel/find-program.ts';
import type { BuiltFiles } from './built-files.ts';
import { DATABASE_FILE } from './desk-storage.ts';
import { createDeskSwitch, type DeskSwitch } from './desk-switch.ts';
import type { readEnvironment } from './environment.ts';
import type { FirstList } from './first-list.ts';
import type { openSecrets } from './open-secrets.ts';
import { shownChoices } from './shown-choices.ts';
import type { StorageAhead } from './storage-ahead.ts';
import { systemClock } from './system-clock.ts';
import type { Terminal } from './terminal.ts';

/** A keychain that asks for its password must not keep the window from opening. */
const KEYCHAIN_WAIT_MS = 1_500;

interface Parts {
  files: BuiltFiles;
  environment: ReturnType<typeof readEnvironment>;
  userData: string;
  settings: SettingsStore;
  secrets: ReturnType<typeof openSecrets>;
  terminal: Terminal;
  t: () => Translate;
  startsInPractice: boolean;
  firstList: FirstList;
  storage: StorageAhead;
  log: Log;
}

/** The owner's desk and the one of the practice shop, with what belongs to both. */
export function startDesks(parts: Parts) {
  const { files, environment, userData, settings, secrets, terminal, t, firstList, storage, log } = parts;
  const everyDesk = {
    storageWorker: files.storageWorker,
    mediaWorker: files.mediaWorker,
    nodeExecutable: files.nodeExecutable,
    storagePorts: storage.open,
    terminal,
    clock: systemClock,
    fetch: globalThis.fetch,
    random: Math.random,
    log,
  };
  const backups = createBackups({
    file: join(userData, DATABASE_FILE),
    folder: join(userData, 'backups'),
    entry: files.storageWorker,
    nodeExecutable: files.nodeExecutable,
    clock: systemClock,
    log,
  });
  const choices = shownChoices(settings, () => desks.isPractice());
  const desks: DeskSwitch = createDeskSwitch({
    openReal: async () => {
      const { openDesk } = await import('./open-desk.ts');
      return await openDesk({
        ...everyDesk,
        ...environment,
        isPractice: false,
        folder: userData,
        settings,
        findCloudflared: () => findProgram('cloudflared'),
        backups,
        secrets,
        keychainAnswered: secrets.answered(KEYCHAIN_WAIT_MS),
        onSecretsChanged: secrets.listen,
        beginsAfter: firstList.painted,
      });
    },
    openPractice: async () => {
      choices.startPractice();
      const { openPracticeDesk } = await import('./open-practice-desk.ts');
      return await openPracticeDesk({
        ...everyDesk,
        folder: join(userData, 'practice'),
        entry: files.practice,
        choices: choices.choices,
        t: t(),
      });
    },
    startsInPractice: parts.startsInPractice,
    onWakeFailed: (problem) => log.warn('wake.check-failed', { problem }),
  });
  return { desks, choices, backups };
}
