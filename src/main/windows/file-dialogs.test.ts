import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OpenDialogOptions, SaveDialogOptions } from 'electron';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { translator } from '../../shared/texts/translate.ts';
import { createSettingsStore, memoryBackend } from '../settings/settings.ts';
import { createFileDialogs } from './file-dialogs.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shopbell-dialogs-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** `answer`: what the owner chooses in each dialog; null: they close it. */
function setUp(answer: () => string | null) {
  const asked: Array<SaveDialogOptions | OpenDialogOptions> = [];
  const chosen = () => answer();
  const dialogs = createFileDialogs({
    settings: createSettingsStore(memoryBackend(), () => {}),
    systemFolder: (kind) => `/home/vera/${kind}`,
    t: () => translator('en'),
    async save(options) {
      asked.push(options);
      const filePath = chosen();
      return filePath === null ? { canceled: true } : { canceled: false, filePath };
    },
    async open(options) {
      asked.push(options);
      const file = chosen();
      return { canceled: file === null, filePaths: file === null ? [] : [file] };
    },
  });
  return { dialogs, asked, paths: () => asked.map(({ defaultPath }) => defaultPath) };
}

test('the first file goes to the system’s folder for its kind, the next to where the last one went', async () => {
  const { dialogs, paths } = setUp(() => join(folder, 'cake.png'));
  expect(await dialogs.whereTo('cake.png', 'pictures')).toBe(join(folder, 'cake.png'));
  await dialogs.whereTo('bread.png', 'pictures');
  await dialogs.whereTo('report.txt', 'downloads');
  expect(paths()).toEqual([
    '/home/vera/pictures/cake.png',
    join(folder, 'bread.png'),
    '/home/vera/downloads/report.txt',
  ]);
});

test('a dialog that was closed changes nothing', async () => {
  const { dialogs, paths } = setUp(() => null);
  expect(await dialogs.whereTo('cake.png', 'pictures')).toBeNull();
  expect(await dialogs.which('age')).toBeNull();
  await dialogs.whereTo('cake.png', 'pictures');
  expect(paths()[2]).toBe('/home/vera/pictures/cake.png');
});

test('a folder that was taken away since is not offered', async () => {
  const { dialogs, paths } = setUp(() => '/nowhere/at/all/cake.png');
  await dialogs.whereTo('cake.png', 'pictures');
  await dialogs.whereTo('cake.png', 'pictures');
  expect(paths()[1]).toBe('/home/vera/pictures/cake.png');
});

test('a file is looked for where the last one was written, and the system shows its kind first', async () => {
  const { dialogs, asked, paths } = setUp(() => join(folder, 'shop.shopbell.age'));
  await dialogs.whereTo('shop.shopbell.age', 'documents');
  expect(await dialogs.which('age')).toBe(join(folder, 'shop.shopbell.age'));
  expect(paths()[1]).toBe(folder);
  for (const { filters } of asked)
    expect(filters).toEqual([
      { name: 'AGE', extensions: ['age'] },
      { name: 'All files', extensions: ['*'] },
    ]);
  await dialogs.whereTo('notes', 'documents');
  expect(asked[2]?.filters).toEqual([{ name: 'All files', extensions: ['*'] }]);
});

test('a folder that was chosen is where the next dialog begins', async () => {
  const { dialogs, asked, paths } = setUp(() => folder);
  expect(await dialogs.folder()).toBe(folder);
  expect(asked[0]?.properties).toEqual(['openDirectory', 'createDirectory']);
  await dialogs.folder();
  expect(paths()).toEqual(['/home/vera/documents', folder]);
});
