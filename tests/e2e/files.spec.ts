import type { Locator, Page } from '@playwright/test';
import { drawPicture } from '../../src/practice/media/pictures.ts';
import type { Practice } from '../../src/practice/practice.ts';
import type { RunningApp } from './fixtures/launch.ts';
import { expect, type Shopbell, test } from './fixtures/shopbell.ts';
import { configureFlag, connect, conversation, messages } from './support/connect.ts';

const SHOP = 'plumcrumb';
const ANNA = 'anna.k';

test.beforeEach(async ({ practice }) => {
  await practice.control.createAccount({ username: SHOP, name: 'Plumcrumb', accountType: 'BUSINESS' });
  await practice.control.createPerson({ username: ANNA, name: 'Anna Koval' });
});

interface Given {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** The app with one chat open in which Anna has just asked. */
async function openChat(shopbell: Shopbell, practice: Practice): Promise<RunningApp> {
  const app = await shopbell.launch({ flags: [await configureFlag(shopbell, practice)] });
  await connect(app, SHOP);
  await practice.control.writes({ account: SHOP, person: ANNA, text: 'Do you have a photo?' });
  await conversation(app.window, 'Anna Koval').click();
  await expect(messages(app.window).last()).toContainText('Do you have a photo?');
  return app;
}

async function choose(window: Page, ...files: Given[]): Promise<void> {
  const chooser = window.waitForEvent('filechooser');
  await window.getByRole('button', { name: 'Attach', exact: true }).click();
  await (await chooser).setFiles(files);
}

/** What a drop or a paste from outside hands over. */
async function give(box: Locator, how: 'drop' | 'paste', { name, mimeType, buffer }: Given): Promise<void> {
  await box.evaluate(
    (element, given) => {
      const bytes = Uint8Array.from(atob(given.base64), (character) => character.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([bytes], given.name, { type: given.mimeType }));
      const about = { bubbles: true, cancelable: true };
      element.dispatchEvent(
        given.how === 'drop'
          ? new DragEvent('drop', { ...about, dataTransfer: data })
          : new ClipboardEvent('paste', { ...about, clipboardData: data }),
      );
    },
    { name, mimeType, how, base64: buffer.toString('base64') },
  );
}

const png = (name: string): Given => ({
  name: `${name}.png`,
  mimeType: 'image/png',
  buffer: drawPicture(name),
});
const box = (window: Page) => window.getByRole('textbox', { name: 'Message' });
const send = (window: Page) => window.getByRole('button', { name: 'Send', exact: true });
const isPainted = (image: Locator) =>
  image.evaluate((element) => element instanceof HTMLImageElement && element.naturalWidth > 0);

test('a picture attached by the button arrives, then its words; the bubble shows it', async ({
  shopbell,
  practice,
}) => {
  const { window } = await openChat(shopbell, practice);
  const picture = png('vase');
  await choose(window, picture);
  await expect(window.getByRole('list', { name: '1 file attached' })).toContainText('vase.png');
  await box(window).fill('This is the blue one.');
  await send(window).click();

  const mine = messages(window).getByRole('img', { name: 'Photo from you' });
  await expect.poll(() => isPainted(mine)).toBe(true);
  await practice.control.waitForSend({ account: SHOP, person: ANNA, text: 'This is the blue one.' });
  const [photo, words] = await practice.control.sends({ account: SHOP, person: ANNA });
  expect(photo?.attachments).toMatchObject([{ type: 'image' }]);
  expect(words).toMatchObject({ text: 'This is the blue one.', attachments: [] });
  const arrived = await fetch(String(photo?.attachments[0]?.payload?.url));
  expect(Buffer.from(await arrived.arrayBuffer())).toEqual(picture.buffer);

  // The echoes have come by then: still one bubble each, the words below the picture.
  await expect(messages(window)).toHaveCount(3);
  await expect(messages(window).last()).toContainText('This is the blue one.');
  await expect(window.getByRole('list', { name: /attached$/ })).toHaveCount(0);
});

test('what Instagram would not take is told before it is sent', async ({ shopbell, practice }) => {
  const { window } = await openChat(shopbell, practice);
  await choose(
    window,
    { name: 'film.mp4', mimeType: 'video/mp4', buffer: Buffer.alloc(26_000_000) },
    { name: 'notes.pdf', mimeType: 'application/pdf', buffer: Buffer.from('just words') },
  );
  const told = window.getByRole('alert');
  await expect(told).toContainText('film.mp4: Instagram takes files of up to 25 MB.');
  await expect(told).toContainText('notes.pdf: Instagram does not take this kind of file.');
  await expect(send(window)).toBeDisabled();
  await window.getByRole('button', { name: 'Understood' }).click();
  await expect(told).toHaveCount(0);
  expect(await practice.control.sends({ account: SHOP, person: ANNA })).toEqual([]);
});

test('dropped and pasted files are attached, and one can be taken out again', async ({
  shopbell,
  practice,
}) => {
  const { window } = await openChat(shopbell, practice);
  await give(box(window), 'drop', png('dropped'));
  await give(box(window), 'paste', png('pasted'));
  await expect(window.getByRole('list', { name: '2 files attached' })).toBeVisible();
  await window.getByRole('button', { name: 'Remove dropped.png' }).click();
  await send(window).click();
  await practice.control.waitForSend({ account: SHOP, person: ANNA });
  await expect(messages(window).getByRole('img', { name: 'Photo from you' })).toHaveCount(1);
  const [sent, ...more] = await practice.control.sends({ account: SHOP, person: ANNA });
  const arrived = await fetch(String(sent?.attachments[0]?.payload?.url));
  expect(Buffer.from(await arrived.arrayBuffer())).toEqual(drawPicture('pasted'));
  expect(more).toEqual([]);
});

/** A noisy picture no encoder can make small, painted by the window itself. */
function paintNoise(page: Page, type: string, side: number): Promise<string> {
  return page.evaluate(
    async ({ type: wanted, side: length }) => {
      const canvas = new OffscreenCanvas(length, length);
      const paint = canvas.getContext('2d');
      const noise = new ImageData(length, length);
      let state = 1;
      for (let index = 0; index < noise.data.length; index += 1) {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        noise.data[index] = index % 4 === 3 ? 255 : state >>> 24;
      }
      paint?.putImageData(noise, 0, 0);
      const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: wanted })).arrayBuffer());
      let text = '';
      for (let at = 0; at < bytes.length; at += 8_192) {
        text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
      }
      return btoa(text);
    },
    { type, side },
  );
}

