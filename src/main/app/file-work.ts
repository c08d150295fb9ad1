import { AppFailure } from '../../shared/ipc/result.ts';
import type { FileWork } from '../../shared/model/move-file.ts';
import type { KeepingWork } from '../storage/start-keeping.ts';

type Running = Pick<KeepingWork<unknown>, 'progress' | 'stop'>;

/** The one long work on files that may run at a time: how far it is, and how it is ended. */
export interface FileWorks {
  /**
   * Runs it to its end; `begin` starts it on a thread or process of its own, which `stop` ends: the work is then
   * answered with `work-stopped`. Fails with `work-running` while another one runs.
   */
  run<T>(begin: () => KeepingWork<T>): Promise<T>;
  progress(): FileWork | null;
  stop(): Promise<void>;
}

export function createFileWorks(): FileWorks {
  let running: Running | null = null;
  let isStopped = false;
  return {
    async run(begin) {
      if (running !== null) throw new AppFailure('work-running');
      const work = begin();
      running = work;
      isStopped = false;
      try {
        return await work.ended;
      } catch (error) {
        throw isStopped ? new AppFailure('work-stopped', null, { cause: error }) : error;
      } finally {
        running = null;
      }
    },
    progress: () => running && (running.progress() ?? { share: null, bytes: 0 }),
    async stop() {
      isStopped = true;
      await running?.stop();
    },
  };
}
