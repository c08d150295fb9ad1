import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app } from 'electron';

/** Where the built parts lie beside this one, and what the fallback runtime of developers needs. */
export interface BuiltFiles {
  preload: string;
  renderer: string;
  icon: string;
  storageWorker: URL;
  mediaWorker: URL;
  practice: URL;
  /**
   * A Node that can load the database module, for runtimes that cannot (Node-API below 10); null in a packaged
   * app, which always can.
   */
  nodeExecutable: string | null;
}

export function builtFiles(): BuiltFiles {
  const here = fileURLToPath(new URL('.', import.meta.url));
  const root = app.getAppPath();
  return {
    preload: join(here, '../preload/index.cjs'),
    renderer: join(here, '../renderer'),
    icon: join(root, 'resources/icon.png'),
    storageWorker: new URL('./storage-worker.js', import.meta.url),
    mediaWorker: new URL('./media-worker.js', import.meta.url),
    practice: new URL('./practice.js', import.meta.url),
    nodeExecutable: app.isPackaged ? null : join(root, 'node_modules/node/bin/node'),
  };
}
