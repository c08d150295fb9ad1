import type { PixelSize, ReadAt } from './file-reader.ts';

/** JPEG segments looked at; a picture has a dozen, only a hostile one has thousands. */
const MOST_SEGMENTS = 200;

/**
 * Width and height of a picture as it is shown, from its header alone; null where it does not say. Nothing is
 * decoded. PNG 1.2, GIF89a, ITU T.81 (JPEG), RFC 9649 (WebP), Exif 2.3.
 */
export async function pictureSize(contentType: string, read: ReadAt): Promise<PixelSize | null> {
  const size = await SIZE_OF[contentType]?.(read);
  return size && size.width > 0 && size.height > 0 ? size : null;
}

const SIZE_OF: Record<string, (read: ReadAt) => Promise<PixelSize | null>> = {
  'image/png': async (read) => {
    const head = await read(16, 8);
    return head.length < 8 ? null : { width: head.readUInt32BE(0), height: head.readUInt32BE(4) };
  },
  'image/gif': async (read) => {
    const head = await read(6, 4);
    return head.length < 4 ? null : { width: head.readUInt16LE(0), height: head.readUInt16LE(2) };
  },
  'image/webp': webpSize,
  'image/jpeg': jpegSize,
};

async function webpSize(read: ReadAt): Promise<PixelSize | null> {
  const head = await read(12, 18);
  if (head.length < 18) return null;
  switch (head.toString('latin1', 0, 4)) {
    case 'VP8X':
      return { width: head.readUIntLE(12, 3) + 1, height: head.readUIntLE(15, 3) + 1 };
    case 'VP8 ':
      return { width: head.readUInt16LE(14) & 0x3fff, height: head.readUInt16LE(16) & 0x3fff };
    case 'VP8L': {
      const bits = head.readUInt32LE(9);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    default:
      return null;
  }
}

async function jpegSize(read: ReadAt): Promise<PixelSize | null> {
  let offset = 2;
  let isTurned = false;
  for (let segment = 0; segment < MOST_SEGMENTS; segment += 1) {
    const head = await read(offset, 9);
    if (head.length < 9 || head[0] !== 0xff) return null;
    const marker = head[1] ?? 0;
    if (isFrame(marker)) {
      const [height, width] = [head.readUInt16BE(5), head.readUInt16BE(7)];
      return isTurned ? { width: height, height: width } : { width, height };
    }
    const length = head.readUInt16BE(2);
    if (marker === 0xe1) isTurned ||= isTurnedByExif(await read(offset + 4, length - 2));
    // Fill bytes stand alone; everything else says its length.
    offset += marker === 0xff ? 1 : length + 2;
  }
  return null;
}

/** SOF0 to SOF15, without the three markers between them that are something else. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** Whether the camera was held upright: orientations 5 to 8 swap width and height. */
function isTurnedByExif(segment: Buffer): boolean {
  if (segment.toString('latin1', 0, 6) !== 'Exif\0\0' || segment.length < 16) return false;
  const tiff = segment.subarray(6);
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) =>
    at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  const entries = Math.min(short(directory), 64);
  for (let entry = 0; entry < entries; entry += 1) {
    const at = directory + 2 + entry * 12;
    if (short(at) === 0x0112) return short(at + 8) >= 5 && short(at + 8) <= 8;
  }
  return false;
}
