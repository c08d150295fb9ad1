import { Worker } from 'node:worker_threads';
import type { MediaFacts } from '../storage/records.ts';
import type { ReceiveFile } from './receive-file.ts';
import type { ReceiveAnswer, ReceiveRequest } from './receive-protocol.ts';
import { FetchTrouble } from './safe-fetch.ts';

/** A thread costs ten megabytes; most hours bring no picture. */
const IDLE_MS = 20_000;

interface Waiting {
  resolve(facts: MediaFacts): void;
  reject(error: Error): void;
}

export interface ThreadReceiver {
  receive: ReceiveFile;
  /** Ends the thread; what was on its way fails as unreachable. */
  close(): Promise<void>;
}

/**
 * Fetches files in a thread of its own, begun with the first one: hashing and writing a film would hold up
 * everything else for tens of milliseconds (docs/reliability.md). A thread that dies takes its files with it, and
 * the next one that is wanted begins another.
 */
export function receiveInThread({
  entry,
  allowLoopback,
}: {
  /** worker.ts or its bundle. */
  entry: URL;
  allowLoopback: boolean;
}): ThreadReceiver {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let lastId = 0;
  let ending: NodeJS.Timeout | undefined;

  function running(): Worker {
    clearTimeout(ending);
    if (worker) return worker;
    const begun = new Worker(entry, { execArgv: [] });
    begun.on('message', settle);
    begun.on('error', () => gone(begun));
    begun.on('exit', () => gone(begun));
    worker = begun;
    return begun;
  }

  function settle(answer: ReceiveAnswer): void {
    const one = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('facts' in answer) one?.resolve(answer.facts);
    else one?.reject(troubleOf(answer.trouble));
    if (waiting.size === 0) restSoon();
  }

  function gone(ended: Worker): void {
    if (worker !== ended) return;
    worker = null;
    for (const { reject } of waiting.values()) reject(new FetchTrouble('unreachable', 'the thread ended'));
    waiting.clear();
  }

  function restSoon(): void {
    clearTimeout(ending);
    ending = setTimeout(() => void close(), IDLE_MS);
    // Not a reason to keep the program alive.
    ending.unref();
  }

  async function close(): Promise<void> {
    clearTimeout(ending);
    const ended = worker;
    if (!ended) return;
    gone(ended);
    await ended.terminate();
  }

  return {
    receive: ({ url, kind, signal }, path) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        const id = lastId;
        const port = running();
        const send = (request: ReceiveRequest) => port.postMessage(request);
        const cancel = () => send({ id, cancel: true });
        const ended = () => signal.removeEventListener('abort', cancel);
        waiting.set(id, {
          resolve(facts) {
            ended();
            resolve(facts);
          },
          reject(error) {
            ended();
            reject(error);
          },
        });
        signal.addEventListener('abort', cancel, { once: true });
        send({ id, url, kind, path, allowLoopback });
        if (signal.aborted) cancel();
      }),
    close,
  };
}

/** Only the disk's failures are no `FetchTrouble`; see `ReceiveFile`. */
function troubleOf(trouble: Extract<ReceiveAnswer, { trouble: unknown }>['trouble']): Error {
  return trouble === 'disk' ? new Error('not written') : new FetchTrouble(trouble, 'in the thread');
}