test('a picture too large is made smaller, and one of another format becomes a JPEG', async ({
  shopbell,
  practice,
}) => {
  const { window } = await openChat(shopbell, practice);
  const large = Buffer.from(await paintNoise(window, 'image/png', 1_800), 'base64');
  expect(large.length).toBeGreaterThan(8_000_000);
  const webp = Buffer.from(await paintNoise(window, 'image/webp', 64), 'base64');
  await choose(
    window,
    { name: 'large.png', mimeType: 'image/png', buffer: large },
    { name: 'web.webp', mimeType: 'image/webp', buffer: webp },
  );
  const tray = window.getByRole('list', { name: '2 files attached' });
  await expect(tray.getByRole('listitem').filter({ hasText: 'large.jpg' })).toContainText('Made smaller');
  await expect(tray.getByRole('listitem').filter({ hasText: 'web.jpg' })).not.toContainText('Made smaller');
  await send(window).click();
  // Pictures that go together are one message.
  const { attachments } = await practice.control.waitForSend({ account: SHOP, person: ANNA });
  expect(attachments.map(({ type }) => type)).toEqual(['image', 'image']);
  await expect(messages(window)).toHaveCount(2);
  await expect(messages(window).last().getByRole('img', { name: 'Photo from you' })).toHaveCount(2);
  await expect(messages(window).last()).toContainText('Sent');
});
