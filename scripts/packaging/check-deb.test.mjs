import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { load } from 'js-yaml';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { installedTroubles } from './check-deb.mjs';
import { desktopEntry } from './deb-files.mjs';

const CHECKOUT = resolve(import.meta.dirname, '../..');
const config = load(readFileSync(join(CHECKOUT, 'electron-builder.yml'), 'utf8'));
const ENTRY = 'usr/share/applications/shopbell.desktop';
const ICONS = 'usr/share/icons/hicolor';
let root;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'shopbell-check-deb-'));
  for (const folder of ['opt/Shopbell', 'usr/bin', 'usr/share/applications', `${ICONS}/48x48/apps`])
    mkdirSync(join(root, folder), { recursive: true });
  for (const [program, mode] of [
    ['shopbell', 0o755],
    ['chrome-sandbox', 0o4755],
  ]) {
    writeFileSync(join(root, 'opt/Shopbell', program), '');
    chmodSync(join(root, 'opt/Shopbell', program), mode);
  }
  symlinkSync('/opt/Shopbell/shopbell', join(root, 'usr/bin/shopbell'));
  writeFileSync(join(root, ENTRY), desktopEntry(config));
  cpSync(join(CHECKOUT, 'resources/icons/48x48.png'), join(root, ICONS, '48x48/apps/shopbell.png'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('what lies where it belongs is in order', () => {
  expect(installedTroubles(root, config)).toEqual([]);
});

test.each([
  ['no program', () => chmodSync(join(root, 'opt/Shopbell/shopbell'), 0o644), /is no program/],
  [
    'a helper without its rights',
    () => chmodSync(join(root, 'opt/Shopbell/chrome-sandbox'), 0o755),
    /sandbox/,
  ],
  ['no way to start it by name', () => rmSync(join(root, 'usr/bin/shopbell')), /does not lead to/],
  ['no entry in menus', () => rmSync(join(root, ENTRY)), /starts "undefined"/],
  ['links that lead nowhere', () => edit('x-scheme-handler/shopbell', 'text/html'), /shopbell:\/\//],
  ['another program in menus', () => edit('%U', '--practice'), /starts "/],
  ['an icon of another name', () => edit('Icon=shopbell', 'Icon=bell'), /no picture/],
  ['no icon at all', () => rmSync(join(root, ICONS), { recursive: true }), /no icon named shopbell/],
  ['an icon of another size', () => swapIcon('64x64.png'), /48x48 is 64x64/],
])('%s', (_what, spoil, told) => {
  spoil();
  expect(installedTroubles(root, config).join('\n')).toMatch(told);
});

function edit(from, to) {
  const text = readFileSync(join(root, ENTRY), 'utf8');
  writeFileSync(join(root, ENTRY), text.replace(from, to));
}

function swapIcon(picture) {
  cpSync(join(CHECKOUT, 'resources/icons', picture), join(root, ICONS, '48x48/apps/shopbell.png'));
}
