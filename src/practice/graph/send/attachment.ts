import { asObject } from '../../http/call.ts';
import { postPage } from '../../world/posts.ts';
import type { WireAttachment } from '../../world/threads.ts';
import { UPLOAD_LIFE_MS } from '../../world/uploads.ts';
import type { World } from '../../world/world.ts';
import type { Caller } from '../caller.ts';
import { invalidParameter } from '../graph-error.ts';
import { fetchAndKeep, isMediaType } from './media-file.ts';
import { refuseUnknownKeys } from './send-body.ts';
import { templateOf } from './template.ts';

/** In one message, since 6 May 2026 for everybody. `[CL]` */
const MAX_IMAGES = 10;

/** What a message's `attachment` or `attachments` becomes on the wire of the echo. */
export async function attachmentsOf(
  world: World,
  caller: Caller,
  message: Record<string, unknown>,
): Promise<WireAttachment[]> {
  if (message.attachment !== undefined && message.attachments !== undefined) {
    throw invalidParameter('attachment and attachments cannot be sent together');
  }
  const given = message.attachment ?? message.attachments;
  if (given === undefined) return [];
  if (Array.isArray(message.attachment))
    throw invalidParameter('Param message[attachment] must be an object.');
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
  caller: Caller,
  part: Record<string, unknown> | null,
): Promise<WireAttachment> {
  const type = part?.type;
  if (!part || typeof type !== 'string') throw invalidParameter('Param attachment[type] is required.');
  refuseUnknownKeys(part, ['type', 'payload'], 'message[attachment]');
  if (type === 'like_heart') return { type: 'image', payload: { url: world.media.link('like-heart.png') } };
  const payload = asObject(part.payload) ?? {};
  if (type === 'MEDIA_SHARE') return ownPost(world, caller, payload);
  if (type === 'template') return templateOf(payload);
  if (!isMediaType(type))
    throw invalidParameter(`Param message[attachment][type] is invalid - got "${type}".`);
  const name =
    'attachment_id' in payload
      ? uploadedFile(world, caller, type, payload)
      : await fetchedFile(world, type, payload);
  return { type, payload: { url: world.media.link(name) } };
}

/** Only what the account itself has published. `[MSG]` */
function ownPost(world: World, { account }: Caller, payload: Record<string, unknown>): WireAttachment {
  refuseUnknownKeys(payload, ['id'], 'message[attachment][payload]');
  const post = account.posts.find(({ id }) => id === payload.id);
  if (!post) throw invalidParameter('The media does not exist or is not owned by this account');
  const title = post.caption ?? '';
  if (post.kind === 'reel') {
    return { type: 'ig_reel', payload: { reel_video_id: post.id, title, url: postPage(post) } };
  }
  const url = world.media.link(`post-${post.id}.png`);
  return { type: 'ig_post', payload: { ig_post_media_id: post.id, title, url } };
}

async function fetchedFile(world: World, type: string, payload: Record<string, unknown>): Promise<string> {
  refuseUnknownKeys(payload, ['url', 'is_reusable'], 'message[attachment][payload]');
  return await fetchAndKeep(world, type, payload.url);
}

/** 100/2018074 for an id of nobody's, of another account's or type's, or after 90 days. */
function uploadedFile(
  world: World,
  { account }: Caller,
  type: string,
  payload: Record<string, unknown>,
): string {
  refuseUnknownKeys(payload, ['attachment_id'], 'message[attachment][payload]');
  const known = world.uploads.find(
    ({ id, accountUserId, at, ...upload }) =>
      id === payload.attachment_id &&
      accountUserId === account.userId &&
      upload.type === type &&
      world.clock.now() - at < UPLOAD_LIFE_MS,
  );
  if (!known) throw invalidParameter('The attachment id is invalid', 2018074);
  return known.name;
}
