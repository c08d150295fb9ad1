import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { drawPicture } from '../../practice/media/pictures.ts';
import { tone } from '../../practice/media/sound.ts';
import type { MediaCache, MediaKind } from './media.ts';
import { createMediaCache } from './media-cache.ts';
import { receiveHere } from './receive-file.ts';
import { type FetchedBody, FetchTrouble } from './safe-fetch.ts';

const picture = drawPicture('a.png');
const digest = createHash('sha256').update(picture).digest('hex');

let folder: string;
let cache: MediaCache;
let answer: () => Promise<FetchedBody>;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shopbell-media-'));
  cache = createMediaCache({ folder: join(folder, 'media'), receive: receiveHere(() => answer()) });
  answer = async () => bodyOf(picture);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function bodyOf(bytes: Uint8Array, headers: FetchedBody['headers'] = {}): FetchedBody {
  async function* inPieces() {
    for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000);
  }
  return { url: '', headers, body: inPieces() };
}

const download = (kind: MediaKind = 'image') =>
  cache.download({ url: 'https://cdn.example/a', kind, signal: new AbortController().signal });

async function files(): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

async function keep(kind?: MediaKind) {
  const outcome = await download(kind);
  if (!outcome.ok) throw new Error(outcome.trouble);
  await outcome.file.keep();
  return outcome.file.facts;
}

test('a file lies below its content’s name, whole, for its owner only', async () => {
  expect(await keep()).toEqual({
    digest,
    contentType: 'image/png',
    bytes: picture.length,
    width: 320,
    height: 320,
    name: null,
  });
  expect(await files()).toEqual([join(folder, 'media', digest.slice(0, 2), digest)]);
  expect(cache.pathOf(digest)).toBe(join(folder, 'media', digest.slice(0, 2), digest));
  expect(await readFile(cache.pathOf(digest))).toEqual(picture);
  expect((await stat(cache.pathOf(digest))).mode & 0o077).toBe(0);
});

test('the same again is the same one file, and heals it', async () => {
  await keep();
  await writeFile(cache.pathOf(digest), 'damaged');
  await keep();
  expect(await files()).toHaveLength(1);
  expect(await readFile(cache.pathOf(digest))).toEqual(picture);
});

test('before it is kept it lies aside; discarded it is gone', async () => {
  const outcome = await download();
  expect((await files()).map((file) => file.includes('arriving'))).toEqual([true]);
  if (outcome.ok) await outcome.file.discard();
  expect(await files()).toEqual([]);
});

test('what the server says of a file is not believed, but for its name', async () => {
  const headers = { 'content-type': 'text/html', 'content-disposition': 'attachment; filename="../cat.exe"' };
  answer = async () => bodyOf(picture, headers);
  expect(await keep()).toMatchObject({ contentType: 'image/png', name: 'cat.png' });
});

test('a page instead of a picture leaves nothing behind', async () => {
  answer = async () => bodyOf(Buffer.from('<html>log in</html>'), { 'content-type': 'image/png' });
  expect(await download()).toEqual({ ok: false, trouble: 'not-media' });
  expect(await files()).toEqual([]);
});

test('a small file that unfolds to a giant picture is not kept', async () => {
  const giant = Buffer.from(picture);
  giant.writeUInt32BE(60_000, 16);
  giant.writeUInt32BE(60_000, 20);
  answer = async () => bodyOf(giant);
  expect(await download()).toEqual({ ok: false, trouble: 'too-large' });
});

test('a connection that breaks leaves nothing behind', async () => {
  answer = async () => ({
    url: '',
    headers: {},
    body: (async function* () {
      yield picture.subarray(0, 500);
      throw new FetchTrouble('unreachable', 'broke');
    })(),
  });
  expect(await download()).toEqual({ ok: false, trouble: 'unreachable' });
  expect(await files()).toEqual([]);
});

test('a disk that does not take it is said so', async () => {
  await writeFile(join(folder, 'media'), 'a file where the folder should be');
  expect(await download()).toEqual({ ok: false, trouble: 'disk' });
});

test('a sound has no size, and is heard', async () => {
  answer = async () => bodyOf(tone(0.2));
  expect(await keep('audio')).toMatchObject({ contentType: 'audio/wav', width: null, height: null });
});

test('taking away, twice, and tidying up what a crash left', async () => {
  await keep();
  expect([await cache.remove(digest), await cache.remove(digest)]).toEqual([true, true]);
  await download();
  await cache.tidy();
  expect(await files()).toEqual([]);
});
