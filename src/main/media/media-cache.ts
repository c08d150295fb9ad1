import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { MediaFacts } from '../storage/records.ts';
import type { Downloaded, MediaCache, MediaTrouble } from './media.ts';
import type { ReceiveFile } from './receive-file.ts';
import { FetchTrouble } from './safe-fetch.ts';

export interface MediaCacheParts {
  /** Files lie below it as `ab/abcd…`, those that are on their way in `arriving`. Made when it is needed. */
  folder: string;
  receive: ReceiveFile;
}

/**
 * Keeps files by what is in them: the same picture sent ten times is one file, and what lies in a place is always
 * whole, because it is written aside, flushed to the disk and then renamed.
 */
export function createMediaCache({ folder, receive }: MediaCacheParts): MediaCache {
  const arriving = join(folder, 'arriving');
  const pathOf = (digest: string) => join(folder, digest.slice(0, 2), digest);

  function downloaded(file: string, facts: MediaFacts): Downloaded {
    return {
      facts,
      read: async () => new Uint8Array(await readFile(file)),
      async keep() {
        const place = pathOf(facts.digest);
        await mkdir(dirname(place), { recursive: true, mode: 0o700 });
        // Over one with the same content, if there is one: that heals a file that was damaged.
        await rename(file, place);
      },
      discard: () => rm(file, { force: true }),
    };
  }

  return {
    pathOf,
    async download(wanted) {
      const file = join(arriving, randomUUID());
      try {
        return { ok: true, file: downloaded(file, await receive(wanted, file)) };
      } catch (error) {
        await rm(file, { force: true }).catch(() => {
          // Left lying aside until the next start tidies up.
        });
        return { ok: false, trouble: troubleOf(error) };
      }
    },
    async remove(digest) {
      try {
        await rm(pathOf(digest), { force: true });
        return true;
      } catch {
        // In use, or the disk is gone: asked again later.
        return false;
      }
    },
    tidy: () => rm(arriving, { recursive: true, force: true }),
  };
}

/** What did not come from the network came from the disk. */
function troubleOf(error: unknown): MediaTrouble {
  return error instanceof FetchTrouble ? error.trouble : 'disk';
}
