import type { Attachment } from '../../../shared/model/message.ts';

/**
 * How an attachment stands in the thread. A file that is here is shown as what its bytes are, whatever it was
 * sent as; one that is not here stands as what it was sent as, in a box of the same size.
 */
export type ShownAs = 'picture' | 'film' | 'sound' | 'document' | 'missing-picture' | 'card';

const PICTURES: readonly string[] = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];
const FILMS: readonly string[] = ['video/mp4', 'video/quicktime', 'video/webm'];

/** Stays a card, with its picture in it. */
const SHARED: readonly Attachment['kind'][] = ['post', 'reel'];

export function shownAs({ kind, media, contentType, width }: Attachment): ShownAs {
  if (SHARED.includes(kind)) return 'card';
  if (media === 'kept' && contentType !== null) {
    // Without a size it could be of any size, and the thread would jump.
    if (PICTURES.includes(contentType) && width !== null) return 'picture';
    if (FILMS.includes(contentType)) return 'film';
    if (contentType.startsWith('audio/')) return 'sound';
    return 'document';
  }
  if (kind === 'image' || kind === 'video' || (kind === 'sticker' && media !== 'never'))
    return 'missing-picture';
  if (kind === 'file' && media !== 'never') return 'document';
  return 'card';
}

/** Side by side with others, in boxes of one size. */
export function isPictureLike(attachment: Attachment): boolean {
  return ['picture', 'film', 'missing-picture'].includes(shownAs(attachment));
}

export interface Size {
  width: number;
  height: number;
}

const ROOM: Size = { width: 268, height: 320 };
const LEAST = 48;
/** A film or picture that does not tell its size. */
const UNKNOWN: Size = { width: 268, height: 201 };

/** The box of a picture that stands alone: its own shape, as large as the thread has room for, never enlarged. */
export function boxOf({ width, height }: { width: number | null; height: number | null }): Size {
  if (width === null || height === null) return UNKNOWN;
  const scale = Math.min(ROOM.width / width, ROOM.height / height, 1);
  return {
    width: Math.max(Math.round(width * scale), LEAST),
    height: Math.max(Math.round(height * scale), LEAST),
  };
}

const TILE = 111;
const ROW = 51;

/** About how high the attachments of a message will stand, before they have been painted. */
export function heightOfAttachments(attachments: readonly Attachment[]): number {
  const pictures = attachments.filter(isPictureLike);
  const [only] = pictures;
  const rows = pictures.length > 3 ? 2 : Math.min(pictures.length, 1);
  const isTile =
    pictures.length !== 1 || !only || (shownAs(only) === 'missing-picture' && only.width === null);
  const others = attachments
    .filter((attachment) => !isPictureLike(attachment))
    .reduce((height, attachment) => height + (shownAs(attachment) === 'card' ? TILE : ROW), 0);
  return others + (isTile ? rows * TILE : boxOf(only).height + 3);
}
