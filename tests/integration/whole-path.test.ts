import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Practice, startPractice } from '../../src/practice/practice.ts';
import { ClientId } from '../../src/shared/model/ids.ts';
import type { Message } from '../../src/shared/model/message.ts';
import { connectByToken } from '../support/connected-shop.ts';
import { everyFile } from '../support/every-file.ts';
import { openTestDesk, type TestDesk } from '../support/open-test-desk.ts';

const SHOP = 'plumcrumb';
const ANNA = 'anna.k';

let practice: Practice;
let shop: TestDesk;

beforeEach(async () => {
  practice = await startPractice();
  await practice.control.createAccount({ username: SHOP, name: 'Plumcrumb', accountType: 'BUSINESS' });
  await practice.control.createPerson({ username: ANNA, name: 'Anna K' });
  shop = await openTestDesk(practice);
});

afterEach(async () => {
  await shop.close();
  await practice.close();
});

const connect = () => connectByToken(practice, shop, SHOP);

async function thread(): Promise<Message[]> {
  const { conversations } = await shop.desk.storage.conversationPage({
    view: 'all',
    accountId: null,
    labelId: null,
    after: null,
    limit: 10,
  });
  const [first] = conversations;
  if (!first) return [];
  const page = await shop.desk.storage.threadPage({ conversationId: first.id, before: null, limit: 50 });
  return page.messages;
}

async function reply(text: string): Promise<Message> {
  const { conversations } = await shop.desk.storage.conversationPage({
    view: 'all',
    accountId: null,
    labelId: null,
    after: null,
    limit: 1,
  });
  const [conversation] = conversations;
  if (!conversation) throw new Error('nobody to answer');
  const [sent] = await shop.desk.sendReply({
    conversationId: conversation.id,
    clientId: ClientId.parse(randomUUID()),
    text,
  });
  if (!sent) throw new Error('nothing was stored');
  return sent;
}

describe('the whole path without a window', () => {
  test('a message comes in, the answer goes out, is echoed and seen', async () => {
    await connect();
    await practice.control.writes({ account: SHOP, person: ANNA, text: 'Is the blue one in stock?' });
    await shop.until('the message', async () => (await thread()).length === 1);
    expect(shop.lines).toContain(`connected @${SHOP}`);
    await shop.until('its line', () => shop.lines.some((line) => line.startsWith('DM from ')));

    const sent = await reply('Yes, two left');
    expect(sent.delivery).toBe('queued');
    const { mid } = await practice.control.waitForSend({ text: 'Yes, two left' });
    await shop.until('sent', async () => (await thread()).at(-1)?.delivery === 'sent');
    await shop.until('its line', () => shop.lines.includes('reply sent'));

    await practice.control.reads({ account: SHOP, person: ANNA, ...(mid !== null && { mid }) });
    await shop.until('seen', async () => (await thread()).at(-1)?.delivery === 'seen');
    expect((await thread()).map(({ text }) => text)).toEqual(['Is the blue one in stock?', 'Yes, two left']);
  });

  test('a person’s profile follows the message', async () => {
    await connect();
    await practice.control.writes({ account: SHOP, person: ANNA, text: 'Hello' });
    await shop.until('the name', async () => {
      const { page } = await shop.desk.snapshot({ view: 'all', accountId: null, labelId: null });
      return page.conversations[0]?.person.name === 'Anna K';
    });
  });

  test('everything is there after a restart, the tunnel’s name too', async () => {
    await connect();
    await practice.control.writes({ account: SHOP, person: ANNA, text: 'Hello' });
    await shop.until('the message', async () => (await thread()).length === 1);
    await reply('Hi Anna');
    await shop.until('sent', async () => (await thread()).at(-1)?.delivery === 'sent');
    // The echo brings Instagram's own time for it.
    const { mid } = await practice.control.waitForSend({ text: 'Hi Anna' });
    await practice.control.waitForDelivery({ ...(mid !== null && { mid }) });
    await shop.until('the echo', async () => (await shop.desk.storage.pendingWebhooks(1)).length === 0);
    const name = shop.settings.app().tunnelName;
    const before = await thread();

    shop = await shop.reopen();
    expect(await thread()).toEqual(before);
    await shop.until('live again', () => shop.desk.connection().word === 'live');
    expect(shop.settings.app().tunnelName).toBe(name);
    expect(shop.lines).toContain(`connected @${SHOP}`);
  });

  test('what webhooks leave out, asking finds', async () => {
    await connect();
    await practice.control.hasHistory({
      account: SHOP,
      person: ANNA,
      messages: [{ from: 'person', text: 'Nobody told you of this one', ago: 60_000 }],
    });
    await shop.desk.checkNow('by-hand');
    expect((await thread()).map(({ text }) => text)).toEqual(['Nobody told you of this one']);
  });

  test('the same account again is refreshed, never doubled', async () => {
    await connect();
    await connect();
    expect((await shop.desk.storage.accounts()).map(({ username }) => username)).toEqual([SHOP]);
  });

  test('no secret is anywhere but in the key store', async () => {
    await connect();
    await practice.control.writes({ account: SHOP, person: ANNA, text: 'Hello' });
    await shop.until('the message', async () => (await thread()).length === 1);
    const tokens = (await practice.control.tokens()).map(({ token }) => token);
    const secrets = [...tokens, practice.app.instagramAppSecret, practice.app.metaAppSecret];
    const bytes = (await everyFile(shop.folder)).map((file) => file.bytes);
    const everything = [...bytes, ...shop.logged, ...shop.lines, JSON.stringify(shop.settings.app())].join(
      '\n',
    );
    for (const secret of secrets) expect(everything.includes(secret)).toBe(false);
  });

  test('an owner who takes the app away in Instagram is asked to reconnect, and nothing stored goes', async () => {
    await connect();
    await practice.control.writes({ account: SHOP, person: ANNA, text: 'Hello' });
    await shop.until('the message', async () => (await thread()).length === 1);
    const callbackUrl = shop.desk.setup().webhook.callbackUrl ?? '';
    await practice.control.changeApp({
      deauthorizeUrl: new URL('/instagram/deauthorize', callbackUrl).href,
    });
    const told = await practice.control.removeApp({ account: SHOP });
    expect(told.status).toBe(200);
    await shop.until('needs', () => shop.desk.connection().word === 'needs');
    expect((await thread()).map(({ text }) => text)).toEqual(['Hello']);
  });
});
