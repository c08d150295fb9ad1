import { statSync } from 'node:fs';
import { AppFailure } from '../../shared/ipc/result.ts';
import type { FileWork } from '../../shared/model/move-file.ts';

interface Running {
  /** The file that grows. */
  file: string | null;
  total: number;
  stop(): Promise<void>;
}

/** The one long work on files that may run at a time: how far it is, and how it is ended. */
export interface FileWorks {
  /**
   * Runs it. `stop` ends the thread or process it runs on; the work is then answered with `work-stopped`. Fails with
   * `work-running` while another one runs.
   */
  run<T>(running: Running, work: () => Promise<T>): Promise<T>;
  progress(): FileWork | null;
  stop(): Promise<void>;
}

export function createFileWorks(): FileWorks {
  let running: Running | null = null;
  let isStopped = false;
  return {
    async run(next, work) {
      if (running !== null) throw new AppFailure('work-running');
      running = next;
      isStopped = false;
      try {
        return await work();
      } catch (error) {
        throw isStopped ? new AppFailure('work-stopped', null, { cause: error }) : error;
      } finally {
        running = null;
      }
    },
    progress() {
      if (running === null) return null;
      const done = running.file === null ? 0 : sizeOf(running.file);
      return { done, total: Math.max(running.total, running.total === 0 ? 0 : done) };
    },
    async stop() {
      isStopped = true;
      await running?.stop();
    },
  };
}

/** 0 while it is not there yet. */
function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
