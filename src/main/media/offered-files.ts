import { randomBytes } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { byteRange } from '../../shared/byte-range.ts';
import type { Clock } from '../../shared/clock.ts';

/** Meta gives up on a slow file after 75 seconds; this is room for its second try. */
export const OFFER_MS = 10 * 60_000;
/** However slowly a file is taken, it holds a place at the receiver no longer than this. */
const SERVING_MS = 2 * 60_000;
/** 192 bits: nobody finds an address by trying. */
const TOKEN_BYTES = 24;

export interface Offered {
  path: string;
  contentType: string;
}

/** Files that strangers may fetch, each under a name of its own that only Instagram is told, for ten minutes. */
export interface OfferedFiles {
  /** Answers the token; null when the file is not there. */
  offer(file: Offered): Promise<{ token: string; withdraw(): void } | null>;
  /** Answers a GET or HEAD for it; false when the token names nothing, and then nothing was written. */
  serve(token: string, request: IncomingMessage, response: ServerResponse): Promise<boolean>;
}

export function createOfferedFiles(clock: Clock): OfferedFiles {
  const offers = new Map<string, Offered & { until: number }>();

  return {
    async offer(file) {
      for (const [token, { until }] of offers) if (until <= clock.now()) offers.delete(token);
      if (!(await isThere(file.path))) return null;
      const token = randomBytes(TOKEN_BYTES).toString('base64url');
      offers.set(token, { ...file, until: clock.now() + OFFER_MS });
      return { token, withdraw: () => void offers.delete(token) };
    },
    async serve(token, request, response) {
      const offered = offers.get(token);
      if (!offered || offered.until <= clock.now()) return false;
      const handle = await open(offered.path).catch(() => {
        // Taken away from outside: as good as never offered.
        return null;
      });
      if (handle === null) return false;
      const cancelDeadline = clock.after(SERVING_MS, () => response.destroy());
      try {
        await answer(handle, offered.contentType, request, response);
      } finally {
        cancelDeadline();
        await handle.close();
      }
      return true;
    },
  };
}

async function answer(
  handle: FileHandle,
  contentType: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { size } = await handle.stat();
  const range = byteRange(request.headers.range ?? null, size);
  if (range === 'unsatisfiable') {
    response.writeHead(416, { 'content-range': `bytes */${size}`, 'content-length': 0 }).end();
    return;
  }
  const { from, to } = range ?? { from: 0, to: size - 1 };
  response.writeHead(range ? 206 : 200, {
    'content-type': contentType,
    'content-length': to - from + 1,
    'accept-ranges': 'bytes',
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
    ...(range && { 'content-range': `bytes ${from}-${to}/${size}` }),
  });
  if (request.method === 'HEAD' || size === 0) {
    response.end();
    return;
  }
  await pipeline(handle.createReadStream({ start: from, end: to, autoClose: false }), response).catch(() => {
    // Whoever asked went away; they may ask again.
  });
}

async function isThere(path: string): Promise<boolean> {
  const handle = await open(path).catch(() => {
    // Not there, or not readable, which is the same to whoever wants to send it.
    return null;
  });
  await handle?.close();
  return handle !== null;
}
