import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { drawPicture } from '../../src/practice/media/pictures.ts';
import { expect, test } from './fixtures/shopbell.ts';
import { configureFlag, connect, conversation, messages, openView } from './support/connect.ts';

const SHOP = 'plumcrumb';
const ANNA = 'anna.k';

test.beforeEach(async ({ practice }) => {
  await practice.control.createAccount({ username: SHOP, name: 'Plumcrumb', accountType: 'BUSINESS' });
  await practice.control.createPerson({ username: ANNA, name: 'Anna Koval' });
});

/** What lies in the media folder, by name: digests, and whatever should not be there. */
async function mediaFiles(folder: string): Promise<string[]> {
  const media = join(folder, 'data', 'media');
  const entries = await readdir(media, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

const isPainted = (image: Locator) =>
  image.evaluate((element) => element instanceof HTMLImageElement && element.naturalWidth > 0);

const photo = (window: Page) => messages(window).getByRole('img', { name: 'Photo from Anna' });

test('a customer’s picture is shown, kept when its address has died, and gone when it is unsent', async ({
  shopbell,
  practice,
}) => {
  const app = await shopbell.launch({ flags: [await configureFlag(shopbell, practice)] });
  await connect(app, SHOP);
  const { mid } = await practice.control.writes({
    account: SHOP,
    person: ANNA,
    attachments: [{ type: 'image' }],
  });
  await conversation(app.window, 'Anna Koval').click();
  await expect(photo(app.window)).toBeVisible();
  await expect.poll(() => isPainted(photo(app.window))).toBe(true);
  // The face too, in the row and above the thread.
  await expect.poll(() => mediaFiles(shopbell.folder)).toHaveLength(2);
  await app.close();

  await practice.control.advanceClock({ ms: 30 * 24 * 3_600_000 });
  const asked = (await practice.control.requests({ route: 'media' })).length;
  const again = await shopbell.launch();
  await openView(again.window, 'All');
  await conversation(again.window, 'Anna Koval').click();
  await expect.poll(() => isPainted(photo(again.window))).toBe(true);
  expect((await practice.control.requests({ route: 'media' })).length).toBe(asked);

  await test.step('nothing but a file of this shop is served, whatever the window asks', async () => {
    const source = await photo(again.window).getAttribute('src');
    const loads = (address: string) =>
      again.window.evaluate(
        (src) =>
          new Promise<boolean>((resolve) => {
            const image = new Image();
            image.onload = () => resolve(true);
            image.onerror = () => resolve(false);
            image.src = src;
          }),
        address,
      );
    expect(await loads(source ?? '')).toBe(true);
    for (const address of [
      `${source}?practice`,
      'media://attachment/999',
      'media://attachment/../../shopbell.db',
      'media://face/0',
      'https://www.instagram.com/favicon.ico',
    ]) {
      expect(await loads(address), address).toBe(false);
    }
  });

  await practice.control.unsends({ account: SHOP, person: ANNA, mid });
  await expect(messages(again.window).last()).toContainText('Anna unsent this message');
  await expect(photo(again.window)).toHaveCount(0);
  await expect.poll(() => mediaFiles(shopbell.folder)).toHaveLength(1);
});

test('the viewer goes from picture to picture and saves one', async ({ shopbell, practice }) => {
  const app = await shopbell.launch({ flags: [await configureFlag(shopbell, practice)] });
  await connect(app, SHOP);
  for (const name of ['one', 'two', 'three']) {
    const { url } = await practice.control.hostFile({
      name: `${name}.png`,
      contentType: 'image/png',
      base64: drawPicture(name).toString('base64'),
    });
    await practice.control.writes({
      account: SHOP,
      person: ANNA,
      attachments: [{ type: 'image', payload: { url } }],
    });
  }
  await conversation(app.window, 'Anna Koval').click();
  await expect(photo(app.window)).toHaveCount(3);
  await photo(app.window).last().click();

  const viewer = app.window.getByRole('dialog', { name: 'Pictures of this chat' });
  await expect(viewer).toContainText('3 of 3');
  await app.window.keyboard.press('ArrowLeft');
  await expect(viewer).toContainText('2 of 3');
  await expect.poll(() => isPainted(viewer.getByRole('img'))).toBe(true);

  await app.window.keyboard.press('+');
  await expect(viewer.getByRole('img')).toHaveAttribute('width', '320');
  await app.window.keyboard.press('0');
  await viewer.getByRole('button', { name: 'Copy' }).click();
  await expect(viewer.getByRole('button', { name: 'Copied' })).toBeVisible();
  const target = join(shopbell.folder, 'saved.png');
  await app.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, target);
  await viewer.getByRole('button', { name: 'Save' }).click();
  await expect(viewer.getByRole('button', { name: 'Saved' })).toBeVisible();
  expect(await readFile(target)).toEqual(drawPicture('two'));

  await app.window.keyboard.press('Escape');
  await expect(viewer).toHaveCount(0);
  // What was copied can be pasted, here as anywhere.
  await app.window.getByRole('textbox', { name: 'Message' }).press('ControlOrMeta+v');
  await expect(app.window.getByRole('list', { name: '1 file attached' })).toContainText('.png');
  await expect(photo(app.window).last()).toBeVisible();
});

/** A second of a film, recorded by the window itself: there is no other camera here. */
function recordFilm(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 160, height: 120 });
    const paint = canvas.getContext('2d');
    const recorder = new MediaRecorder(canvas.captureStream(25), { mimeType: 'video/webm' });
    const pieces: Blob[] = [];
    recorder.ondataavailable = ({ data }) => pieces.push(data);
    const ended = new Promise((resolve) => {
      recorder.onstop = resolve;
    });
    recorder.start();
    for (let frame = 0; frame < 30; frame += 1) {
      if (paint) paint.fillStyle = `hsl(${frame * 12} 60% 50%)`;
      paint?.fillRect(0, 0, 160, 120);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    recorder.stop();
    await ended;
    const bytes = new Uint8Array(await new Blob(pieces).arrayBuffer());
    return btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''));
  });
}

