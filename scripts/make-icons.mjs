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
const TRAY_ICO_SIZES = [16, 20, 24, 32, 40, 48];
const LINUX_TRAY_SIZE = 32;
/** Where a panel allows colour: green, amber, red, grey, each against the panel it stands on. */
const PANEL_COLOURS = {
  dark: { live: '#5ecb8b', soon: '#f2b84b', need: '#ff8a7a', off: '#b9b2ab' },
  light: { live: '#17743f', soon: '#8a5300', need: '#b3261e', off: '#6b645d' },
};
const BADGE_SCALES = [
  ['', 1],
  ['@1.25x', 1.25],
  ['@1.5x', 1.5],
  ['@2x', 2],
];

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
  for (const [panel, colours] of Object.entries(PANEL_COLOURS)) {
    const coloured = drawing.replaceAll('#000', colours[state]);
    const name = join(resources, 'tray', `${state}-on-${panel}`);
    await writeFile(`${name}.ico`, ico(TRAY_ICO_SIZES.map((size) => ({ size, png: png(coloured, size) }))));
    // A panel of Linux takes the picture that it needs the least scaling for.
    await writeFile(`${name}.png`, png(coloured, LINUX_TRAY_SIZE));
    await writeFile(`${name}@2x.png`, png(coloured, LINUX_TRAY_SIZE * 2));
  }
}

await mkdir(join(resources, 'badges'), { recursive: true });
for (let count = 1; count <= 9; count += 1) await drawBadge(String(count), String(count));
await drawBadge('more', '9+');

/** The small round sign that Windows lays over the icon in its task bar. */
async function drawBadge(name, words) {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" width="16" height="16">
    <circle cx="8" cy="8" r="8" fill="#b3261e"/>
    <text x="8" y="${words.length > 1 ? 11.5 : 12}" text-anchor="middle" font-family="Noto Sans" font-weight="700"
      font-size="${words.length > 1 ? 9 : 11.5}" fill="#fff">${words}</text>
  </svg>`;
  for (const [suffix, scale] of BADGE_SCALES)
    await writeFile(join(resources, 'badges', `${name}${suffix}.png`), png(drawing, 16 * scale));
}

function png(svg, size) {
  return new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
}
