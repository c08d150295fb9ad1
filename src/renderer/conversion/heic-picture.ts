/// <reference path="./libheif.d.ts" />
import wasmAddress from 'libheif-js/libheif-wasm/libheif.wasm?url';

/** More than any camera makes; a few kilobytes can promise a picture of gigabytes. */
const MOST_PIXELS = 120_000_000;

/**
 * Opens a photo as iPhones take them, which no browser can, upright as it was taken. The decoder (1.4 MB) is loaded
 * when the first such photo comes. Fails where the bytes are no such photo.
 */
export async function heicPicture(file: Blob): Promise<ImageBitmap> {
  const [heif, bytes] = await Promise.all([loadDecoder(), file.arrayBuffer()]);
  const decoder = new heif.HeifDecoder();
  const images = decoder.decode(new Uint8Array(bytes));
  try {
    // A burst or an edited photo holds several; one is what the phone shows.
    const first = images.find((image) => image.is_primary()) ?? images[0];
    if (!first) throw new Error('no picture in it');
    const [width, height] = [first.get_width(), first.get_height()];
    if (width * height > MOST_PIXELS) throw new Error('too many pixels');
    const pixels = new ImageData(width, height);
    await new Promise<void>((resolve, reject) => {
      first.display(pixels, (painted) => (painted ? resolve() : reject(new Error('not decoded'))));
    });
    return await createImageBitmap(pixels);
  } finally {
    for (const image of images) image.free();
  }
}

async function loadDecoder() {
  const [{ default: openDecoder }, answer] = await Promise.all([
    import('libheif-js/libheif-wasm/libheif.js'),
    fetch(wasmAddress),
  ]);
  const heif = openDecoder({ wasmBinary: await answer.arrayBuffer() });
  await heif.ready;
  return heif;
}
