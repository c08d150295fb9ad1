import type { Log } from '../logging/log.ts';

/** One thing that must be finished before the app may end. */
interface Joiner {
  name: string;
  finish: () => Promise<void> | void;
}

/** No part may hold up quitting longer than this. */
const JOIN_LIMIT_MS = 5_000;

export interface Lifecycle {
  /** Registers what must be finished before the app ends; the last registered is finished first. */
  beforeQuit(name: string, finish: Joiner['finish']): void;
  /** Finishes everything once, however often it is called. */
  finish(): Promise<void>;
}

/** Keeps the list of what must be written or closed before the process may end. */
export function createLifecycle(log: Log): Lifecycle {
  const joiners: Joiner[] = [];
  let finishing: Promise<void> | null = null;

  async function finishAll(): Promise<void> {
    for (const joiner of joiners.reverse()) {
      try {
        await within(JOIN_LIMIT_MS, joiner.finish());
      } catch (error) {
        // A part that cannot close cleanly must not keep the rest from closing.
        log.warn('quit.part-failed', { part: joiner.name, error: String(error) });
      }
    }
  }

  return {
    beforeQuit(name, finish) {
      joiners.push({ name, finish });
    },
    finish() {
      finishing ??= finishAll();
      return finishing;
    },
  };
}

async function within(ms: number, work: Promise<void> | void): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`took longer than ${ms} ms`)), ms);
  });
  try {
    await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
