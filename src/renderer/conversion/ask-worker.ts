import workerAddress from './worker.ts?worker&url';
import type { Answers, Work } from './worker-protocol.ts';

declare global {
  interface Window {
    /**
     * The part of "Trusted Types" (W3C) that is used here; the compiler's own types do not know it yet. What a
     * policy gives stands for an address wherever one is asked for.
     */
    readonly trustedTypes?: {
      createPolicy(
        name: string,
        rules: { createScriptURL(address: string): string },
      ): { createScriptURL(address: string): URL };
    };
  }
}

/** A decoder that has opened a photo holds a quarter of a gigabyte; it goes when nothing more comes. */
const IDLE_MS = 5_000;

/** The one address that the window may make a worker of; see the content security policy. */
const workers = window.trustedTypes?.createPolicy('conversion-worker', {
  createScriptURL(address) {
    if (address !== workerAddress) throw new TypeError('not the worker');
    return address;
  },
});

let resting: { worker: Worker; end: ReturnType<typeof setTimeout> } | null = null;

/**
 * Has something done off the window's thread. Null when it could not be done. Fails when `signal` says to stop;
 * the work ends with it.
 */
export function askWorker<W extends Work>(work: W, signal: AbortSignal): Promise<Answers[W['what']]> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const worker = takeWorker();
    const stop = () => {
      worker.terminate();
      reject(signal.reason);
    };
    const end = (answer: Answers[W['what']]) => {
      signal.removeEventListener('abort', stop);
      resolve(answer);
    };
    worker.onmessage = ({ data }: MessageEvent<Answers[W['what']]>) => {
      rest(worker);
      end(data);
    };
    worker.onerror = () => {
      // It could not be loaded, or ran out of memory.
      worker.terminate();
      end(null);
    };
    signal.addEventListener('abort', stop, { once: true });
    worker.postMessage(work, work.what === 'sound' ? work.channels.map(({ buffer }) => buffer) : []);
  });
}

function takeWorker(): Worker {
  if (!resting) return new Worker(trusted(workerAddress), { type: 'module' });
  const { worker, end } = resting;
  clearTimeout(end);
  resting = null;
  return worker;
}

function rest(worker: Worker): void {
  resting?.worker.terminate();
  resting = { worker, end: setTimeout(dismiss, IDLE_MS) };
}

function dismiss(): void {
  resting?.worker.terminate();
  resting = null;
}

function trusted(address: string): string | URL {
  return workers?.createScriptURL(address) ?? address;
}
