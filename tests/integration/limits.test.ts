import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Practice } from '../../src/practice/practice.ts';
import { ClientId } from '../../src/shared/model/ids.ts';
import type { Message } from '../../src/shared/model/message.ts';
import { ANNA, openConnectedShop, SHOP } from '../support/connected-shop.ts';
import type { TestDesk } from '../support/open-test-desk.ts';

let practice: Practice;
let shop: TestDesk;

beforeEach(async () => {
  ({ practice, shop } = await openConnectedShop());
  await practice.control.writes({ account: SHOP, person: ANNA, text: 'Hello' });
  await shop.until('Anna', async () => (await thread()).length > 0);
});
afterEach(async () => {
  await shop.close();
  await practice.close();
});

async function chat() {
  const snapshot = await shop.desk.snapshot({ view: 'all', accountId: null, labelId: null });
  return snapshot.page.conversations[0];
}

async function thread(): Promise<Message[]> {
  const conversation = await chat();
  if (!conversation) return [];
  const where = { conversationId: conversation.id, before: null, limit: 50 };
  return (await shop.desk.storage.threadPage(where)).messages;
}

async function answer(text: string): Promise<void> {
  const conversation = await chat();
  if (!conversation) throw new Error('nobody wrote');
  const clientId = ClientId.parse(randomUUID());
  await shop.desk.sendReply({ conversationId: conversation.id, clientId, text });
}

async function isSent(text: string): Promise<boolean> {
  return (await thread()).some((message) => message.text === text && message.delivery === 'sent');
}

test('near the end of the allowance readings stop by themselves, and replies still go', async () => {
  await practice.control.behave({ businessUsage: { x: [{ type: 'instagram', call_count: 96 }] } });
  await answer('one');
  await shop.until('one is sent', () => isSent('one'));
  const before = (await practice.control.requests({ host: 'graphInstagram' })).at(-1)?.sequence ?? 0;
  await shop.desk.checkNow('by-hand');
  await answer('two');
  await shop.until('two is sent', () => isSent('two'));
  const after = await practice.control.requests({ host: 'graphInstagram', after: before });
  expect(after.map(({ route }) => route).filter((route) => route !== 'send')).toEqual([]);
  expect(shop.logged.join('\n')).toContain('instagram.call-held-back');
});

test('a limit that is met is waited out for as long as the header says, by all of the account', async () => {
  const headers = { 'retry-after': '1' };
  await practice.control.addFault({ route: 'send', answer: { graphError: { code: 613 }, headers } });
  await answer('patient');
  await shop.until('patient is sent', () => isSent('patient'));
  const [refused, sent] = await practice.control.requests({ route: 'send' });
  expect(refused).toMatchObject({ errorCode: 613 });
  expect((sent?.at ?? 0) - (refused?.at ?? 0)).toBeGreaterThanOrEqual(990);
});

test('Instagram shuts the app out: told once as its own trouble, nobody is asked to reconnect, and it ends by itself', async () => {
  const shutOut = { graphError: { code: 100, message: 'Unsupported request - method type: get' } };
  await practice.control.addFault({ route: '*', pathIncludes: '/v26.0/', times: 'always', answer: shutOut });
  await shop.desk.checkNow('by-hand');
  expect(shop.desk.connection()).toMatchObject({ word: 'slower', incidentSince: expect.any(Number) });
  await answer('waits');
  await shop.until('the reply waits', async () =>
    (await thread()).some(({ failure }) => failure?.code === 'app-access-lost'),
  );
  await shop.desk.checkNow('by-hand');
  const accounts = await shop.desk.storage.accounts();
  expect(accounts.map(({ state }) => state)).toEqual(['connected']);
  expect(shop.logged.filter((line) => line.includes('instagram.incident'))).toHaveLength(1);

  await practice.control.clearFaults();
  await shop.desk.checkNow('by-hand');
  expect(shop.desk.connection()).not.toHaveProperty('incidentSince');
  await shop.until('the reply went', () => isSent('waits'));
  expect(await practice.control.sends({ text: 'waits' })).toHaveLength(1);
});
