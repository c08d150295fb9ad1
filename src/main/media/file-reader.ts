/**
 * Reads `length` bytes of a file from `offset` on; fewer where it ends. Sizes lie anywhere in a file, and a whole
 * film need not be in memory to find them.
 */
export type ReadAt = (offset: number, length: number) => Promise<Buffer>;

export interface PixelSize {
  width: number;
  height: number;
}

/** The same over bytes that are in memory. */
export function readerOver(bytes: Uint8Array): ReadAt {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return async (offset, length) => buffer.subarray(offset, offset + length);
}
