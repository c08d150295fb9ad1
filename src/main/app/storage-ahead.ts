import { openPorts, portKind, type StoragePorts } from '../storage/storage-port.ts';
import type { BuiltFiles } from './built-files.ts';

/** Lines to the storage whose other end comes up before anybody has asked for it. */
export interface StorageAhead {
  /** The first time those lines, new ones from then on. */
  open(): StoragePorts;
  /** Ends those that nobody took. */
  end(): Promise<void>;
}

/**
 * Starts the storage's thread or process while the program is still being read: it takes as long to come up, on a
 * processor that has nothing else to do then. It opens no file before it is asked to.
 */
export function startStorageAhead({
  storageWorker,
  nodeExecutable,
}: Pick<BuiltFiles, 'storageWorker' | 'nodeExecutable'>): StorageAhead {
  const open = () => openPorts(portKind(), storageWorker, nodeExecutable);
  let ahead: StoragePorts | null = open();

  function take(): StoragePorts | null {
    const taken = ahead;
    ahead = null;
    return taken;
  }

  return {
    open: () => take() ?? open(),
    async end() {
      const left = take();
      if (left === null) return;
      await left.writer.end();
      if (left.reader !== left.writer) await left.reader.end();
    },
  };
}
