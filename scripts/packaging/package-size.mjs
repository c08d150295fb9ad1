import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import asar from '@electron/asar';

/** What Shopbell may weigh beyond the Electron it stands on. */
export const MOST_BYTES = 25_000_000;

/** What a part is called in the table, by the first that its path matches. */
const PARTS = [
  [/^node_modules\/@ngrok\//, 'ngrok, the tunnel with the own token'],
  [/^node_modules\/better-sqlite3\//, 'SQLite'],
  [/^node_modules\/keytar\//, 'way to the keychain'],
  [/^node_modules\//, 'localtunnel and what it needs'],
  [/^out\/renderer\/assets\/data-/, 'window: names of emoji in three languages'],
  [/^out\/renderer\/assets\/libheif/, 'window: photos of iPhones'],
  [/^out\/renderer\//, 'window: everything else'],
  [/^out\/main\/practice/, 'practice shop'],
  [/^out\/(main|preload)\//, 'main process'],
  [/./, 'pictures and descriptions'],
];

/**
 * What each part of a packaged app weighs beyond Electron, the heaviest first.
 *
 * @param {string} app the folder with "resources" in it
 * @returns {{ name: string, bytes: number }[]}
 */
export function partsOf(app) {
  const sizes = new Map();
  const add = (path, bytes) => {
    const name = PARTS.find(([form]) => form.test(path))[1];
    sizes.set(name, (sizes.get(name) ?? 0) + bytes);
  };
  for (const { path, bytes } of [...inArchive(join(app, 'resources', 'app.asar')), ...notices(app)])
    add(path, bytes);
  return [...sizes].map(([name, bytes]) => ({ name, bytes })).sort((a, b) => b.bytes - a.bytes);
}

/** What lies beside the archive because it cannot be loaded from within is named in the archive too. */
function inArchive(archive) {
  return asar
    .listPackage(archive)
    .map((path) => path.replaceAll('\\', '/').slice(1))
    .map((path) => ({ path, bytes: asar.statFile(archive, path).size }))
    .filter(({ bytes }) => bytes !== undefined);
}

function notices(app) {
  return readdirSync(app)
    .filter((name) => name === 'THIRD-PARTY-NOTICES.txt' || name === 'LICENSE.txt')
    .map((name) => ({ path: name, bytes: statSync(join(app, name)).size }));
}

/** The table of docs/performance.md. */
export function sizeTable(parts) {
  const whole = parts.reduce((sum, { bytes }) => sum + bytes, 0);
  const rows = [...parts, { name: '**together**', bytes: whole }];
  const width = Math.max(...rows.map(({ name }) => name.length));
  return [
    `| ${'part'.padEnd(width)} | MB    |`,
    `| ${'-'.repeat(width)} | ----: |`,
    ...rows.map(({ name, bytes }) => `| ${name.padEnd(width)} | ${(bytes / 1e6).toFixed(2).padStart(5)} |`),
    '',
  ].join('\n');
}

/** Folders of an app that lies unpacked in dist/. */
export function unpackedApps(dist) {
  const folders = ['linux-unpacked', 'linux-arm64-unpacked', 'win-unpacked', 'win-arm64-unpacked'];
  const apps = [...folders, 'mac/Shopbell.app/Contents', 'mac-arm64/Shopbell.app/Contents'];
  return apps.map((path) => join(dist, path)).filter(existsSync);
}
