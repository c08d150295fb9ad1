import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { Practice } from '../../src/practice/practice.ts';
import { expect, test } from './fixtures/shopbell.ts';
import { choose, openChat } from './support/chat.ts';
import { messages } from './support/connect.ts';
import { paintNoise } from './support/paint-noise.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures');

/** What Instagram fetched of the only message that went out. */
async function arrived(practice: Practice): Promise<{ type: string; bytes: Buffer }> {
  await practice.control.waitForSend({ account: 'plumcrumb', person: 'anna.k' });
  const [sent] = await practice.control.sends({ account: 'plumcrumb', person: 'anna.k' });
  const [attachment] = sent?.attachments ?? [];
  const answer = await fetch(String(attachment?.payload?.url));
  return { type: String(attachment?.type), bytes: Buffer.from(await answer.arrayBuffer()) };
}

const tile = (window: Page, name: string) => window.getByRole('listitem').filter({ hasText: name });
const send = (window: Page) => window.getByRole('button', { name: 'Send', exact: true });

/** The colour of a picture at a place of it, each 0 to 1. */
function colourAt(image: Locator, place: { x: number; y: number }): Promise<string> {
  return image.evaluate((element, { x, y }) => {
    if (!(element instanceof HTMLCanvasElement)) throw new Error('no canvas');
    const paint = element.getContext('2d');
    const [red = 0, green = 0, blue = 0] =
      paint?.getImageData(Math.floor(x * element.width), Math.floor(y * element.height), 1, 1).data ?? [];
    return red > 150 && blue < 100 ? 'red' : blue > 150 && red < 100 ? 'blue' : `${red} ${green} ${blue}`;
  }, place);
}

test('a photo of an iPhone goes out as a JPEG, upright; one that cannot be opened is told in a clear sentence', async ({
  shopbell,
  practice,
}) => {
  const { window } = await openChat(shopbell, practice);
  const broken = Buffer.alloc(2_000);
  broken.write('\0\0\0\x18ftypheic', 'latin1');
  await choose(window, { name: 'torn.heic', mimeType: 'image/heic', buffer: broken });
  await expect(window.getByRole('alert')).toContainText(
    'torn.heic: Instagram does not take this kind of file.',
  );
  await choose(window, {
    name: 'IMG_0001.HEIC',
    // What most systems say of such a file: nothing.
    mimeType: '',
    buffer: await readFile(join(FIXTURES, 'phone-photo.heic')),
  });
  const photo = tile(window, 'IMG_0001.jpg');
  await expect(photo).toContainText(/Will be sent as JPEG, \d+ KB/);
  // It lies on its side in the file, and says so twice; it is turned once.
  const preview = photo.locator('canvas');
  expect(await colourAt(preview, { x: 0.5, y: 0.1 })).toBe('red');
  expect(await colourAt(preview, { x: 0.5, y: 0.9 })).toBe('blue');
  await send(window).click();
  const { type, bytes } = await arrived(practice);
  expect(type).toBe('image');
  expect(bytes.subarray(0, 3).toString('hex')).toBe('ffd8ff');
  const mine = messages(window).getByRole('img', { name: 'Photo from you' });
  await expect(mine).toHaveAttribute('width', '64');
  await expect(mine).toHaveAttribute('height', '96');
});

/** The same picture as a camera writes it that was held upright: lying, with a note of how to turn it (Exif 2.3). */
function heldUpright(jpeg: Buffer): Buffer {
  const tiff = Buffer.from('49492a00080000000100120103000100000006000000' + '00000000', 'hex');
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, exif.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), head, exif, jpeg.subarray(2)]);
}

test('a photo too large is made smaller and stays upright', async ({ shopbell, practice }) => {
  const { window } = await openChat(shopbell, practice);
  const lying = await paintNoise(window, { type: 'image/jpeg', width: 2_400, height: 1_800 });
  expect(lying.length).toBeGreaterThan(8_000_000);
  await choose(window, { name: 'vase.jpg', mimeType: 'image/jpeg', buffer: heldUpright(lying) });
  await expect(tile(window, 'vase.jpg')).toContainText('Made smaller.');
  await send(window).click();
  const { bytes } = await arrived(practice);
  expect(bytes.length).toBeLessThanOrEqual(8_000_000);
  const [width, height] = await messages(window)
    .getByRole('img', { name: 'Photo from you' })
    .evaluate((image) => [image.getAttribute('width'), image.getAttribute('height')].map(Number));
  expect(height).toBeGreaterThan(width ?? 0);
});

/** A second of sound in a form that Instagram does not take, written by the window itself. */
function recordOpus(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const context = new AudioContext();
    const tone = context.createOscillator();
    const end = context.createMediaStreamDestination();
    tone.connect(end);
    const hasEnded = new Promise((resolve) => {
      tone.onended = resolve;
    });
    tone.start();
    tone.stop(context.currentTime + 1);
    const recorder = new MediaRecorder(end.stream, { mimeType: 'audio/webm' });
    const pieces: Blob[] = [];
    recorder.ondataavailable = ({ data }) => pieces.push(data);
    const ended = new Promise((resolve) => {
      recorder.onstop = resolve;
    });
    recorder.start();
    await hasEnded;
    recorder.stop();
    await ended;
    await context.close();
    const bytes = new Uint8Array(await new Blob(pieces).arrayBuffer());
    return btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''));
  });
}

test('a sound in a form Instagram does not take goes out as WAV, and can be heard before', async ({
  shopbell,
  practice,
}) => {
  const { window } = await openChat(shopbell, practice);
  const buffer = Buffer.from(await recordOpus(window), 'base64');
  await choose(window, { name: 'note.weba', mimeType: 'audio/webm', buffer });
  const tray = window.getByRole('list', { name: '1 file attached' });
  await expect(tray).toContainText(/Will be sent as WAV, \d+ KB/);
  const player = tray.getByRole('group', { name: 'note.wav' });
  await player.getByRole('button', { name: 'Play' }).click();
  await expect(player.getByRole('button', { name: 'Pause' })).toBeVisible();
  await send(window).click();
  const { type, bytes } = await arrived(practice);
  expect(type).toBe('audio');
  expect(bytes.toString('latin1', 0, 4)).toBe('RIFF');
  await expect(messages(window).getByRole('group', { name: 'Voice message from you' })).toBeVisible();
});
