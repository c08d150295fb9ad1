import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { MOST_PICTURE_BYTES } from '../../shared/outgoing-files.ts';
import { createStagedFiles, type StagedFile, type StagedFiles } from './staged-files.ts';

/** The head of a picture of 3 by 4 pixels. */
const PNG = Buffer.concat([
  Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
  Buffer.from([0, 0, 0, 3, 0, 0, 0, 4]),
]);

let folder: string;
let staged: StagedFiles;
const outgoing = () => readdir(join(folder, 'outgoing'));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shopbell-staged-'));
  staged = createStagedFiles({
    folder: join(folder, 'outgoing'),
    cache: { pathOf: (digest) => join(folder, 'media', digest) },
  });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function stage(name: string, bytes: Uint8Array): Promise<StagedFile> {
  const file = await staged.stage({ name, bytes });
  if (typeof file === 'string') throw new Error(`refused: ${file}`);
  return file;
}

test('a picture is told by its bytes, and its name made harmless', async () => {
  const file = await stage('../../cat.exe', PNG);
  expect(file).toMatchObject({
    type: 'image',
    facts: { contentType: 'image/png', bytes: PNG.length, width: 3, height: 4, name: 'cat.png' },
  });
  expect(staged.find(file.id)).toBe(file);
});

test('a recording in a film’s clothes goes out as the sound it is', async () => {
  const box = (type: string, ...content: Buffer[]) => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(8 + Buffer.concat(content).length);
    head.write(type, 4);
    return Buffer.concat([head, ...content]);
  };
  const soundTrack = box('trak', box('tkhd', Buffer.alloc(84)));
  const recording = Buffer.concat([box('ftyp', Buffer.from('isom\0\0\0\0')), box('moov', soundTrack)]);
  const file = await stage('Voice message', recording);
  expect(file).toMatchObject({
    type: 'audio',
    facts: { contentType: 'audio/mp4', name: 'Voice message.m4a' },
  });
});

test.each<[string, Uint8Array, string]>([
  ['a page called a picture', Buffer.from('<!doctype html><p>hello'), 'format'],
  ['an empty one', new Uint8Array(0), 'empty'],
  [
    'a picture too large',
    Buffer.concat([PNG, Buffer.alloc(MOST_PICTURE_BYTES - PNG.length + 1)]),
    'picture-too-large',
  ],
])('%s is refused and leaves nothing', async (_what, bytes, refusal) => {
  expect(await staged.stage({ name: 'cat.png', bytes })).toBe(refusal);
  await expect(outgoing()).rejects.toThrow('ENOENT');
});

test('kept, it lies under its content and stays on the stage until it is let go', async () => {
  const file = await stage('cat.png', PNG);
  await file.keep();
  await file.keep();
  expect(await readFile(join(folder, 'media', file.facts.digest))).toEqual(PNG);
  expect(await outgoing()).toEqual([file.id]);
  await file.discard();
  expect(await outgoing()).toEqual([]);
  expect(staged.find(file.id)).toBeNull();
});

test('let go by its id; an id that was never given out touches nothing', async () => {
  const file = await stage('cat.png', PNG);
  await staged.unstage('../media');
  expect(await outgoing()).toEqual([file.id]);
  await staged.unstage(file.id);
  expect(await outgoing()).toEqual([]);
});

test('more than anybody sends at once: the oldest go', async () => {
  const first = await stage('0.png', PNG);
  for (let index = 1; index <= 50; index += 1) await stage(`${index}.png`, PNG);
  expect(staged.find(first.id)).toBeNull();
  expect(await outgoing()).toHaveLength(50);
});

test('what an earlier run left is taken away', async () => {
  await stage('cat.png', PNG);
  await staged.clear();
  await expect(outgoing()).rejects.toThrow('ENOENT');
});
