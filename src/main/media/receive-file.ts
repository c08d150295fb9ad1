import { createHash } from 'node:crypto';
import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { MediaFacts } from '../storage/records.ts';
import { typeFor } from './content-type.ts';
import { harmlessName, nameInHeader } from './file-name.ts';
import type { PixelSize, ReadAt } from './file-reader.ts';
import { filmSize } from './film-size.ts';
import type { MediaKind } from './media.ts';
import { pictureSize } from './picture-size.ts';
import { FetchTrouble, type SafeFetch } from './safe-fetch.ts';

/** The largest file Instagram takes (messaging API, media by URL, October 2026). A face is a thumbnail. */
const MOST_FILE_BYTES = 25 * 1024 * 1024;
const MOST_FACE_BYTES = 5 * 1024 * 1024;
/** Larger ones are no thumbnail of a page, and nobody chose to fetch them. */
const MOST_PREVIEW_BYTES = 2 * 1024 * 1024;
/** A few kilobytes can say that they are a picture of gigabytes; the window would try to paint it. */
const MOST_PIXELS = 64_000_000;
const HEAD_BYTES = 512;

export interface WantedFile {
  url: string;
  kind: MediaKind;
  signal: AbortSignal;
}

/**
 * Fetches what an address names into `path`, where nothing lies yet, and says what it is. Fails with
 * `FetchTrouble` for what the network did; any other failure is the disk's.
 */
export type ReceiveFile = (wanted: WantedFile, path: string) => Promise<MediaFacts>;

/** Does so here, in the thread that asks; see receive-in-thread.ts. */
export function receiveHere(fetch: SafeFetch): ReceiveFile {
  return async ({ url, kind, signal }, path) => {
    const { headers, body } = await fetch(url, { maxBytes: mostBytesOf(kind), signal });
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const handle = await open(path, 'wx+', 0o600);
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
  };
}

function mostBytesOf(kind: MediaKind): number {
  if (kind === 'face') return MOST_FACE_BYTES;
  return kind === 'preview' ? MOST_PREVIEW_BYTES : MOST_FILE_BYTES;
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
