import type { WireAttachment } from '../world/threads.ts';
import type { World } from '../world/world.ts';
import type { AttachmentInput } from './control.ts';

/** Story links live a day. */
const STORY_LIFE_MS = 24 * 3_600_000;

/** Fills an attachment's payload as the live webhook has it for its type, where the test gave none. */
export function withLikelyPayload(world: World, input: AttachmentInput): WireAttachment {
  if (input.payload) return { type: input.type, payload: input.payload };
  const payload = likelyPayload(world, input.type);
  return payload ? { type: input.type, payload } : { type: input.type };
}

function likelyPayload(world: World, type: string): Record<string, unknown> | null {
  const id = world.ids.number(type, 17);
  const picture = world.media.link(`${type}-${id}.png`);
  switch (type) {
    case 'image':
      return { url: picture };
    case 'audio':
      return { url: world.media.link(`voice-${id}.wav`) };
    case 'share':
      return { url: `https://www.instagram.com/p/C${id.slice(-10)}/` };
    case 'ig_post':
      return { ig_post_media_id: id, title: 'Fresh out of the oven', url: picture };
    case 'ig_reel':
    case 'reel':
      return {
        reel_video_id: id,
        title: 'How we fold it',
        url: `https://www.instagram.com/reel/D${id.slice(-10)}/`,
      };
    case 'ig_story':
    case 'story':
      return { story_media_id: id, story_media_url: world.media.link(`story-${id}.png`, STORY_LIFE_MS) };
    case 'story_mention':
      return { url: world.media.link(`story-${id}.png`, STORY_LIFE_MS) };
    case 'sticker':
      return { url: picture, sticker_id: id };
    case 'template':
      // A shared comment arrives like this, with nothing in it.
      return { generic: { elements: [] } };
    case 'ephemeral':
    case 'unsupported_type':
      return null;
    default:
      return { url: picture };
  }
}
