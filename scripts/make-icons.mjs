// Draws every icon file from resources/icon.svg and resources/tray-template.svg. The results are part of the
// repository, so this runs only when a drawing changes: node scripts/make-icons.mjs
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { icns, ico } from './icons/icon-containers.mjs';
import { checkoutFolder } from './setup/checkout.mjs';

const SIZES = [16, 24, 32, 48, 64, 128, 256, 512];
const WINDOWS_SIZES = [16, 24, 32, 48, 64, 256];
const MAC_SIZES = [16, 32, 64, 128, 256, 512, 1024];
/** The states of the tray's bell and where the drawing of each begins. */
const TRAY_STATES = { live: 0, soon: 24, need: 48, off: 72 };
const TRAY_SIZE = 16;

const resources = join(checkoutFolder, 'resources');
const icon = await readFile(join(resources, 'icon.svg'), 'utf8');
const tray = await readFile(join(resources, 'tray-template.svg'), 'utf8');

await mkdir(join(resources, 'icons'), { recursive: true });
for (const size of SIZES) await writeFile(join(resources, 'icons', `${size}x${size}.png`), png(icon, size));
await writeFile(join(resources, 'icon.png'), png(icon, 512));
await writeFile(
  join(resources, 'icon.ico'),
  ico(WINDOWS_SIZES.map((size) => ({ size, png: png(icon, size) }))),
);
await writeFile(
  join(resources, 'icon.icns'),
  icns(MAC_SIZES.map((size) => ({ size, png: png(icon, size) }))),
);

await mkdir(join(resources, 'tray'), { recursive: true });
for (const [state, left] of Object.entries(TRAY_STATES)) {
  const drawing = tray.replace(
    'viewBox="0 0 88 16" width="88" height="16"',
    `viewBox="${left} 0 ${TRAY_SIZE} ${TRAY_SIZE}" width="${TRAY_SIZE}" height="${TRAY_SIZE}"`,
  );
  // macOS tints images whose name ends in "Template"; "@2x" is taken on dense screens.
  await writeFile(join(resources, 'tray', `${state}Template.png`), png(drawing, TRAY_SIZE));
  await writeFile(join(resources, 'tray', `${state}Template@2x.png`), png(drawing, TRAY_SIZE * 2));
}

function png(svg, size) {
  return new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
}
