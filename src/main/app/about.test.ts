import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Language } from '../../shared/texts/translate.ts';
import { createAbout } from './about.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shopbell-about-'));
  mkdirSync(join(folder, 'out'));
  mkdirSync(join(folder, 'resources'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const about = (isPackaged: boolean, language: Language = 'en') =>
  createAbout({
    isPackaged,
    appPath: folder,
    resources: join(folder, 'resources'),
    language: () => language,
  });

test('the notices of a package lie beside the program, those of a build below it', async () => {
  writeFileSync(join(folder, 'THIRD-PARTY-NOTICES.txt'), 'packaged');
  writeFileSync(join(folder, 'out', 'third-party-notices.txt'), 'built');
  expect(await about(true).notices()).toBe('packaged');
  expect(await about(false).notices()).toBe('built');
});

test('where there are none, none is said', async () => {
  expect(await about(true).notices()).toBeNull();
});

const HOME = 'https://github.com/shop/bell';

test.each([
  [HOME, 'en', `${HOME}/tree/HEAD/docs/guide`],
  [HOME, 'es', `${HOME}/tree/HEAD/docs/guide/es`],
  [HOME, 'pt-BR', `${HOME}/tree/HEAD/docs/guide/pt-BR`],
  ['https://shopbell.invalid/', 'en', null],
  ['javascript:alert(1)', 'es', null],
  [undefined, 'en', null],
] as const)('the guide of %s in %s', async (homepage, language, guide) => {
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'shopbell', homepage }));
  expect(await about(true, language).guide()).toBe(guide);
});
