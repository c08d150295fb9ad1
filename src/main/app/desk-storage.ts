import { join } from 'node:path';
import type { StorageTrouble } from '../../shared/ipc/storage-trouble.ts';
import { scheduleBackups } from '../storage/backups/backup-schedule.ts';
import type { Storage } from '../storage/storage.ts';
import { openStorage } from '../storage/storage-client.ts';
import type { OpenDesk } from './open-desk.ts';

/** Below the desk's folder. */
export const DATABASE_FILE = 'shopbell.db';

/** What one desk remembers, and what looks after it. */
export interface DeskStorage {
  storage: Storage;
  /** What is wrong with it from now on; null: it is well again. */
  listen(listener: (trouble: StorageTrouble | null) => void): void;
  /** One copy a day, where copies are kept. */
  beginBackups(): void;
  close(): Promise<void>;
}

/** Fails as `openStorage` does. */
export async function openDeskStorage({
  folder,
  backups,
  storageWorker,
  storageKind,
  storagePorts,
  nodeExecutable,
  clock,
  log,
}: Pick<
  OpenDesk,
  'folder' | 'backups' | 'storageWorker' | 'storageKind' | 'storagePorts' | 'nodeExecutable' | 'clock' | 'log'
>): Promise<DeskStorage> {
  let tell = (_trouble: StorageTrouble | null): void => {};
  let stopBackups = async (): Promise<void> => {};
  const storage = await openStorage({
    file: join(folder, DATABASE_FILE),
    backupFolder: backups?.folder ?? null,
    entry: storageWorker,
    nodeExecutable,
    onTrouble: (trouble) => tell(trouble),
    clock,
    log,
    ...(storageKind && { kind: storageKind }),
    ...(storagePorts && { openPorts: storagePorts }),
  });
  return {
    storage,
    listen(listener) {
      tell = (trouble) => {
        if (trouble !== null) log.error('storage.trouble', { trouble });
        listener(trouble);
      };
    },
    beginBackups() {
      if (backups === null) return;
      stopBackups = scheduleBackups({
        backups,
        onFailed(code) {
          // Nothing else looks at every page of a large file.
          if (code === 'storage-damaged') tell(code);
        },
        clock,
        log,
      });
    },
    async close() {
      await stopBackups();
      await storage.close();
    },
  };
}
