import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createAbout } from './about.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shopbell-about-'));
  mkdirSync(join(folder, 'out'));
  mkdirSync(join(folder, 'resources'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const about = (isPackaged: boolean) =>
  createAbout({ isPackaged, appPath: folder, resources: join(folder, 'resources') });

test('the notices of a package lie beside the program, those of a build below it', async () => {
  writeFileSync(join(folder, 'THIRD-PARTY-NOTICES.txt'), 'packaged');
  writeFileSync(join(folder, 'out', 'third-party-notices.txt'), 'built');
  expect(await about(true).notices()).toBe('packaged');
  expect(await about(false).notices()).toBe('built');
});

test('where there are none, none is said', async () => {
  expect(await about(true).notices()).toBeNull();
});

test.each([
  ['https://github.com/shop/bell', 'https://github.com/shop/bell/tree/HEAD/docs/guide'],
  ['https://shopbell.invalid/', null],
  ['javascript:alert(1)', null],
  [undefined, null],
])('the guide of %s', async (homepage, guide) => {
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'shopbell', homepage }));
  expect(await about(true).guide()).toBe(guide);
});
