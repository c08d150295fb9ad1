import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { gatherReport } from '../../src/main/app/gather-report.ts';
import { openFileLog } from '../../src/main/logging/file-log.ts';
import { type Practice, startPractice } from '../../src/practice/practice.ts';
import type { Conversation } from '../../src/shared/model/conversation.ts';
import type { ClientId } from '../../src/shared/model/ids.ts';
import { everyFile } from '../support/every-file.ts';
import { openTestDesk, type TestDesk } from '../support/open-test-desk.ts';

const SHOP = 'plumcrumb';
const VERA = 'vera';
const PLACE = { account: SHOP, person: VERA };

/** Words that stand nowhere else. */
const PRIVATE = {
  firstName: 'Verannika',
  lastName: 'Quillonsdatter',
  asked: 'zebra umbrella at Harbour Street',
  edited: 'zebra parasol at Mill Lane',
  answered: 'orchid invoice, forty two',
  title: 'clay lantern card',
  fileName: 'passport-scan-of-mine',
  quoted: 'words in an error of the other side',
};

let practice: Practice;
let shop: TestDesk;

beforeEach(async () => {
  practice = await startPractice();
  await practice.control.createAccount({ username: SHOP, accountType: 'BUSINESS' });
  await practice.control.createPerson({
    username: VERA,
    name: `${PRIVATE.firstName} ${PRIVATE.lastName}`,
  });
  shop = await openTestDesk(practice, { openLog: openFileLog });
});
afterEach(async () => {
  await shop.close();
  await practice.close();
});

async function chats(): Promise<Conversation[]> {
  const { conversations } = await shop.desk.storage.conversationPage({
    view: 'all',
    accountId: null,
    labelId: null,
    after: null,
    limit: 10,
  });
  return conversations;
}

const warned = (event: string) => () => shop.logged.some((line) => line.includes(event));

/** A shop's day with everything going wrong that can, and the other side quoting all it knows in its errors. */
async function liveThroughABadDay(): Promise<string[]> {
  const { control } = practice;
  const { token } = await control.generateToken({ account: SHOP, subscribes: false });
  const words = Object.values(PRIVATE).join(' ');
  const everything = `${words} ${token} ${practice.app.instagramAppSecret}`;
  const quoting = {
    graphError: { code: 100, message: everything, userTitle: everything, userMessage: everything },
  };

  await control.addFault({ route: 'object', answer: { body: everything } });
  await shop.desk.connectWithToken({ token, reconnect: null });
  await shop.until('live', () => shop.desk.connection().word === 'live');

  const { mid } = await control.writes({ ...PLACE, text: PRIVATE.asked });
  await shop.until('a chat', async () => (await chats())[0]?.preview?.text === PRIVATE.asked);
  await control.edits({ ...PLACE, mid, text: PRIVATE.edited });
  const { url } = await control.hostFile({
    name: PRIVATE.fileName,
    contentType: 'text/html',
    base64: 'PGI+',
  });
  await control.addFault({ route: 'media', times: 'always', answer: { status: 403, body: everything } });
  await control.writes({ ...PLACE, attachments: [{ type: 'image', payload: { url } }] });
  await control.writes({ ...PLACE, attachments: [{ type: 'hologram', payload: { title: PRIVATE.title } }] });
  await shop.until('the file was tried', warned('media.not-fetched'));

  const [chat] = await chats();
  if (chat === undefined) throw new Error('the chat is gone');
  const answer = () =>
    shop.desk.sendReply({
      conversationId: chat.id,
      clientId: randomUUID() as ClientId,
      text: `${PRIVATE.answered} ${randomUUID()}`,
    });
  await answer();
  await control.waitForSend({ account: SHOP });
  await control.addFault({ route: 'send', answer: quoting });
  await answer();
  await shop.until('not sent', warned('reply.not-sent'));
  await control.addFault({ route: 'send', answer: { status: 200, body: `{"message": "${everything}` } });
  await answer();
  await control.addFault({ route: 'conversations', times: 3, answer: { status: 500, body: everything } });
  await shop.desk.checkNow('by-hand');

  await control.deliverRaw({ body: `{"object":"instagram","entry":[{"text":"${words}` });
  await control.deliverRaw({
    body: `{"object":"instagram","entry":[{"id":"1","messaging":[{"${words}":1}]}]}`,
  });
  await shop.until('kept unread', warned('webhook.kept-unread'));
  const address = shop.desk.setup().webhook.callbackUrl;
  if (address !== null) {
    await fetch(address, {
      method: 'POST',
      body: everything,
      headers: { 'x-hub-signature-256': everything },
    });
    await fetch(`${address}?hub.verify_token=${encodeURIComponent(everything)}`);
  }
  await shop.until('refused', warned('webhook.refused'));
  await control.clearFaults();
  await control.unsends({ ...PLACE, mid });
  await control.revokeTokens({ account: SHOP, message: everything });
  await shop.desk.checkNow('by-hand');
  await shop.until('needs', () => shop.desk.connection().word === 'needs');
  const { verifyToken } = shop.desk.setup().webhook;
  const tokens = (await control.tokens()).map((each) => each.token);
  return [...tokens, practice.app.instagramAppSecret, practice.app.metaAppSecret, verifyToken ?? ''];
}

test('after a bad day no log holds words, names or secrets, and no file a secret', async () => {
  const secrets = await liveThroughABadDay();
  const logs = await everyFile(join(shop.folder, 'logs'));
  const text = logs.map(({ bytes }) => Buffer.from(bytes, 'latin1').toString('utf8')).join('');
  expect(text.split('\n').length).toBeGreaterThan(8);
  for (const words of Object.values(PRIVATE)) expect(text).not.toContain(words);
  expect(secrets.every((secret) => secret.length > 8)).toBe(true);
  for (const { path, bytes } of await everyFile(shop.folder)) {
    const found = secrets.filter((secret) => bytes.includes(secret));
    expect([path, found]).toEqual([path, []]);
  }
  for (const line of [...shop.lines, ...shop.logged])
    for (const secret of secrets) expect(line).not.toContain(secret);

  const report = await gatherReport({
    desk: async () => shop.desk,
    userData: shop.folder,
    appVersion: '0.1.0',
    now: () => Date.now(),
  });
  expect(report).toMatch(/^Line: needs/m);
  expect(report).toContain('reply.not-sent');
  for (const words of [...Object.values(PRIVATE), ...secrets, shop.folder, SHOP, VERA])
    expect(report).not.toContain(words);
});
