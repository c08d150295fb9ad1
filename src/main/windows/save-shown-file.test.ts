import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FindMedia } from '../security/media-protocol.ts';
import { saveShownFile } from './save-shown-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shopbell-save-'));
  writeFileSync(join(folder, 'kept'), 'a cake');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function save(address: string, target: string | null) {
  const offered: string[] = [];
  const told: string[] = [];
  const media: FindMedia = async ({ of, id }, isPractice) =>
    of === 'attachment' && id === 5 && !isPractice
      ? { path: join(folder, 'kept'), contentType: 'image/png', bytes: 6, name: 'cake.png' }
      : null;
  await saveShownFile(address, {
    media,
    dialogs: {
      async whereTo(name, kind) {
        offered.push(`${kind}: ${name}`);
        return target;
      },
      which: async () => null,
      folder: async () => null,
    },
    tell: (words) => void told.push(words),
  });
  return { offered, told };
}

test('a picture goes under its good name to where the owner wants it', async () => {
  const target = join(folder, 'mine.png');
  expect(await save('media://attachment/5', target)).toEqual({ offered: ['pictures: cake.png'], told: [] });
  expect(readFileSync(target, 'utf8')).toBe('a cake');
  expect(await save('media://attachment/5', null)).toEqual({ offered: ['pictures: cake.png'], told: [] });
});

test('what is not there is told, and nothing is asked', async () => {
  for (const address of ['media://attachment/6', 'media://attachment/5?practice', 'https://evil.example/5'])
    expect(await save(address, join(folder, 'mine.png'))).toEqual({ offered: [], told: ['error.not-found'] });
});

test('a place that takes no file is told', async () => {
  const { told } = await save('media://attachment/5', join(folder, 'no', 'such', 'folder.png'));
  expect(told).toEqual(['error.file-not-saved']);
});
