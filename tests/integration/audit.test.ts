import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Practice, startPractice } from '../../src/practice/practice.ts';
import type { Conversation } from '../../src/shared/model/conversation.ts';
import type { Message } from '../../src/shared/model/message.ts';
import { connectByToken } from '../support/connected-shop.ts';
import { openTestDesk, type TestDesk } from '../support/open-test-desk.ts';

const SHOP = 'plumcrumb';
const ANNA = 'anna.k';
const HOUR_MS = 3_600_000;

let practice: Practice;
let shop: TestDesk;

beforeEach(async () => {
  practice = await startPractice({
    behaviours: { callLimits: { conversations: null, lightSends: null, heavySends: null } },
  });
  await practice.control.createAccount({ username: SHOP, name: 'Plumcrumb', accountType: 'BUSINESS' });
  await practice.control.createPerson({ username: ANNA, name: 'Anna K' });
  shop = await openTestDesk(practice);
});

afterEach(async () => {
  await shop.close();
  await practice.close();
});

const connect = () => connectByToken(practice, shop, SHOP);

async function chats(): Promise<Conversation[]> {
  const all = { view: 'all', accountId: null, labelId: null, after: null, limit: 500 } as const;
  return (await shop.desk.storage.conversationPage(all)).conversations;
}

async function anna(): Promise<Pick<Conversation, 'gaps'> & { messages: Message[] }> {
  const scopedId = await practice.control.scopedId({ account: SHOP, person: ANNA });
  const chat = (await chats()).find(({ person }) => person.scopedId === scopedId);
  if (!chat) return { gaps: [], messages: [] };
  const thread = { conversationId: chat.id, before: null, limit: 100 };
  return { gaps: chat.gaps, messages: (await shop.desk.storage.threadPage(thread)).messages };
}

const place = { account: SHOP, person: ANNA };
const writes = (text: string) => practice.control.writes({ ...place, text });
const shown = async () =>
  (await anna()).messages.map(({ text, isUnsent, isEdited }) =>
    isUnsent ? 'unsent' : `${text}${isEdited ? ' (edited)' : ''}`,
  );
const importDone = () =>
  shop.until('the import', async () => (await shop.desk.storage.imports())[0]?.state === 'done');

/** Instagram allows two calls a second, and the app keeps to that. */
const TEST_LIMIT_MS = 30_000;

describe('webhooks that never come', () => {
  test('one check brings messages, the phone’s answers, what was unsent and what was edited', async () => {
    await connect();
    await writes('First');
    const unsent = await writes('Oops');
    const edited = await writes('Two please');
    await shop.until('three', async () => (await shown()).length === 3);

    // Instagram's list tells whole seconds.
    await practice.control.advanceClock({ ms: 2_000 });
    await practice.control.behave({ losesWebhooks: true });
    await practice.control.unsends({ ...place, mid: unsent.mid });
    await practice.control.edits({ ...place, mid: edited.mid, text: 'Three please' });
    await writes('Are you there?');
    await practice.control.phoneReplies({ ...place, text: 'Yes!' });
    await shop.desk.checkNow('by-hand');
    expect(await shown()).toEqual(['First', 'unsent', 'Three please (edited)', 'Are you there?', 'Yes!']);
    const ledger = await shop.desk.storage.checks({ limit: 20 });
    expect(ledger[0]).toMatchObject({ why: 'by-hand', chats: 1, missing: 0 });
    expect(ledger.reduce((sum, { found }) => sum + found, 0)).toBe(2);
  });

  test(
    'what Instagram no longer hands out is a gap, and closes when the webhooks come after all',
    async () => {
      await connect();
      await writes('First');
      await shop.until('first', async () => (await shown()).length === 1);
      await shop.desk.checkNow('by-hand');
      await practice.control.hold();
      for (let number = 1; number <= 26; number += 1) {
        await practice.control.advanceClock({ ms: 2_000 });
        await writes(`Lost ${number}`);
      }
      await shop.desk.checkNow('by-hand');
      expect((await shown()).slice(0, 2)).toEqual(['First', 'Lost 7']);
      const gapped = await anna();
      expect(gapped.gaps).toEqual([{ before: gapped.messages[1]?.sentAt, count: 6 }]);
      expect(shop.desk.checks().last).toMatchObject({ found: 20, missing: 6 });

      await practice.control.release({ order: 'reversed' });
      await shop.until('the gap closes', async () => (await anna()).gaps.length === 0);
      expect((await shown()).length).toBe(27);
    },
    TEST_LIMIT_MS,
  );

  test('doubled webhooks and a check between them show everything once', async () => {
    await connect();
    await practice.control.behave({ copies: 2 });
    await practice.control.hold();
    await writes('Once');
    await shop.desk.checkNow('by-hand');
    await practice.control.release({});
    await writes('And this');
    await shop.until('both', async () => (await shown()).length === 2);
    expect(await shown()).toEqual(['Once', 'And this']);
  });

  test('what came while the app was closed is found at its start, and the ledger says so', async () => {
    await connect();
    await writes('Before');
    await shop.until('before', async () => (await shown()).length === 1);
    await practice.control.behave({ losesWebhooks: true });
    await shop.desk.close();
    await writes('While you were away');
    shop = await shop.reopen();
    await shop.until('found', async () => (await shown()).length === 2);
    await shop.until('the ledger', () => shop.desk.checks().last?.why === 'start');
    expect(shop.desk.checks().last).toMatchObject({ found: 1, error: null });
  });
});

