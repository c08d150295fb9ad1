/** ICO and ICNS are lists of PNG files with a small table of contents before them. */

/** @param {{ size: number, png: Buffer }[]} images sizes up to 256 pixels */
export function ico(images) {
  const header = Buffer.alloc(6 + 16 * images.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(images.length, 4);
  let offset = header.length;
  images.forEach(({ size, png }, index) => {
    const at = 6 + 16 * index;
    // The size has one byte each way; 256 is written as 0.
    header.writeUInt8(size % 256, at);
    header.writeUInt8(size % 256, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(png.length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([header, ...images.map(({ png }) => png)]);
}

/** Apple's names for PNG entries by pixels; a size may serve one point size at 1x and a smaller one at 2x. */
const APPLE_TYPES = {
  16: ['icp4'],
  32: ['icp5', 'ic11'],
  64: ['ic12'],
  128: ['ic07'],
  256: ['ic08', 'ic13'],
  512: ['ic09', 'ic14'],
  1024: ['ic10'],
};

/** @param {{ size: number, png: Buffer }[]} images sizes of APPLE_TYPES */
export function icns(images) {
  const entries = images.flatMap(({ size, png }) => APPLE_TYPES[size].map((type) => entry(type, png)));
  return entry('icns', Buffer.concat(entries));
}

function entry(type, content) {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(8 + content.length, 4);
  return Buffer.concat([head, content]);
}
