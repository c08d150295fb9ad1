import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { drawPicture } from '../../src/practice/media/pictures.ts';
import type { Practice } from '../../src/practice/practice.ts';
import type { Attachment, Message } from '../../src/shared/model/message.ts';
import { ANNA, openConnectedShop, SHOP } from '../support/connected-shop.ts';
import type { TestDesk } from '../support/open-test-desk.ts';

const DAY_MS = 24 * 3_600_000;

let practice: Practice;
let shop: TestDesk;

beforeEach(async () => {
  ({ practice, shop } = await openConnectedShop());
});

afterEach(async () => {
  await shop.close();
  await practice.close();
});

async function thread(): Promise<Message[]> {
  const { page } = await shop.desk.snapshot({ view: 'all', accountId: null, labelId: null });
  const [first] = page.conversations;
  if (!first) return [];
  return (await shop.desk.storage.threadPage({ conversationId: first.id, before: null, limit: 50 })).messages;
}

async function newestAttachment(): Promise<Attachment | undefined> {
  return (await thread()).at(-1)?.attachments[0];
}

async function keptFiles(): Promise<string[]> {
  const entries = await readdir(join(shop.folder, 'media'), { recursive: true, withFileTypes: true }).catch(
    () => [],
  );
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

const sendsPicture = () =>
  practice.control.writes({ account: SHOP, person: ANNA, attachments: [{ type: 'image' }] });

/** Until it, and the face of whoever sent it, are here. */
async function untilKept(): Promise<Attachment> {
  await shop.until('the picture', async () => (await newestAttachment())?.media === 'kept');
  await shop.until('the face', async () => {
    const { page } = await shop.desk.snapshot({ view: 'all', accountId: null, labelId: null });
    return page.conversations[0]?.person.picture != null;
  });
  const attachment = await newestAttachment();
  if (!attachment) throw new Error('no attachment');
  return attachment;
}

test('a picture that a customer sends is fetched, kept and served by its id', async () => {
  await sendsPicture();
  const attachment = await untilKept();
  expect(attachment).toMatchObject({ kind: 'image', contentType: 'image/png', width: 320, height: 320 });
  const file = await shop.desk.media({ of: 'attachment', id: attachment.id });
  const [asked] = await practice.control.requests({ route: 'media', pathIncludes: '/v/image-' });
  const name = decodeURIComponent(/\/v\/([^?]+)/.exec(asked?.path ?? '')?.[1] ?? '');
  expect(await readFile(file?.path ?? '')).toEqual(drawPicture(name));
  expect(file).toMatchObject({ contentType: 'image/png', name: `image-${attachment.id}.png` });
  expect(await shop.desk.media({ of: 'attachment', id: attachment.id + 1 })).toBeNull();
});

test('it is still there after a restart, though its address has died', async () => {
  await sendsPicture();
  const { id } = await untilKept();
  await practice.control.advanceClock({ ms: 10 * DAY_MS });
  shop = await shop.reopen();
  expect((await newestAttachment())?.media).toBe('kept');
  const file = await shop.desk.media({ of: 'attachment', id });
  expect((await readFile(file?.path ?? '')).length).toBe(file?.bytes);
});

test('an address that died before it was fetched is asked for anew', async () => {
  await practice.control.hold();
  await sendsPicture();
  await practice.control.advanceClock({ ms: 5 * DAY_MS });
  await practice.control.release({});
  await untilKept();
  expect(await keptFiles()).toHaveLength(2);
  const asked = await practice.control.requests({ route: 'media', pathIncludes: '/v/image-' });
  expect(asked.map(({ status }) => status)).toEqual([403, 200]);
});

test('a week later a customer’s new name and new face are shown in the place of the old ones', async () => {
  await sendsPicture();
  await untilKept();
  const person = async () => {
    const { page } = await shop.desk.snapshot({ view: 'all', accountId: null, labelId: null });
    return page.conversations[0]?.person;
  };
  const before = await person();
  const face = drawPicture('face-new');
  const { url } = await practice.control.hostFile({
    name: 'new.png',
    contentType: 'image/png',
    base64: face.toString('base64'),
  });
  await practice.control.changePerson({ username: ANNA, name: 'Anna Brown', pictureUrl: url });
  shop = await shop.reopen(7 * DAY_MS);
  await shop.until('the name', async () => (await person())?.name === 'Anna Brown');
  await shop.until('the face', async () => (await person())?.picture !== before?.picture);
  const file = await shop.desk.media({ of: 'face', id: before?.id ?? 0 });
  expect(await readFile(file?.path ?? '')).toEqual(face);
  // The window was told, so that it need not load anew to show it.
  expect(shop.changes.at(-1)?.conversations[0]?.person).toEqual(await person());
});

test('what was unsent is gone from the disk', async () => {
  const { mid } = await sendsPicture();
  const { id } = await untilKept();
  expect(await keptFiles()).toHaveLength(2);
  await practice.control.unsends({ account: SHOP, person: ANNA, mid });
  await shop.until('one file left: the face', async () => (await keptFiles()).length === 1);
  expect(await shop.desk.media({ of: 'attachment', id })).toBeNull();
  expect((await thread()).at(-1)).toMatchObject({ isUnsent: true, attachments: [] });
});

test('nothing of a story is ever asked for', async () => {
  await practice.control.writes({ account: SHOP, person: ANNA, attachments: [{ type: 'story_mention' }] });
  await practice.control.writes({ account: SHOP, person: ANNA, attachments: [{ type: 'ig_story' }] });
  await practice.control.writes({ account: SHOP, person: ANNA, text: 'hi', replyToStory: {} });
  await sendsPicture();
  await untilKept();
  const asked = await practice.control.requests({ route: 'media' });
  expect(asked.filter(({ path }) => path.includes('story'))).toEqual([]);
  expect(await keptFiles()).toHaveLength(2);
});

test('the owner lets go of old pictures: off the disk, not asked for again, newer ones stay', async () => {
  const at = Date.now() - 40 * DAY_MS;
  await practice.control.writes({ account: SHOP, person: ANNA, attachments: [{ type: 'image' }], at });
  await sendsPicture();
  const shown = async () => (await thread()).map(({ attachments }) => attachments[0]?.media);
  await shop.until('both', async () => String(await shown()) === 'kept,kept');
  await shop.until('the face', async () => (await keptFiles()).length === 3);
  const { all, old } = await shop.desk.mediaUsage();
  expect(old).toBeGreaterThan(0);
  expect(all).toBeGreaterThan(old);

  expect(await shop.desk.clearOldMedia()).toEqual({ all: all - old, old: 0 });
  expect(await shown()).toEqual(['not-kept', 'kept']);
  expect(await keptFiles()).toHaveLength(2);
  const asked = (await practice.control.requests({ route: 'media' })).length;
  shop = await shop.reopen();
  await shop.desk.checkNow('by-hand');
  expect((await practice.control.requests({ route: 'media' })).length).toBe(asked);
});

test('the owner’s limit holds at once when it is made lower', async () => {
  await sendsPicture();
  await untilKept();
  const largeFile = () => shop.desk.storage.noteMediaFile({ digest: 'ab', bytes: 3_000_000_000, now: 0 });
  await largeFile();
  shop.settings.changeChoices({ mediaLimit: '5-gb' });
  shop.desk.choicesChanged();
  await shop.desk.mediaUsage();
  expect((await newestAttachment())?.media).toBe('kept');

  await largeFile();
  shop.settings.changeChoices({ mediaLimit: '2-gb' });
  shop.desk.choicesChanged();
  await shop.desk.mediaUsage();
  expect((await newestAttachment())?.media).toBe('not-kept');
});
