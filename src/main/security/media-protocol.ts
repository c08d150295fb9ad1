import { type FileHandle, open } from 'node:fs/promises';
import type { CustomScheme, Protocol } from 'electron';
import { byteRange } from '../../shared/byte-range.ts';
import type { MediaFile } from '../app/desk.ts';
import type { MediaOwner } from '../storage/records.ts';
import { fileBody } from './file-body.ts';

/** Must be told to Electron before it is ready. `stream` lets films and sounds be sought in. */
export const MEDIA_SCHEME: CustomScheme = {
  scheme: 'media',
  privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
};

/**
 * Answers which file stands for an owner, in the real shop or in the practice one; null for none. Two shops
 * count their messages from one, so an address says which it means.
 */
export type FindMedia = (owner: MediaOwner, isPractice: boolean) => Promise<MediaFile | null>;

/** Types that are painted or played inside the window. Whatever else a stranger sent is only ever saved. */
const SHOWN = /^(?:image\/(?:png|jpeg|gif|webp)|(?:audio|video)\/[a-z0-9.-]+)$/;

/**
 * Serves customers' files to the window: `media://attachment/<id>` and `media://face/<id>/<which>`. The window never
 * learns a path or one of Instagram's addresses, and nothing that is not in the cache can be asked for.
 */
export function serveMedia(protocol: Protocol, find: FindMedia): void {
  protocol.handle('media', (request) => mediaResponse(request, find));
}

/** GET only; everything that is not one of our files is the same 404, so that nothing can be probed. */
export async function mediaResponse(
  request: Pick<Request, 'method' | 'url' | 'headers'>,
  find: FindMedia,
): Promise<Response> {
  const asked = request.method === 'GET' ? ownerIn(request.url) : null;
  try {
    const file = asked && (await find(asked.owner, asked.isPractice));
    return file ? await answer(file, request.headers.get('range')) : notFound();
  } catch {
    // No desk, no database, or the file was taken away from outside: there is nothing to show.
    return notFound();
  }
}

/** What an address names, or null where it names nothing of ours. */
export function ownerIn(address: string): { owner: MediaOwner; isPractice: boolean } | null {
  const found = /^media:\/\/(attachment|face)\/([1-9]\d{0,14})(?:\/[0-9a-f]{8})?(\?practice)?$/.exec(address);
  if (!found) return null;
  const of = found[1] === 'face' ? 'face' : 'attachment';
  return { owner: { of, id: Number(found[2]) }, isPractice: found[3] !== undefined };
}

async function answer(file: MediaFile, rangeHeader: string | null): Promise<Response> {
  const handle = await open(file.path);
  let isHandedOver = false;
  try {
    const response = await answerFrom(handle, file, rangeHeader);
    isHandedOver = response.body !== null;
    return response;
  } finally {
    if (!isHandedOver) await handle.close();
  }
}

async function answerFrom(
  handle: FileHandle,
  { contentType, name }: MediaFile,
  rangeHeader: string | null,
): Promise<Response> {
  const { size } = await handle.stat();
  const range = byteRange(rangeHeader, size);
  if (range === 'unsatisfiable') {
    return new Response(null, { status: 416, headers: { 'content-range': `bytes */${size}` } });
  }
  const { from, to } = range ?? { from: 0, to: size - 1 };
  return new Response(size === 0 ? null : fileBody(handle, { from, to }), {
    status: range ? 206 : 200,
    headers: {
      'content-type': contentType,
      'content-length': String(to - from + 1),
      'accept-ranges': 'bytes',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      // What an address shows never changes: a new face has a new one.
      'cache-control': 'private, max-age=3600',
      ...(range && { 'content-range': `bytes ${from}-${to}/${size}` }),
      ...(!SHOWN.test(contentType) && {
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      }),
    },
  });
}

function notFound(): Response {
  return new Response(null, { status: 404 });
}
