import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../../shared/clock.ts';
import { AppFailure } from '../../shared/ipc/result.ts';
import type { MediaFile } from '../app/desk.ts';
import type { Log } from '../logging/log.ts';
import type { Area } from './window-place.ts';

/** Whoever took it reads it after the drop, a browser maybe only while it uploads. */
const KEPT_FOR_MS = 5 * 60_000;

interface DragParts {
  /** A folder of this alone; emptied at the start and at the end. */
  folder: string;
  /** Hands the file over to whatever the mouse lets go of it; `box`: what of the page is dragged. */
  begin(file: string, box: Area): Promise<void>;
  clock: Pick<Clock, 'after'>;
  log: Log;
}

export interface DragOut {
  /** The owner drags it out of the window. Fails with `not-found` where nothing of it is here. */
  start(file: MediaFile | null, box: Area): Promise<void>;
  /** Leaves nothing behind. */
  clear(): Promise<void>;
}

/**
 * What is dragged is a copy, under the name a person gave it: the kept file is called by its digest, and whoever
 * takes it may write into it. The copy goes with the next one, soon, and at the latest when Shopbell ends; what a
 * customer unsends must not outlive it here.
 */
export function createDragOut({ folder, begin, clock, log }: DragParts): DragOut {
  let forget = () => {};

  async function clear(): Promise<void> {
    forget();
    try {
      await rm(folder, { recursive: true, force: true });
    } catch (error) {
      // Whoever took it still has it open; the next time takes it away.
      log.warn('drag.not-cleared', { error: String(error) });
    }
  }

  return {
    async start(file, box) {
      if (file === null) throw new AppFailure('not-found');
      await clear();
      const own = join(folder, randomUUID());
      const copy = join(own, file.name);
      try {
        await mkdir(own, { recursive: true, mode: 0o700 });
        await copyFile(file.path, copy, constants.COPYFILE_FICLONE);
      } catch (error) {
        throw new AppFailure('not-found', null, { cause: error });
      }
      forget = clock.after(KEPT_FOR_MS, () => void clear());
      await begin(copy, box);
    },
    clear,
  };
}
