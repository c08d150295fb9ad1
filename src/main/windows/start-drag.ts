import { type NativeImage, nativeImage, type WebContents } from 'electron';
import type { Area } from './window-place.ts';

/** Of the longer side, in points: enough to know it by, small enough to see where it goes. */
const ICON_SIDE = 128;

/**
 * Hands a file to the system's drag and drop. Its icon is what the window shows of it: so no picture of a stranger is
 * decoded outside the sandbox. Where nothing is shown, `otherwise` is the path of the icon.
 */
export async function startDrag(
  page: WebContents,
  file: string,
  { box, otherwise }: { box: Area; otherwise: string },
): Promise<void> {
  const icon = await seen(page, box);
  if (page.isDestroyed()) return;
  page.startDrag({ file, icon: icon ?? small(nativeImage.createFromPath(otherwise)) });
}

/** `box` in the page's own pixels, which the size of text makes larger or smaller. */
async function seen(page: WebContents, box: Area): Promise<NativeImage | null> {
  const zoom = page.getZoomFactor();
  const [x, y, width, height] = [box.x, box.y, box.width, box.height].map((each) => Math.round(each * zoom));
  if (x === undefined || y === undefined || !width || !height) return null;
  try {
    const image = await page.capturePage({ x, y, width, height });
    return image.isEmpty() ? null : small(image);
  } catch {
    // The page is not painted now: any icon will do.
    return null;
  }
}

function small(image: NativeImage): NativeImage {
  const { width, height } = image.getSize();
  if (Math.max(width, height) <= ICON_SIDE) return image;
  return width > height ? image.resize({ width: ICON_SIDE }) : image.resize({ height: ICON_SIDE });
}
