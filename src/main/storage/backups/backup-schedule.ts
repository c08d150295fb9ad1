import type { Clock } from '../../../shared/clock.ts';
import { type AppErrorCode, AppFailure } from '../../../shared/ipc/result.ts';
import type { Log } from '../../logging/log.ts';
import type { Backups } from './backups.ts';

const DAY_MS = 24 * 3_600_000;
/** The first minutes of a start belong to the owner. */
const FIRST_LOOK_MS = 2 * 60_000;
const LOOK_EVERY_MS = 3_600_000;

/**
 * One copy a day, also on a computer that is never on for a whole one; every hour what was unsent since leaves
 * the copies too. Answers the function that ends it, when
 * the copy that is under way is done.
 */
export function scheduleBackups({
  backups,
  onFailed,
  clock,
  log,
}: {
  backups: Pick<Backups, 'list' | 'take' | 'forgetUnsent'>;
  /** The copy was not taken; `storage-damaged`: the database itself is not sound. */
  onFailed(code: AppErrorCode): void;
  clock: Clock;
  log: Log;
}): () => Promise<void> {
  let isStopped = false;
  let looking: Promise<void> = Promise.resolve();
  let cancel = clock.after(FIRST_LOOK_MS, look);

  function look(): void {
    looking = lookAfter().finally(() => {
      if (!isStopped) cancel = clock.after(LOOK_EVERY_MS, look);
    });
  }

  async function lookAfter(): Promise<void> {
    try {
      const [newest] = await backups.list();
      if (!newest || Math.abs(clock.now() - newest.takenAt) >= DAY_MS) await backups.take('daily');
      await backups.forgetUnsent();
    } catch (error) {
      const code = error instanceof AppFailure ? error.code : 'internal';
      log.warn('backup.failed', { code });
      onFailed(code);
    }
  }

  return async () => {
    isStopped = true;
    cancel();
    await looking;
  };
}
