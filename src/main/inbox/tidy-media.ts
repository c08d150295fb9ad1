import type { Clock } from '../../shared/clock.ts';
import type { Log } from '../logging/log.ts';
import type { MediaCache } from '../media/media.ts';
import type { Storage } from '../storage/storage.ts';
import { failureCode } from './failure-code.ts';
import { type Publish, publishChange } from './intake.ts';
import type { InTurn } from './one-after-another.ts';
import { whenWoken } from './when-woken.ts';

const FILES_AT_A_TIME = 100;
/** A file that the system holds (a film that plays, on Windows) is asked for again after this. */
const AGAIN_MS = 60_000;
/** When the limit is reached, so much of it is made free at once, or it would be reached again at the next file. */
const FREE_SHARE = 0.05;
/** So much has to be new before the whole is counted again. */
const COUNT_SHARE = 0.01;

export interface TidyMediaParts {
  storage: Pick<Storage, 'unreferencedMedia' | 'forgetMediaFiles' | 'clearOldMedia' | 'clearMediaBefore'>;
  cache: Pick<MediaCache, 'remove'>;
  inTurn: InTurn;
  mostBytes(): number;
  publish: Publish;
  clock: Clock;
  log: Log;
}

/**
 * Keeps the files on this disk within the owner's limit, oldest first, and takes away those that nothing needs:
 * what was unsent is gone from the disk too. The database's row goes after the file, so a crash in between only
 * means that the file is taken away again.
 */
export function tidyMedia(parts: TidyMediaParts) {
  const { storage, cache, clock, log } = parts;
  let newBytes = 0;
  const looking = whenWoken({
    clock,
    work: tidy,
    onFailure(error) {
      log.warn('media.not-tidied', { code: failureCode(error) });
      return AGAIN_MS;
    },
  });

  async function tidy(): Promise<number | null> {
    await stayWithinLimit();
    let isHeld = false;
    while (!looking.isStopped()) {
      const { found, removed } = await parts.inTurn(removeUnreferenced);
      isHeld ||= found > removed;
      if (found < FILES_AT_A_TIME || removed === 0) break;
    }
    return isHeld ? AGAIN_MS : null;
  }

  async function stayWithinLimit(): Promise<void> {
    const mostBytes = parts.mostBytes();
    newBytes = 0;
    const freeBytes = Math.round(mostBytes * FREE_SHARE);
    let hasMore = true;
    while (hasMore && !looking.isStopped()) {
      const cleared = await storage.clearOldMedia({ mostBytes, freeBytes });
      publishChange(parts.publish, cleared.change);
      hasMore = cleared.hasMore;
      if (hasMore) await parts.inTurn(removeUnreferenced);
    }
  }

  async function clearBefore(before: number): Promise<void> {
    let hasMore = true;
    while (hasMore && !looking.isStopped()) {
      const cleared = await storage.clearMediaBefore({ before });
      publishChange(parts.publish, cleared.change);
      hasMore = cleared.hasMore;
    }
    looking.wake();
    await looking.idle();
  }

  async function removeUnreferenced(): Promise<{ found: number; removed: number }> {
    const digests = await storage.unreferencedMedia(FILES_AT_A_TIME);
    const removed: string[] = [];
    for (const digest of digests) if (await cache.remove(digest)) removed.push(digest);
    if (removed.length > 0) await storage.forgetMediaFiles(removed);
    return { found: digests.length, removed: removed.length };
  }

  return {
    wake: looking.wake,
    /** Lets go of what belongs to messages sent before that time; their files are off the disk when it resolves. */
    clearBefore,
    /** A file has come. */
    added(bytes: number): void {
      newBytes += bytes;
      if (newBytes > parts.mostBytes() * COUNT_SHARE) looking.wake();
    },
    idle: looking.idle,
    stop: looking.stop,
  };
}
