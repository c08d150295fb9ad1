import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app } from 'electron';
import { portKind } from '../storage/storage-port.ts';

/** Where the built parts lie beside this one, and what the fallback runtime of developers needs. */
export interface BuiltFiles {
  preload: string;
  renderer: string;
  icon: string;
  /** Folders of pictures. */
  trayPictures: string;
  badges: string;
  /** Our own sounds, as files that other programs can read. */
  sounds: string;
  storageWorker: URL;
  mediaWorker: URL;
  practice: URL;
  /**
   * A Node that can load the database module, for runtimes that cannot (Node-API below 10). The Electron of the
   * product always can, and never asks for it; only an unpacked app made with an older one for a look carries one.
   */
  nodeExecutable: string;
}

export function builtFiles(): BuiltFiles {
  const here = fileURLToPath(new URL('.', import.meta.url));
  const root = app.getAppPath();
  return {
    preload: join(here, '../preload/index.cjs'),
    renderer: join(here, '../renderer'),
    icon: join(root, 'resources/icon.png'),
    trayPictures: join(root, 'resources/tray'),
    badges: join(root, 'resources/badges'),
    storageWorker: outsideArchive(new URL('./storage-worker.js', import.meta.url)),
    sounds: app.isPackaged ? process.resourcesPath : join(root, 'resources/sounds'),
    mediaWorker: new URL('./media-worker.js', import.meta.url),
    practice: new URL('./practice.js', import.meta.url),
    nodeExecutable: app.isPackaged
      ? join(process.resourcesPath, 'node')
      : join(root, 'node_modules/node/bin/node'),
  };
}

/** Another Node reads no archive: for it the same file lies beside it, in a package made for a look. */
function outsideArchive(file: URL): URL {
  return portKind() === 'process' ? new URL(file.href.replace('/app.asar/', '/app.asar.unpacked/')) : file;
}
