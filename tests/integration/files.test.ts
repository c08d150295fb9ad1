import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { drawPicture } from '../../src/practice/media/pictures.ts';
import type { Practice } from '../../src/practice/practice.ts';
import type { ClientId, ConversationId } from '../../src/shared/model/ids.ts';
import type { Message } from '../../src/shared/model/message.ts';
import { ANNA, openConnectedShop, SHOP } from '../support/connected-shop.ts';
import type { TestDesk } from '../support/open-test-desk.ts';

const PDF = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');

let practice: Practice;
let shop: TestDesk;
let conversationId: ConversationId;

beforeEach(async () => {
  ({ practice, shop } = await openConnectedShop());
  await practice.control.writes({ account: SHOP, person: ANNA, text: 'Do you have a photo?' });
  await shop.until('the question', async () => (await thread()).length === 1);
  const [first] = await thread();
  if (!first) throw new Error('no message');
  conversationId = first.conversationId;
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

const own = async () => (await thread()).filter(({ direction }) => direction === 'out');

async function stage(name: string, bytes: Uint8Array): Promise<string> {
  const file = await shop.desk.stageFile({ name, bytes });
  if (typeof file === 'string') throw new Error(`refused: ${file}`);
  return file.id;
}

const send = (...files: string[]) =>
  shop.desk.sendFiles({ conversationId, clientId: randomUUID() as ClientId, files });

test('a picture and a document arrive, one message each and in order, fetched through the tunnel', async () => {
  const picture = drawPicture('vase');
  const stored = await send(await stage('vase.png', picture), await stage('care.pdf', PDF));
  expect(stored.map(({ attachments }) => attachments[0])).toMatchObject([
    { kind: 'image', media: 'kept', contentType: 'image/png', name: 'vase.png', width: 320 },
    { kind: 'file', media: 'kept', contentType: 'application/pdf', name: 'care.pdf' },
  ]);
  await shop.until('both sent', async () => (await own()).every(({ delivery }) => delivery === 'sent'));

  const sends = await practice.control.sends({ account: SHOP, person: ANNA });
  const types = sends.map(({ attachments }) => attachments.map(({ type }) => type));
  expect(types).toEqual([['image'], ['file']]);
  const arrived = await fetch(String(sends[0]?.attachments[0]?.payload?.url));
  expect(Buffer.from(await arrived.arrayBuffer())).toEqual(picture);
  // The echoes are the same two messages, and what is shown is the file that lies here.
  expect(await own()).toHaveLength(2);
  const [shown] = await own();
  const file = await shop.desk.media({ of: 'attachment', id: shown?.attachments[0]?.id ?? 0 });
  expect(await readFile(file?.path ?? '')).toEqual(picture);
  expect(await readdir(join(shop.folder, 'outgoing'))).toEqual([]);
});

test('without a way in it waits and says so, and goes out by itself after a restart that has one', async () => {
  await practice.control.setRelay({ creation: 'refuse' });
  shop = await shop.reopen();
  await send(await stage('vase.png', drawPicture('vase')));
  await shop.until('the reason', async () => (await own())[0]?.failure?.code === 'files-need-tunnel');
  expect((await own())[0]?.delivery).toBe('queued');
  expect(await practice.control.sends({ account: SHOP, person: ANNA })).toEqual([]);

  await practice.control.setRelay({ creation: 'works' });
  shop = await shop.reopen();
  await shop.until('it is sent', async () => (await own())[0]?.delivery === 'sent');
}, 40_000);

test('where the owner wants no way in it is told at once, and Retry sends it when there is one', async () => {
  shop.settings.changeApp({ tunnel: { kind: 'none' } });
  shop = await shop.reopen();
  const [message] = await send(await stage('vase.png', drawPicture('vase')));
  await shop.until('the reason', async () => (await own())[0]?.delivery === 'failed');
  expect((await own())[0]?.failure).toMatchObject({ code: 'file-left-behind', canRetry: true });

  shop.settings.changeApp({ tunnel: { kind: 'localtunnel' } });
  shop = await shop.reopen();
  await shop.until('a way in', () => shop.desk.connection().word === 'live');
  await shop.desk.retryReply(message?.id ?? expect.unreachable());
  await shop.until('it is sent', async () => (await own())[0]?.delivery === 'sent');
}, 40_000);

test('what Instagram refuses is told, and can be taken away together with its file', async () => {
  await practice.control.addFault({
    route: 'send',
    answer: { graphError: { code: 100, subcode: 2018047 } },
  });
  const [message] = await send(await stage('vase.png', drawPicture('vase')));
  await shop.until('the refusal', async () => (await own())[0]?.delivery === 'failed');
  expect((await own())[0]?.failure).toMatchObject({ code: 'attachment-refused', canRetry: false });
  if (!message) throw new Error('nothing was stored');
  await shop.desk.discardReply(message.id);
  const digest = createHash('sha256').update(drawPicture('vase')).digest('hex');
  await shop.until('the file is gone', async () => {
    const files = await readdir(join(shop.folder, 'media'), { recursive: true });
    return !files.some((name) => name.endsWith(digest));
  });
});

test('a file that was let go is not sent, and nothing is stored', async () => {
  const id = await stage('vase.png', drawPicture('vase'));
  await shop.desk.unstageFile(id);
  await expect(send(id)).rejects.toMatchObject({ code: 'file-gone' });
  expect(await own()).toEqual([]);
});
