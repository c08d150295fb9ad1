import { afterEach, beforeEach, expect, test } from 'vitest';
import { drawPicture } from '../../src/practice/media/pictures.ts';
import { type Practice, startPractice } from '../../src/practice/practice.ts';
import type { Message } from '../../src/shared/model/message.ts';
import { everyFile } from '../support/every-file.ts';
import { openTestDesk, type TestDesk } from '../support/open-test-desk.ts';

const SHOP = 'plumcrumb';
const ANNA = 'anna.k';
const place = { account: SHOP, person: ANNA };

let practice: Practice;
let shop: TestDesk;

beforeEach(async () => {
  practice = await startPractice();
  await practice.control.createAccount({ username: SHOP, accountType: 'BUSINESS' });
  await practice.control.createPerson({ username: ANNA, name: 'Anna K' });
  shop = await openTestDesk(practice);
  const { token } = await practice.control.generateToken({ account: SHOP });
  await shop.desk.connectWithToken({ token, reconnect: null });
  await shop.until('live', () => shop.desk.connection().word === 'live');
});
afterEach(async () => {
  await shop.close();
  await practice.close();
});

async function chat() {
  const { page } = await shop.desk.snapshot({ view: 'all', accountId: null, labelId: null });
  return page.conversations[0];
}

async function messages(): Promise<Message[]> {
  const conversation = await chat();
  if (!conversation) return [];
  const { id } = conversation;
  return (await shop.desk.storage.threadPage({ conversationId: id, before: null, limit: 50 })).messages;
}

async function writesFromAd(): Promise<{ mid: string }> {
  const { url } = await practice.control.hostFile({
    name: 'ad.png',
    contentType: 'image/png',
    base64: drawPicture('ad').toString('base64'),
  });
  const referral = {
    source: 'ADS',
    type: 'OPEN_THREAD',
    ad_id: '120200000000007',
    ads_context_data: { ad_title: 'Autumn sale', photo_url: url },
  };
  return await practice.control.writes({ ...place, text: 'Is this the price?', extra: { referral } });
}

test('an ad’s title and picture stay when the body and the address are gone', async () => {
  await writesFromAd();
  await shop.until('the picture', async () => (await messages())[0]?.referral?.pictureId != null);
  shop = await shop.reopen();
  const [message] = await messages();
  expect(message).toMatchObject({
    kind: 'message',
    text: 'Is this the price?',
    attachments: [],
    referral: { via: 'ad', title: 'Autumn sale', adId: '120200000000007' },
  });
  expect((await chat())?.preview?.attachments).toEqual([]);
  const file = await shop.desk.media({ of: 'attachment', id: message?.referral?.pictureId ?? 0 });
  expect(file).toMatchObject({ contentType: 'image/png' });
});

test('who came by a link and said nothing is there, may be written to and does not wait', async () => {
  await practice.control.followsLink({ ...place, ref: 'flyer-7' });
  await shop.until('the line', async () => (await messages()).length === 1);
  expect(await messages()).toMatchObject([{ kind: 'referral', referral: { via: 'link', ref: 'flyer-7' } }]);
  const conversation = await chat();
  expect(conversation).toMatchObject({ unread: 0, needsReply: false, preview: { kind: 'referral' } });
  if (!conversation) throw new Error('no chat');
  expect(conversation.windowOpenedAt).toBe(conversation.lastMessageAt);
  // Instagram lists no such line: that it is missing there says nothing.
  const compared = await shop.desk.storage.comparedMessages({
    accountId: conversation.accountId,
    personScopedId: conversation.person.scopedId,
    since: 0,
  });
  expect(compared.filter(({ isListed }) => isListed)).toEqual([]);
});

test('what is taken back takes along where it came from', async () => {
  const { mid } = await writesFromAd();
  await shop.until('the picture', async () => (await messages())[0]?.referral?.pictureId != null);
  await practice.control.unsends({ ...place, mid });
  await shop.until('taken back', async () => (await messages())[0]?.isUnsent === true);
  expect((await messages())[0]?.referral).toBeUndefined();
  await shop.until('off the disk', async () =>
    (await everyFile(shop.folder)).every(({ bytes }) => !bytes.includes('Autumn sale')),
  );
});
