import type { PixelSize, ReadAt } from './file-reader.ts';

const MOST_BOXES = 64;
/** A film's table of contents is far below this; a larger one is not worth the memory. */
const MOST_MOOV_BYTES = 4_000_000;

/**
 * Width and height of an MP4 or QuickTime film as it is shown: from the header of its picture track, turned as
 * that says. Null where it has no pictures or does not tell. ISO/IEC 14496-12, 8.3.2.
 */
export async function filmSize(read: ReadAt): Promise<PixelSize | null> {
  return (await tracks(read)).find((size) => size !== null) ?? null;
}

/** Whether a file that calls itself a film is a sound: recorders write both in the same clothes. */
export async function isSoundOnly(read: ReadAt): Promise<boolean> {
  const sizes = await tracks(read);
  return sizes.length > 0 && sizes.every((size) => size === null);
}

/** Of each track its size; null for one without pictures. None where the film does not tell. */
async function tracks(read: ReadAt): Promise<Array<PixelSize | null>> {
  const moov = await findMoov(read);
  if (moov === null) return [];
  return boxesIn(moov)
    .filter(({ type }) => type === 'trak')
    .map((trak) => {
      const header = boxesIn(trak.content).find(({ type }) => type === 'tkhd');
      return header ? sizeOfTrack(header.content) : null;
    });
}

async function findMoov(read: ReadAt): Promise<Buffer | null> {
  let offset = 0;
  for (let box = 0; box < MOST_BOXES; box += 1) {
    const head = await read(offset, 16);
    if (head.length < 16) return null;
    const { bytes, headBytes, type } = boxHead(head);
    if (type === 'moov' && bytes <= MOST_MOOV_BYTES) return await read(offset + headBytes, bytes - headBytes);
    if (bytes < headBytes) return null;
    offset += bytes;
  }
  return null;
}

function boxHead(head: Buffer): { bytes: number; headBytes: number; type: string } {
  const type = head.toString('latin1', 4, 8);
  const short = head.readUInt32BE(0);
  if (short !== 1) return { bytes: short, headBytes: 8, type };
  // A size of 1 says that the real one follows in 64 bits.
  return { bytes: head.length < 16 ? 0 : Number(head.readBigUInt64BE(8)), headBytes: 16, type };
}

function boxesIn(content: Buffer): Array<{ type: string; content: Buffer }> {
  const boxes: Array<{ type: string; content: Buffer }> = [];
  let offset = 0;
  while (offset + 8 <= content.length && boxes.length < MOST_BOXES) {
    const { bytes, headBytes, type } = boxHead(content.subarray(offset, offset + 16));
    if (bytes < headBytes) break;
    boxes.push({ type, content: content.subarray(offset + headBytes, offset + bytes) });
    offset += bytes;
  }
  return boxes;
}

/** Tracks of sound say 0 by 0. The matrix's first number is 0 where a film is turned by a quarter. */
function sizeOfTrack(header: Buffer): PixelSize | null {
  const matrixAt = header[0] === 1 ? 52 : 40;
  if (header.length < matrixAt + 44) return null;
  const width = Math.round(header.readUInt32BE(matrixAt + 36) / 65_536);
  const height = Math.round(header.readUInt32BE(matrixAt + 40) / 65_536);
  if (width === 0 || height === 0) return null;
  const isTurned = header.readInt32BE(matrixAt) === 0 && header.readInt32BE(matrixAt + 4) !== 0;
  return isTurned ? { width: height, height: width } : { width, height };
}
