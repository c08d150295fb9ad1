import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { MediaFacts } from '../storage/records.ts';
import { typeFor } from './content-type.ts';
import { harmlessName, nameInHeader } from './file-name.ts';
import type { PixelSize, ReadAt } from './file-reader.ts';
import { filmSize } from './film-size.ts';
import type { Downloaded, MediaCache, MediaKind, MediaTrouble } from './media.ts';
import { pictureSize } from './picture-size.ts';
import { FetchTrouble, type SafeFetch } from './safe-fetch.ts';

/** The largest file Instagram takes (messaging API, media by URL, October 2026). A face is a thumbnail. */
export const MOST_FILE_BYTES = 25 * 1024 * 1024;
const MOST_FACE_BYTES = 5 * 1024 * 1024;
/** A few kilobytes can say that they are a picture of gigabytes; the window would try to paint it. */
const MOST_PIXELS = 64_000_000;
const HEAD_BYTES = 512;

export interface MediaCacheParts {
  /** Files lie below it as `ab/abcd…`, those that are on their way in `arriving`. Made when it is needed. */
  folder: string;
  fetch: SafeFetch;
}

/**
 * Keeps files by what is in them: the same picture sent ten times is one file, and what lies in a place is always
 * whole, because it is written aside, flushed to the disk and then renamed.
 */
export function createMediaCache({ folder, fetch }: MediaCacheParts): MediaCache {
  const arriving = join(folder, 'arriving');
  const pathOf = (digest: string) => join(folder, digest.slice(0, 2), digest);

  async function fetched({ url, kind, signal }: Wanted, file: string): Promise<MediaFacts> {
    const maxBytes = kind === 'face' ? MOST_FACE_BYTES : MOST_FILE_BYTES;
    const { headers, body } = await fetch(url, { maxBytes, signal });
    await mkdir(arriving, { recursive: true, mode: 0o700 });
    const handle = await open(file, 'wx+', 0o600);
    try {
      const hash = createHash('sha256');
      let bytes = 0;
      for await (const chunk of body) {
        hash.update(chunk);
        await handle.appendFile(chunk);
        bytes += chunk.length;
      }
      const contentType = typeFor(kind, await readerOf(handle)(0, HEAD_BYTES));
      if (contentType === null) throw new FetchTrouble('not-media', 'not what it should be');
      const size = await sizeOf(contentType, readerOf(handle));
      await handle.sync();
      const said = nameInHeader(headers['content-disposition']);
      return {
        digest: hash.digest('hex'),
        contentType,
        bytes,
        width: size?.width ?? null,
        height: size?.height ?? null,
        name: said === null ? null : harmlessName(said, contentType),
      };
    } finally {
      await handle.close();
    }
  }

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
        return { ok: true, file: downloaded(file, await fetched(wanted, file)) };
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

interface Wanted {
  url: string;
  kind: MediaKind;
  signal: AbortSignal;
}

/** What did not come from the network came from the disk. */
function troubleOf(error: unknown): MediaTrouble {
  return error instanceof FetchTrouble ? error.trouble : 'disk';
}

function readerOf(handle: FileHandle): ReadAt {
  return async (offset, length) => {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, offset);
    return buffer.subarray(0, bytesRead);
  };
}

async function sizeOf(contentType: string, read: ReadAt): Promise<PixelSize | null> {
  const isFilm = contentType === 'video/mp4' || contentType === 'video/quicktime';
  const size = isFilm ? await filmSize(read) : await pictureSize(contentType, read);
  if (size && size.width * size.height > MOST_PIXELS) {
    throw new FetchTrouble('too-large', 'too many pixels');
  }
  return size;
}
