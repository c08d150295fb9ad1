import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Practice, startPractice } from '../../src/practice/practice.ts';
import type { Message } from '../../src/shared/model/message.ts';
import { everyFile } from '../support/every-file.ts';
import { openTestDesk, type TestDesk } from '../support/open-test-desk.ts';

const SHOP = 'plumcrumb';
const SECOND = 'oddkiln';
const ANNA = 'anna.k';

let practice: Practice;
let shop: TestDesk;

beforeEach(async () => {
  practice = await startPractice();
  for (const username of [SHOP, SECOND]) {
    await practice.control.createAccount({ username, accountType: 'BUSINESS' });
  }
  await practice.control.createPerson({ username: ANNA, name: 'Anna K' });
  shop = await openTestDesk(practice);
  await connect(SHOP);
  await shop.until('live', () => shop.desk.connection().word === 'live');
});
afterEach(async () => {
  await shop.close();
  await practice.close();
});

async function connect(account: string): Promise<void> {
  const { token } = await practice.control.generateToken({ account, subscribes: false });
  await shop.desk.connectWithToken({ token, reconnect: null });
}

async function messages(): Promise<Message[]> {
  const { storage } = shop.desk;
  const page = await storage.conversationPage({
    view: 'all',
    accountId: null,
    labelId: null,
    after: null,
    limit: 10,
  });
  const threads = await Promise.all(
    page.conversations.map(({ id }) => storage.threadPage({ conversationId: id, before: null, limit: 50 })),
  );
  return threads.flatMap((thread) => thread.messages);
}

/** Every file of the data folder, the database's log included. */
async function isOnDisk(words: string): Promise<boolean> {
  return (await everyFile(shop.folder)).some(({ bytes }) => bytes.includes(words));
}

test('words that were taken back are in no file any more', async () => {
  const secret = 'Harbour Street 14, third floor';
  const place = { account: SHOP, person: ANNA };
  const { mid } = await practice.control.writes({ ...place, text: secret });
  // Told beside something nobody understands: this body is kept.
  const userId = (await shop.desk.storage.accountRecords())[0]?.userId;
  const item = { sender: { id: await practice.control.scopedId(place) }, recipient: { id: userId } };
  const unknown = { ...item, timestamp: 1_790_000_000_000, message: { mid, text: secret }, weather: {} };
  await practice.control.deliverRaw({
    body: JSON.stringify({
      object: 'instagram',
      entry: [{ id: userId, time: 1_790_000_000_000, messaging: [unknown] }],
    }),
  });
  await practice.control.writes({ ...place, text: 'Is that far from you?' });
  await shop.until('both', async () => (await messages()).length === 2);
  await shop.until('kept', () => shop.logged.some((line) => line.includes('event kind weather')));
  expect(await isOnDisk(secret)).toBe(true);

  await practice.control.unsends({ ...place, mid });
  await shop.until('gone', async () => (await messages()).some(({ isUnsent }) => isUnsent));
  await shop.until('gone from the disk', async () => !(await isOnDisk(secret)));
  expect((await messages()).map(({ text }) => text)).toEqual([null, 'Is that far from you?']);
});

test('what came before its account was connected is there as soon as it is', async () => {
  await practice.control.generateToken({ account: SECOND });
  await practice.control.writes({
    account: SECOND,
    person: ANNA,
    attachments: [{ type: 'ig_post', payload: { ig_post_media_id: '17950000000000605', title: 'Clay cup' } }],
  });
  await shop.until('kept', () => shop.logged.some((line) => line.includes('account not connected here')));
  expect(await messages()).toEqual([]);

  await connect(SECOND);
  // Reading the thread would give the post without its words: only the webhook had them.
  await shop.until('the card', async () =>
    (await messages()).some(({ attachments }) => attachments[0]?.title === 'Clay cup'),
  );
  expect((await messages()).map(({ attachments }) => attachments.map(({ kind }) => kind))).toEqual([
    ['post'],
  ]);
});

test.each(['as-happened', 'reversed'] as const)(
  'what was taken back before its account was connected stays taken back, told %s',
  async (order) => {
    const secret = 'Garden Lane 3';
    const place = { account: SECOND, person: ANNA };
    await practice.control.generateToken({ account: SECOND });
    await practice.control.hold();
    const { mid } = await practice.control.writes({ ...place, text: secret });
    await practice.control.unsends({ ...place, mid });
    await practice.control.writes({ ...place, text: 'Is the shop open?' });
    await practice.control.release({ order });
    const kept = () => shop.logged.filter((line) => line.includes('account not connected here')).length;
    await shop.until('all kept', () => kept() >= 3);

    await connect(SECOND);
    await shop.until('the other message', async () =>
      (await messages()).some(({ text }) => text === 'Is the shop open?'),
    );
    expect((await messages()).filter(({ text }) => text === secret)).toEqual([]);
    expect((await messages()).filter(({ isUnsent }) => !isUnsent)).toHaveLength(1);
    await shop.until('gone from the disk', async () => !(await isOnDisk(secret)));
  },
);
