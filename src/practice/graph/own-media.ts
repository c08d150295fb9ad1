import { type Answer, jsonAnswer } from '../http/answer.ts';
import { type Call, textParam } from '../http/call.ts';
import { type PracticePost, postPage } from '../world/posts.ts';
import type { World } from '../world/world.ts';
import { BASIC, callerOf } from './caller.ts';
import { type NodeFields, parseFields, pickFields } from './fields.ts';
import { graphTime } from './graph-time.ts';
import { pageInput, pageOf, pagingPart } from './paging.ts';

const MEDIA_TYPES = { image: 'IMAGE', album: 'CAROUSEL_ALBUM', video: 'VIDEO', reel: 'VIDEO' } as const;

/** `GET /me/media`: what the account has published, newest first; by default ids alone. `[GS]` */
export function listOwnMedia(world: World, call: Call, baseUrl: string): Answer {
  const { account } = callerOf(world, call, [BASIC]);
  const newestFirst = [...account.posts].sort((a, b) => a.ago - b.ago);
  const page = pageOf(newestFirst, ({ id }) => id, pageInput(call));
  const fields = parseFields(textParam(call, 'fields') ?? 'id');
  return jsonAnswer({
    data: page.items.map((post) => pickFields(mediaNode(world, post), fields, 'IGMedia')),
    ...pagingPart(call, baseUrl, page.after),
  });
}

function mediaNode(world: World, post: PracticePost): NodeFields {
  const { id, kind, caption, ago } = post;
  const isFilm = kind === 'video' || kind === 'reel';
  const picture = () => world.media.link(`post-${id}.png`);
  return {
    id: () => id,
    caption: () => caption ?? undefined,
    media_type: () => MEDIA_TYPES[kind],
    media_product_type: () => (kind === 'reel' ? 'REELS' : 'FEED'),
    media_url: () => (isFilm ? world.media.link(`post-${id}.mp4`) : picture()),
    // Only films have a still picture of their own.
    thumbnail_url: () => (isFilm ? picture() : undefined),
    permalink: () => postPage(post),
    timestamp: () => graphTime(world.clock.now() - ago),
  };
}
