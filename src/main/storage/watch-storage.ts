import type { Clock } from '../../shared/clock.ts';
import type { AppErrorCode } from '../../shared/ipc/result.ts';
import { isLastingTrouble, isStorageTrouble, type StorageTrouble } from '../../shared/ipc/storage-trouble.ts';

/** How often it is looked whether a full or locked disk is well again. */
const LOOK_EVERY_MS = 5_000;

export interface StorageWatch {
  /** A call failed with this code. */
  failed(code: AppErrorCode): void;
  stop(): void;
}

/**
 * Keeps the one word for what is wrong with the storage. Trouble that can pass is tried again and again by a
 * write of some size, so that a shop with a full disk heals within seconds once there is room.
 */
export function watchStorage({
  prove,
  tell,
  clock,
}: {
  /** Writes to the disk for a trial; rejects when that does not work. */
  prove(): Promise<void>;
  /** Null: all is well again. */
  tell(trouble: StorageTrouble | null): void;
  clock: Pick<Clock, 'after'>;
}): StorageWatch {
  let trouble: StorageTrouble | null = null;
  let cancelLook = () => {};
  let isStopped = false;

  function learn(next: StorageTrouble | null): void {
    if (isStopped || next === trouble || (trouble !== null && isLastingTrouble(trouble))) return;
    trouble = next;
    tell(next);
  }

  function lookLater(): void {
    cancelLook();
    if (!isStopped) cancelLook = clock.after(LOOK_EVERY_MS, () => void look());
  }

  async function look(): Promise<void> {
    try {
      await prove();
      learn(null);
    } catch {
      // Its code was told by whoever asked, as for every other call.
      lookLater();
    }
  }

  return {
    failed(code) {
      if (!isStorageTrouble(code)) return;
      const isNew = trouble === null;
      learn(code);
      if (isNew && !isLastingTrouble(code)) lookLater();
    },
    stop() {
      isStopped = true;
      cancelLook();
    },
  };
}
