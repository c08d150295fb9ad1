import { MOST_PICTURE_BYTES } from '../../shared/outgoing-files.ts';

/** Formats Instagram takes as they are (messaging API, media by URL). */
const TAKEN = ['image/png', 'image/jpeg', 'image/gif'];
/** Instagram shows nothing larger; phones make pictures of twice that. */
const LONGEST_SIDE = 4096;
const QUALITY = 0.9;
const SMALLER_STEP = 0.75;
const MOST_STEPS = 6;

export interface FittedPicture {
  blob: Blob;
  /** It was too large as it came. */
  isSmaller: boolean;
  /** Small, for the tray; null where it cannot be painted here. */
  preview: ImageBitmap | null;
}

const PREVIEW_SIDE = 136;

/**
 * Makes of a picture one that Instagram takes: too large ones smaller, other formats a JPEG. What the window cannot
 * paint stays as it is, and so does a moving picture, which would stand still afterwards: main says what is wrong.
 */
export async function fitPicture(file: File): Promise<FittedPicture> {
  const asItIs: FittedPicture = { blob: file, isSmaller: false, preview: null };
  if (!file.type.startsWith('image/')) return asItIs;
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    try {
      const preview = await smallCopy(picture);
      const isTooLarge = file.size > MOST_PICTURE_BYTES;
      const staysAsItIs = file.type === 'image/gif' || (!isTooLarge && TAKEN.includes(file.type));
      if (staysAsItIs) return { ...asItIs, preview };
      return { blob: await jpegOf(picture), isSmaller: isTooLarge, preview };
    } finally {
      picture.close();
    }
  } catch {
    // Not a picture this window can open; main looks at its bytes.
    return asItIs;
  }
}

async function smallCopy(picture: ImageBitmap): Promise<ImageBitmap> {
  const scale = Math.max(PREVIEW_SIDE / picture.width, PREVIEW_SIDE / picture.height);
  const side = Math.min(picture.width, picture.height);
  const left = Math.round((picture.width - side) / 2);
  const top = Math.round((picture.height - side) / 2);
  const pixels = Math.max(1, Math.round(Math.min(PREVIEW_SIDE, side * scale)));
  return await createImageBitmap(picture, left, top, side, side, {
    resizeWidth: pixels,
    resizeHeight: pixels,
    resizeQuality: 'medium',
  });
}

async function jpegOf(picture: ImageBitmap): Promise<Blob> {
  let scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  let blob = await paintedAs(picture, scale);
  for (let step = 0; blob.size > MOST_PICTURE_BYTES && step < MOST_STEPS; step += 1) {
    scale *= SMALLER_STEP;
    blob = await paintedAs(picture, scale);
  }
  return blob;
}

async function paintedAs(picture: ImageBitmap, scale: number): Promise<Blob> {
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  const canvas = new OffscreenCanvas(width, height);
  const paint = canvas.getContext('2d');
  if (!paint) throw new Error('no canvas');
  // A JPEG has no see-through places; left alone they would be black.
  paint.fillStyle = 'white';
  paint.fillRect(0, 0, width, height);
  paint.drawImage(picture, 0, 0, width, height);
  return await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
}
