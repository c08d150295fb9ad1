import type { Locator, Page } from '@playwright/test';
import { drawPicture } from '../../src/practice/media/pictures.ts';
import { expect, test } from './fixtures/shopbell.ts';
import { ANNA, choose, type Given, openChat, SHOP } from './support/chat.ts';
import { messages } from './support/connect.ts';
import { paintNoise } from './support/paint-noise.ts';

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

/** Only its first bytes are a film; nobody looks further once it is too large. */
function largeFilm(): Buffer {
  const film = Buffer.alloc(26_000_000);
  film.write('\0\0\0\x20ftypisom', 'latin1');
  return film;
}

test('what Instagram would not take is told before it is sent', async ({ shopbell, practice }) => {
  const { window } = await openChat(shopbell, practice);
  await choose(
    window,
    { name: 'film.mp4', mimeType: 'video/mp4', buffer: largeFilm() },
    { name: 'notes.pdf', mimeType: 'application/pdf', buffer: Buffer.from('just words') },
  );
  const told = window.getByRole('alert');
  await expect(told).toContainText('film.mp4: This film is 26 MB; Instagram takes 25 MB.');
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

test('a picture too large is made smaller, and one of another format becomes a JPEG', async ({
  shopbell,
  practice,
}) => {
  const { window } = await openChat(shopbell, practice);
  const large = await paintNoise(window, { type: 'image/png', width: 1_800, height: 1_800 });
  expect(large.length).toBeGreaterThan(8_000_000);
  const webp = await paintNoise(window, { type: 'image/webp', width: 64, height: 64 });
  await choose(
    window,
    { name: 'large.png', mimeType: 'image/png', buffer: large },
    { name: 'web.webp', mimeType: 'image/webp', buffer: webp },
  );
  const tray = window.getByRole('list', { name: '2 files attached' });
  await expect(tray.getByRole('listitem').filter({ hasText: 'large.jpg' })).toContainText('Made smaller');
  const web = tray.getByRole('listitem').filter({ hasText: 'web.jpg' });
  await expect(web).toContainText(/Will be sent as JPEG, \d+ KB/);
  await expect(web).not.toContainText('Made smaller');
  await send(window).click();
  // Pictures that go together are one message.
  const { attachments } = await practice.control.waitForSend({ account: SHOP, person: ANNA });
  expect(attachments.map(({ type }) => type)).toEqual(['image', 'image']);
  await expect(messages(window)).toHaveCount(2);
  await expect(messages(window).last().getByRole('img', { name: 'Photo from you' })).toHaveCount(2);
  await expect(messages(window).last()).toContainText('Sent');
});
