import type { Page } from '@playwright/test';

/** A noisy picture no encoder can make small, painted by the window itself. */
export async function paintNoise(
  page: Page,
  input: { type: string; width: number; height: number },
): Promise<Buffer> {
  const base64 = await page.evaluate(async ({ type, width, height }) => {
    const canvas = new OffscreenCanvas(width, height);
    const paint = canvas.getContext('2d');
    const noise = new ImageData(width, height);
    let state = 1;
    for (let index = 0; index < noise.data.length; index += 1) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      noise.data[index] = index % 4 === 3 ? 255 : state >>> 24;
    }
    paint?.putImageData(noise, 0, 0);
    const bytes = new Uint8Array(await (await canvas.convertToBlob({ type, quality: 1 })).arrayBuffer());
    let text = '';
    for (let at = 0; at < bytes.length; at += 8_192) {
      text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
    }
    return btoa(text);
  }, input);
  return Buffer.from(base64, 'base64');
}
