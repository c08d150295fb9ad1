import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { AppFailure } from '../../shared/ipc/app-failure.ts';
import type { Answer, Request, Told } from './protocol.ts';

/** better-sqlite3 13 crashes the process when it is loaded below this (Node >= 22.14, Electron >= 35). */
const NEEDED_NODE_API = 10;

/** One line to a thread or process that holds the database. */
export interface StoragePort {
  send(request: Request): void;
  listen(listener: { answered(answer: Answer | Told): void; gone(reason: string): void }): void;
  end(): Promise<void>;
}

/** The lines of one database. A process holds both connections, so both are the same line there. */
export interface StoragePorts {
  writer: StoragePort;
  reader: StoragePort;
}

export type PortKind = 'thread' | 'process';

/** Threads, wherever this runtime can load the driver. */
export function portKind(): PortKind {
  return Number(process.versions.napi ?? 0) >= NEEDED_NODE_API ? 'thread' : 'process';
}

/** Starts `entry` (worker.ts or its bundle). Fails with `storage-unavailable` where nothing can run it. */
export function openPorts(kind: PortKind, entry: URL, nodeExecutable: string | null): StoragePorts {
  const writer = openPort(kind, entry, nodeExecutable);
  return { writer, reader: kind === 'thread' ? openPort(kind, entry, nodeExecutable) : writer };
}

/** A single line, as above. */
export function openPort(kind: PortKind, entry: URL, nodeExecutable: string | null): StoragePort {
  if (kind === 'thread') return threadPort(entry);
  if (nodeExecutable === null) {
    throw new AppFailure('storage-unavailable', {
      message: `Node-API ${process.versions.napi}, no Node given`,
    });
  }
  return processPort(entry, nodeExecutable);
}

function threadPort(entry: URL): StoragePort {
  const worker = new Worker(entry, { execArgv: [] });
  const end = lastWords();
  worker.once('error', (error) => end.came(error.name));
  worker.once('exit', (code) => end.came(`exit ${code}`));
  return {
    send: (request) => worker.postMessage(request),
    listen({ answered, gone }) {
      worker.on('message', answered);
      end.tell(gone);
    },
    end: async () => {
      await worker.terminate();
    },
  };
}

function processPort(entry: URL, nodeExecutable: string): StoragePort {
  const child = fork(fileURLToPath(entry), [], {
    execPath: nodeExecutable,
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const end = lastWords();
  child.on('error', (error) => end.came(error.name));
  child.once('exit', (code, signal) => end.came(`exit ${signal ?? code}`));
  return {
    // An error here means that the child is gone, which `exit` tells as well.
    send: (request) => void child.send(request, () => {}),
    listen({ answered, gone }) {
      child.on('message', (answer) => answered(answer as Answer | Told));
      end.tell(gone);
    },
    end: async () => {
      if (child.connected) child.disconnect();
      await end.isHere;
    },
  };
}

/** Why the other end is gone, told to those who listen, and to those who begin to when it has been for a while. */
function lastWords() {
  let come = (_reason: string): void => {};
  const reason = new Promise<string>((resolve) => {
    come = resolve;
  });
  return {
    came: (why: string) => come(why),
    tell: (gone: (reason: string) => void) => void reason.then(gone),
    isHere: reason,
  };
}