describe('the import of what was before', () => {
  test(
    'every chat comes in, nobody is notified, nothing is unread, no window opens',
    async () => {
      await practice.control.hasChats({ account: SHOP, count: 6, messages: 25 });
      await connect();
      await importDone();
      const all = await chats();
      expect(all).toHaveLength(6);
      expect(all.every(({ unread, gaps }) => unread === 0 && gaps.length === 1)).toBe(true);
      expect(shop.changes.flatMap(({ arrivals }) => arrivals)).toEqual([]);
      const opened = all.map(({ windowOpenedAt }) => Date.now() - (windowOpenedAt ?? 0));
      expect(Math.min(...opened)).toBeGreaterThan(47 * HOUR_MS);
      await shop.until('their names', async () =>
        (await chats()).every(({ person }) => person.name?.startsWith('Customer')),
      );
    },
    TEST_LIMIT_MS,
  );

  test(
    'stopped it rests over a restart; a customer who writes meanwhile comes at once; it goes on',
    async () => {
      await practice.control.hasChats({ account: SHOP, count: 9 });
      const { token } = await practice.control.generateToken({ account: SHOP, subscribes: false });
      await shop.desk.connectWithToken({ token, reconnect: null });
      await shop.until('some chats', () => (shop.desk.checks().imports[0]?.done ?? 0) >= 2);
      await shop.desk.haltImports();
      await shop.until('live', () => shop.desk.connection().word === 'live');
      await writes('Hello?');
      await shop.until('Anna', async () => (await chats()).some(({ unread }) => unread === 1));
      const before = (await chats()).length;
      expect(before).toBeLessThan(9);

      shop = await shop.reopen();
      await shop.until('told', () => shop.desk.checks().imports[0]?.isStopped === true);
      expect(shop.desk.checks().imports[0]?.total).toBe(9);
      await shop.desk.resumeImports();
      await importDone();
      expect(await chats()).toHaveLength(10);
    },
    TEST_LIMIT_MS,
  );

  test(
    'a power cut in the middle of it: it goes on by itself',
    async () => {
      await practice.control.hasChats({ account: SHOP, count: 6 });
      const { token } = await practice.control.generateToken({ account: SHOP, subscribes: false });
      await shop.desk.connectWithToken({ token, reconnect: null });
      await shop.until('some chats', () => (shop.desk.checks().imports[0]?.done ?? 0) >= 2);
      shop = await shop.crash();
      await shop.until('all', async () => (await chats()).length === 6);
      await importDone();
    },
    TEST_LIMIT_MS,
  );
});
