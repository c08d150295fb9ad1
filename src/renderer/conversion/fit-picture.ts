import { MOST_PICTURE_BYTES } from '../../shared/outgoing-files.ts';
import { heicPicture } from './heic-picture.ts';
import { picturePlan } from './picture-plan.ts';

const QUALITY = 0.9;
const PREVIEW_SIDE = 136;
/** See-through places are looked for in a copy of this size; one that vanishes in it is not missed. */
const LOOK_SIDE = 128;

export interface FittedPicture {
  blob: Blob;
  change: 'none' | 'smaller' | 'converted';
  /** Small, for the tray. */
  preview: ImageBitmap;
}

/**
 * Makes of a picture one that Instagram takes: too large ones smaller, other formats a JPEG, or a PNG where it is
 * see-through. Upright as the camera was held: the new file carries no note about that. Fails where these bytes
 * are no picture that can be opened here.
 */
export async function fitPicture(file: Blob, contentType: string): Promise<FittedPicture> {
  const picture =
    contentType === 'image/heic'
      ? await heicPicture(file)
      : await createImageBitmap(file, { imageOrientation: 'from-image' });
  try {
    const { width, height } = picture;
    const plan = picturePlan({
      contentType,
      bytes: file.size,
      width,
      height,
      isSeeThrough: isSeeThrough(picture),
    });
    const preview = await smallCopy(picture);
    const [first] = plan;
    if (!first) return { blob: file, change: 'none', preview };
    for (const { type, ...size } of plan) {
      const blob = await paintedAs(picture, type, size);
      if (blob.size > MOST_PICTURE_BYTES && size.width > 1) continue;
      const isSmaller = size.width < width || file.size > MOST_PICTURE_BYTES;
      return { blob, change: isSmaller ? 'smaller' : 'converted', preview };
    }
    return { blob: file, change: 'none', preview };
  } finally {
    picture.close();
  }
}

/** The same picture as a PNG, which is what systems take on their clipboard; of a moving one the first. */
export async function pngOf(file: Blob): Promise<Blob> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  try {
    return await paintedAs(picture, 'image/png', picture);
  } finally {
    picture.close();
  }
}

async function smallCopy(picture: ImageBitmap): Promise<ImageBitmap> {
  const side = Math.min(picture.width, picture.height);
  const left = Math.round((picture.width - side) / 2);
  const top = Math.round((picture.height - side) / 2);
  const pixels = Math.min(PREVIEW_SIDE, side);
  return await createImageBitmap(picture, left, top, side, side, {
    resizeWidth: pixels,
    resizeHeight: pixels,
    resizeQuality: 'medium',
  });
}

function isSeeThrough(picture: ImageBitmap): boolean {
  const width = Math.min(picture.width, LOOK_SIDE);
  const height = Math.min(picture.height, LOOK_SIDE);
  const paint = canvasOf({ width, height });
  paint.drawImage(picture, 0, 0, width, height);
  const { data } = paint.getImageData(0, 0, width, height);
  return data.some((value, index) => index % 4 === 3 && value < 250);
}

async function paintedAs(
  picture: ImageBitmap,
  type: 'image/jpeg' | 'image/png',
  size: { width: number; height: number },
): Promise<Blob> {
  const paint = canvasOf(size);
  if (type === 'image/jpeg') {
    // A JPEG has no see-through places; left alone they would be black.
    paint.fillStyle = 'white';
    paint.fillRect(0, 0, size.width, size.height);
  }
  paint.imageSmoothingQuality = 'high';
  paint.drawImage(picture, 0, 0, size.width, size.height);
  return await paint.canvas.convertToBlob({ type, quality: QUALITY });
}

function canvasOf({ width, height }: { width: number; height: number }): OffscreenCanvasRenderingContext2D {
  const paint = new OffscreenCanvas(width, height).getContext('2d');
  if (!paint) throw new Error('no canvas');
  return paint;
}
