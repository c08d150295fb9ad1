import { join } from 'node:path';
import { app, shell } from 'electron';
import type { AccountHandlerParts } from '../ipc/account-handlers.ts';
import type { MoveHandlerParts } from '../ipc/move-handlers.ts';
import type { Log } from '../logging/log.ts';
import type { SecretStore } from '../secrets/secret-store.ts';
import type { SettingsStore } from '../settings/settings.ts';
import { startKeeping } from '../storage/start-keeping.ts';
import type { FileDialogs } from '../windows/file-dialogs.ts';
import { DATABASE_FILE } from './desk-storage.ts';
import type { DeskSwitch } from './desk-switch.ts';
import { eraseEverything } from './erase-everything.ts';
import { createExporting } from './exporting.ts';
import { createFileWorks } from './file-work.ts';
import { createMoving, secretNames } from './moving.ts';
import { systemClock } from './system-clock.ts';

export interface OwnersFilesParts {
  userData: string;
  /** worker.ts of the storage, or its bundle. */
  entry: URL;
  nodeExecutable: string | null;
  desks: DeskSwitch;
  secrets: SecretStore;
  settings: SettingsStore;
  dialogs: FileDialogs;
  /** Everything is gone from the disk: what runs is to know it too. */
  erased(): Promise<void>;
  log: Log;
}

/** What is done to whole files at the owner's wish: moving, exporting, erasing. */
export function ownersFiles(parts: OwnersFilesParts): MoveHandlerParts & AccountHandlerParts {
  const { userData, entry, nodeExecutable, desks, secrets, settings, dialogs, erased, log } = parts;
  const works = createFileWorks();
  return {
    works,
    moving: createMoving({
      folder: userData,
      database: DATABASE_FILE,
      entry,
      nodeExecutable,
      log,
      storage: async () => (await desks.shown()).storage,
      secrets,
      settings,
      works,
      reopen: desks.reopen,
      appVersion: app.getVersion(),
      now: systemClock.now,
    }),
    exporting: createExporting({
      file: join(userData, DATABASE_FILE),
      entry,
      nodeExecutable,
      log,
      works,
      appVersion: app.getVersion(),
      timeZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
      now: systemClock.now,
    }),
    forgetToken: (userId) => secrets.delete(`token:${userId}`),
    eraseAccount: (userId) =>
      desks.reopen(async () => {
        const file = join(userData, DATABASE_FILE);
        await startKeeping({ entry, nodeExecutable, log }, 'eraseAccount', { file, userId }).ended;
        log.warn('account.erased');
      }),
    eraseEverything: async () => {
      await works.stop();
      const { storage } = await desks.shown();
      await eraseEverything({
        folder: userData,
        secretNames: () => secretNames(storage),
        secrets,
        settings,
        reopen: desks.reopen,
      });
      await erased();
      log.warn('everything.erased');
    },
    chooseWhereTo: (name) => dialogs.whereTo(name, 'documents'),
    chooseFile: dialogs.which,
    chooseFolder: dialogs.folder,
    showInFolder: (path) => shell.showItemInFolder(path),
    now: systemClock.now,
  };
}
