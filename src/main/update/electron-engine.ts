import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app } from 'electron';
import type { AppUpdater, BaseUpdater } from 'electron-updater';
import type { Log } from '../logging/log.ts';
import { releaseWords } from './release-words.ts';
import { updateFailure } from './update-failure.ts';
import type { UpdateEngine } from './updates.ts';

interface EngineParts {
  userData: string;
  /** Developers only: a feed on their own computer. */
  feedStandIn: string | null;
  log: Log;
}

export interface ElectronEngine extends UpdateEngine {
  /** Everything else is closed and written: puts in what was fetched, and starts it if that was wished. */
  atQuit(): void;
}

/**
 * electron-updater, asked for when it is first needed: it is large, and most starts end before that. It compares
 * checksums always, and the publisher's signature on macOS and Windows.
 */
export function createElectronEngine({ userData, feedStandIn, log }: EngineParts): ElectronEngine {
  let loading: Promise<AppUpdater> | null = null;
  let loaded: AppUpdater | null = null;
  let isFetched = false;
  let startsAfterwards = false;

  async function load(): Promise<AppUpdater> {
    const { default: library } = await import('electron-updater');
    const updater = library.autoUpdater;
    updater.autoDownload = false;
    // Squirrel puts it in when the process has ended. Elsewhere `atQuit` does, after the database is closed.
    updater.autoInstallOnAppQuit = process.platform === 'darwin';
    updater.allowDowngrade = false;
    updater.allowPrerelease = false;
    updater.disableWebInstaller = true;
    updater.logger = null;
    // Without a listener an error would end the process; each call tells its own failure as well.
    updater.on('error', () => {});
    if (feedStandIn !== null) await askStandIn(updater, userData, feedStandIn);
    loaded = updater;
    return updater;
  }
  function ready(): Promise<AppUpdater> {
    loading ??= load();
    return loading;
  }

  return {
    async check() {
      try {
        const answer = await (await ready()).checkForUpdates();
        if (!answer?.isUpdateAvailable) return null;
        const { version, releaseNotes } = answer.updateInfo;
        return { version, notes: releaseWords(releaseNotes) };
      } catch (error) {
        throw updateFailure(error);
      }
    },
    async fetch(onProgress) {
      const updater = await ready();
      const tell = ({ percent }: { percent: number }) => onProgress(Math.min(100, Math.max(0, percent)));
      updater.on('download-progress', tell);
      try {
        await updater.downloadUpdate();
        isFetched = true;
      } catch (error) {
        throw updateFailure(error);
      } finally {
        updater.off('download-progress', tell);
      }
    },
    restart() {
      if (process.platform === 'darwin') loaded?.quitAndInstall();
      else {
        startsAfterwards = true;
        app.quit();
      }
    },
    atQuit() {
      if (loaded === null || !isFetched || process.platform === 'darwin') return;
      // The new one may be up before this one is gone, and would take itself for a second start.
      app.releaseSingleInstanceLock();
      const isTaken = (loaded as BaseUpdater).install(true, startsAfterwards);
      log.info('update.put-in', { isTaken });
    },
  };
}

/** The updater reads where to ask from a file beside the program; developers have none there. */
async function askStandIn(updater: AppUpdater, userData: string, url: string): Promise<void> {
  const file = join(userData, 'update-feed.yml');
  await writeFile(file, `provider: generic\nurl: ${url}\nupdaterCacheDirName: shopbell-updates\n`);
  updater.updateConfigPath = file;
  updater.forceDevUpdateConfig = true;
  updater.disableDifferentialDownload = true;
}
