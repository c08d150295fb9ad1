import { inflateSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStage, type Stage } from '../testing/stage.ts';
import { png } from './png.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

async function pictureAddress(): Promise<string> {
  const { body } = await stage.get('/me?fields=profile_picture_url');
  return String(body.profile_picture_url);
}

test('a picture is served under a signed address that dies after days', async () => {
  const url = await pictureAddress();
  const bytes = Buffer.from(await (await fetch(url)).arrayBuffer());
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect(bytes.readUInt32BE(16)).toBe(320);
  await stage.control.advanceClock({ ms: 5 * 24 * 3_600_000 });
  expect((await fetch(url)).status).toBe(403);
  expect((await fetch(await pictureAddress())).status).toBe(200);
});

test('an address that was changed is refused', async () => {
  const url = await pictureAddress();
  expect((await fetch(url.replace('fernpot', 'ada'))).status).toBe(403);
});

test('a PNG holds the pixels it was given', () => {
  const image = png(2, 1, (x) => (x === 0 ? [255, 0, 0] : [0, 0, 300]));
  const length = image.readUInt32BE(33);
  expect(image.subarray(37, 41).toString()).toBe('IDAT');
  expect([...inflateSync(image.subarray(41, 41 + length))]).toEqual([0, 255, 0, 0, 0, 0, 255]);
});
