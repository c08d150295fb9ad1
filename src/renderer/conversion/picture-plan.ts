import { MOST_PICTURE_BYTES, MOST_PICTURE_PIXELS } from '../../shared/outgoing-files.ts';

/** Formats Instagram takes as they are (messaging API, media by URL). */
const TAKEN: readonly string[] = ['image/png', 'image/jpeg', 'image/gif'];
const SMALLER_STEP = 0.75;
const MOST_STEPS = 8;

export interface PictureFacts {
  contentType: string;
  bytes: number;
  width: number;
  height: number;
  /** Some of it lets through what lies behind. */
  isSeeThrough: boolean;
}

/** What to try, best first; the first that is small enough is sent. Empty: the file goes as it is. */
export type PicturePlan = ReadonlyArray<{ type: 'image/jpeg' | 'image/png'; width: number; height: number }>;

/**
 * How a picture becomes one that Instagram takes. A moving one would stand still afterwards, so it stays what it
 * is, whatever its size; what is see-through stays so as long as that fits.
 */
export function picturePlan({ contentType, bytes, width, height, isSeeThrough }: PictureFacts): PicturePlan {
  const fits = bytes <= MOST_PICTURE_BYTES && width * height <= MOST_PICTURE_PIXELS;
  if (contentType === 'image/gif' || (fits && TAKEN.includes(contentType))) return [];
  const scale = Math.min(1, Math.sqrt(MOST_PICTURE_PIXELS / (width * height)));
  const at = (share: number) => ({
    width: Math.max(1, Math.floor(width * share)),
    height: Math.max(1, Math.floor(height * share)),
  });
  const jpegs = Array.from({ length: MOST_STEPS }, (_, step) => ({
    type: 'image/jpeg' as const,
    ...at(scale * SMALLER_STEP ** step),
  }));
  return isSeeThrough ? [{ type: 'image/png', ...at(scale) }, ...jpegs] : jpegs;
}