test('a voice message and a film play where they stand, and a story is never kept', async ({
  shopbell,
  practice,
}) => {
  const app = await shopbell.launch({ flags: [await configureFlag(shopbell, practice)] });
  await connect(app, SHOP);
  await practice.control.writes({ account: SHOP, person: ANNA, attachments: [{ type: 'story_mention' }] });
  await practice.control.writes({ account: SHOP, person: ANNA, text: 'hi', replyToStory: {} });
  await practice.control.writes({ account: SHOP, person: ANNA, attachments: [{ type: 'audio' }] });
  await conversation(app.window, 'Anna Koval').click();

  const voice = messages(app.window).getByRole('group', { name: 'Voice message from Anna' });
  await expect(voice).toContainText('0:02');
  await voice.getByRole('button', { name: 'Play' }).click();
  await expect(voice.getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect(voice.getByRole('button', { name: 'Play' })).toBeVisible();

  // The face and the voice, nothing of the stories.
  await expect.poll(() => mediaFiles(shopbell.folder)).toHaveLength(2);
  const fetched = await practice.control.requests({ route: 'media' });
  expect(fetched.filter(({ path }) => path.includes('story'))).toEqual([]);

  const base64 = await recordFilm(app.window);
  const { url } = await practice.control.hostFile({ name: 'film', contentType: 'text/html', base64 });
  await practice.control.writes({
    account: SHOP,
    person: ANNA,
    attachments: [{ type: 'video', payload: { url } }],
  });
  const film = messages(app.window).getByLabel('Video from Anna');
  await expect(film).toBeVisible();
  const played = await film.evaluate(async (element) => {
    if (!(element instanceof HTMLVideoElement)) return null;
    element.muted = true;
    const ended = new Promise((resolve) => {
      element.onended = resolve;
    });
    await element.play();
    await ended;
    return { width: element.videoWidth, seconds: element.currentTime };
  });
  expect(played?.width).toBe(160);
  expect(played?.seconds).toBeGreaterThan(0.1);
});

test('the owner makes room: pictures of old messages go, newer ones stay', async ({ shopbell, practice }) => {
  const app = await shopbell.launch({ flags: [await configureFlag(shopbell, practice)] });
  await connect(app, SHOP);
  const picture = { account: SHOP, person: ANNA, attachments: [{ type: 'image' }] };
  await practice.control.writes({ ...picture, at: Date.now() - 40 * 24 * 3_600_000 });
  await practice.control.writes(picture);
  await openView(app.window, 'All');
  await conversation(app.window, 'Anna Koval').click();
  await expect(photo(app.window)).toHaveCount(2);
  // Both, and the face.
  await expect.poll(() => mediaFiles(shopbell.folder)).toHaveLength(3);

  await app.window.getByRole('button', { name: 'Settings' }).click();
  await app.window.getByRole('tab', { name: 'Storage' }).click();
  await expect(app.window.getByText(/belong to messages older than 30 days/)).toBeVisible();
  await app.window
    .getByRole('combobox', { name: 'Pictures and voice messages on this computer' })
    .selectOption('At most 500 MB');
  await app.window.getByRole('button', { name: 'Clear pictures of old messages' }).click();
  await expect(app.window.getByText(/Done. They are still in Instagram/)).toBeVisible();
  await expect.poll(() => mediaFiles(shopbell.folder)).toHaveLength(2);
  await app.window.keyboard.press('Escape');
  await expect(photo(app.window)).toHaveCount(1);
  await expect(messages(app.window).first()).toContainText('Not kept on this computer');
});
