import type { LinkPreview } from '../../shared/model/link-preview.ts';
import type { Message } from '../../shared/model/message.ts';
import { call } from './api.ts';

/** What a link leads to, ready to be painted. */
export interface ShownPreview extends Omit<LinkPreview, 'picture'> {
  picture: ImageBitmap | null;
}

/** Pixels in height and width that are painted, on a dense screen too. */
const PICTURE_PX = 168;
const MOST_KNOWN = 60;

/** The longest known first. */
const known = new Map<string, ShownPreview>();

/** What has come already, so that a bubble that scrolls back has its card at once. */
export function knownPreview(message: Pick<Message, 'id' | 'text'>): ShownPreview | null {
  return known.get(keyOf(message)) ?? null;
}

/** Asks main, which asks the site or remembers it; null where there is nothing to show. */
export async function loadPreview(message: Pick<Message, 'id' | 'text'>): Promise<ShownPreview | null> {
  const answer = await call('link.preview', { messageId: message.id });
  // A preview that cannot be had is no trouble of the owner's: the link stands there.
  if (!answer.ok || answer.value === null) return null;
  const { picture, ...words } = answer.value;
  const preview = { ...words, picture: picture && (await painted(picture)) };
  known.set(keyOf(message), preview);
  for (const [oldest] of [...known].slice(0, Math.max(0, known.size - MOST_KNOWN))) known.delete(oldest);
  return preview;
}

/** The owner wants no previews any more. */
export function forgetPreviews(): void {
  known.clear();
}

/** The middle of the picture, small: no address of it may stand in this window. Null for what cannot be painted. */
async function painted({
  bytes,
  contentType,
}: NonNullable<LinkPreview['picture']>): Promise<ImageBitmap | null> {
  const blob = new Blob([new Uint8Array(bytes)], { type: contentType });
  try {
    const whole = await createImageBitmap(blob);
    const side = Math.min(whole.width, whole.height);
    const [left, top] = [(whole.width - side) / 2, (whole.height - side) / 2];
    const size = { resizeWidth: PICTURE_PX, resizeHeight: PICTURE_PX, resizeQuality: 'high' } as const;
    const middle = await createImageBitmap(whole, left, top, side, side, size);
    whole.close();
    return middle;
  } catch {
    // Not a picture after all: the words stand without one.
    return null;
  }
}

function keyOf({ id, text }: Pick<Message, 'id' | 'text'>): string {
  return `${id}:${text}`;
}
