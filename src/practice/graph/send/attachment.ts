import { asObject } from '../../http/call.ts';
import { outgoing } from '../../http/outgoing.ts';
import type { WireAttachment } from '../../world/threads.ts';
import type { World } from '../../world/world.ts';
import type { Caller } from '../caller.ts';
import { invalidParameter } from '../graph-error.ts';
import { refuseUnknownKeys } from './send-body.ts';

/** What may be sent by URL: content types and largest size. `[MSG]`, pdf only since 19 Dec 2025 `[CL]` */
const MEDIA: Record<string, { types: RegExp; maxBytes: number }> = {
  image: { types: /^image\/(png|jpe?g|gif)$/, maxBytes: 8_000_000 },
  video: { types: /^video\/(mp4|ogg|x-msvideo|avi|quicktime|webm)$/, maxBytes: 25_000_000 },
  audio: { types: /^(audio\/(aac|mp4|x-m4a|m4a|wav|x-wav|wave)|video\/mp4)$/, maxBytes: 25_000_000 },
  file: { types: /^application\/pdf$/, maxBytes: 25_000_000 },
};

/** Meta gives a slow host 75 seconds; a practice run need not. */
const FETCH_TIMEOUT_MS = 10_000;
const MAX_IMAGES = 10;

/** What a message's `attachment` or `attachments` becomes on the wire of the echo. */
export async function attachmentsOf(
  world: World,
  caller: Caller,
  message: Record<string, unknown>,
): Promise<WireAttachment[]> {
  const given = message.attachment ?? message.attachments;
  if (given === undefined) return [];
  const list = Array.isArray(given) ? given : [given];
  if (list.length === 0 || list.length > MAX_IMAGES) {
    throw invalidParameter(`attachments must hold 1 to ${MAX_IMAGES} images`);
  }
  const parts = list.map((entry) => asObject(entry));
  if (list.length > 1 && parts.some((part) => part?.type !== 'image')) {
    throw invalidParameter('Only images can be sent together');
  }
  return Promise.all(parts.map((part) => attachmentOf(world, caller, part)));
}

async function attachmentOf(
  world: World,
  { account }: Caller,
  part: Record<string, unknown> | null,
): Promise<WireAttachment> {
  const type = part?.type;
  if (!part || typeof type !== 'string') throw invalidParameter('Param attachment[type] is required.');
  refuseUnknownKeys(part, ['type', 'payload'], 'message[attachment]');
  if (type === 'like_heart') return { type: 'image', payload: { url: world.media.link('like-heart.png') } };
  const payload = asObject(part.payload) ?? {};
  if (type === 'MEDIA_SHARE') return ownPost(world, account.mediaIds, payload);
  if (type === 'template') return { type, payload: { generic: { elements: payload.elements ?? [] } } };
  const rule = MEDIA[type];
  if (!rule) throw invalidParameter(`Param message[attachment][type] is invalid - got "${type}".`);
  return { type, payload: { url: await fetchAndKeep(world, type, rule, payload) } };
}

function ownPost(world: World, mediaIds: string[], payload: Record<string, unknown>): WireAttachment {
  const id = String(payload.id ?? '');
  if (!mediaIds.includes(id))
    throw invalidParameter('The media does not exist or is not owned by this account');
  return {
    type: 'ig_post',
    payload: { ig_post_media_id: id, title: '', url: world.media.link(`post-${id}.png`) },
  };
}

async function fetchAndKeep(
  world: World,
  type: string,
  rule: { types: RegExp; maxBytes: number },
  payload: Record<string, unknown>,
): Promise<string> {
  if ('attachment_id' in payload) throw invalidParameter('The attachment id is invalid', 2018074);
  refuseUnknownKeys(payload, ['url', 'is_reusable'], 'message[attachment][payload]');
  if (typeof payload.url !== 'string' || !URL.canParse(payload.url)) {
    throw invalidParameter('Param message[attachment][payload][url] must be a valid URL.');
  }
  const file = await fetchFile(payload.url, rule.maxBytes);
  const contentType = (file.headers['content-type'] ?? '').split(';')[0]?.trim() ?? '';
  if (/hei[cf]/.test(contentType)) throw invalidParameter('The attachment format is not supported', 2534080);
  if (!rule.types.test(contentType)) {
    throw invalidParameter('Failed to upload the attachment: type and content differ', 2018047);
  }
  const name = `sent-${world.ids.number('file', 12)}-${type}`;
  world.media.put(name, { contentType, bytes: file.body });
  return world.media.link(name);
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
