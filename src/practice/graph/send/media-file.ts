import { outgoing } from '../../http/outgoing.ts';
import type { World } from '../../world/world.ts';
import { invalidParameter } from '../graph-error.ts';

/** What may be sent: content types and largest size. `[MSG]`, pdf only since 19 Dec 2025 `[CL]` */
const MEDIA: Readonly<Record<string, { types: RegExp; maxBytes: number }>> = {
  image: { types: /^image\/(png|jpe?g|gif)$/, maxBytes: 8_000_000 },
  video: { types: /^video\/(mp4|ogg|x-msvideo|avi|quicktime|webm)$/, maxBytes: 25_000_000 },
  audio: { types: /^(audio\/(aac|mp4|x-m4a|m4a|wav|x-wav|wave)|video\/mp4)$/, maxBytes: 25_000_000 },
  file: { types: /^application\/pdf$/, maxBytes: 25_000_000 },
};

/** Meta gives a slow host 75 seconds; a practice run need not. */
const FETCH_TIMEOUT_MS = 10_000;

export function isMediaType(type: string): boolean {
  return Object.hasOwn(MEDIA, type);
}

/** Fetches a file as Meta does and keeps it on the practice CDN; answers its name there. */
export async function fetchAndKeep(world: World, type: string, url: unknown): Promise<string> {
  const rule = MEDIA[type];
  if (!rule) throw invalidParameter(`Param message[attachment][type] is invalid - got "${type}".`);
  if (typeof url !== 'string' || !URL.canParse(url)) {
    throw invalidParameter('Param message[attachment][payload][url] must be a valid URL.');
  }
  const file = await fetchFile(url, rule.maxBytes);
  const contentType = (file.headers['content-type'] ?? '').split(';')[0]?.trim() ?? '';
  if (/hei[cf]/.test(contentType)) throw invalidParameter('The attachment format is not supported', 2534080);
  if (!rule.types.test(contentType)) {
    throw invalidParameter('Failed to upload the attachment: type and content differ', 2018047);
  }
  const name = `sent-${world.ids.number('file', 12)}-${type}`;
  world.media.put(name, { contentType, bytes: file.body });
  return name;
}

async function fetchFile(
  url: string,
  maxBytes: number,
): Promise<{ headers: Record<string, string>; body: Buffer }> {
  try {
    const answer = await outgoing({ url, method: 'GET', timeoutMs: FETCH_TIMEOUT_MS, maxBytes });
    if (answer.status !== 200) throw new Error(`status ${answer.status}`);
    return answer;
  } catch (error) {
    // Each way of failing has its own subcode, as in Meta's table; anything else is "not fetchable".
    const reason = error instanceof Error ? error : new Error(String(error));
    if (reason.message === 'answer too large') throw invalidParameter('The file is too large', 2018109);
    if (reason.name === 'TimeoutError') throw invalidParameter('Fetching the file took too long', 2018294);
    throw invalidParameter('The URL of the attachment cannot be fetched', 2018008);
  }
}
