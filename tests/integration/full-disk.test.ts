import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Practice, startPractice } from '../../src/practice/practice.ts';
import type { ClientId } from '../../src/shared/model/ids.ts';
import { canHaveSmallDisk, type SmallDisk, smallDisk } from '../fakes/small-disk.ts';
import { connectByToken } from '../support/connected-shop.ts';
import { openTestDesk, type TestDesk } from '../support/open-test-desk.ts';

const SHOP = 'plumcrumb';
const ANNA = 'anna.k';
const MB = 1024 * 1024;
const node = fileURLToPath(new URL('../../node_modules/node/bin/node', import.meta.url));

let folder: string;
let disk: SmallDisk;
let practice: Practice;
let shop: TestDesk;

describe.runIf(canHaveSmallDisk())('a disk that gets full while customers write', () => {
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shopbell-full-'));
    disk = smallDisk(folder, node, { options: 'size=16m', filled: 14 * MB });
    practice = await startPractice({ behaviours: { retryDelaysMs: Array(100).fill(300), editTrap: 'off' } });
    await practice.control.createAccount({ username: SHOP, accountType: 'BUSINESS' });
    await practice.control.createPerson({ username: ANNA });
    shop = await openTestDesk(practice, {
      folder: disk.folder,
      storageKind: 'process',
      nodeExecutable: disk.node,
    });
    await connectByToken(practice, shop, SHOP);
  });
  afterEach(async () => {
    await shop.close();
    await practice.close();
    await rm(folder, { recursive: true, force: true });
  });

  const everything = () => shop.desk.snapshot({ view: 'all', accountId: null, labelId: null });
  const trouble = async () => (await everything()).storage.trouble;
  const chat = async () => {
    const [first] = (await everything()).page.conversations;
    if (!first) throw new Error('nobody has written');
    return first.id;
  };
  const stored = async () => {
    const page = await shop.desk.storage.threadPage({
      conversationId: await chat(),
      before: null,
      limit: 200,
    });
    return page.messages;
  };
  const reply = async (text: string) =>
    shop.desk.sendReply({ conversationId: await chat(), clientId: randomUUID() as ClientId, text });

  test('Instagram is told to come again, the owner why; all is there once there is room', {
    timeout: 60_000,
  }, async () => {
    const { control } = practice;
    const texts: string[] = [];
    const refused = async () =>
      (await control.deliveries()).filter(({ attempts }) => attempts[0]?.status === 500);
    while ((await refused()).length === 0) {
      expect(texts.length).toBeLessThan(300);
      const text = `message ${texts.length} ${'.'.repeat(900)}`;
      texts.push(text);
      const { mid } = await control.writes({ account: SHOP, person: ANNA, text });
      await shop.until('an attempt to bring it', async () => {
        const [delivery] = (await control.deliveries()).filter(({ events }) => events[0]?.mid === mid);
        return (delivery?.attempts.length ?? 0) > 0;
      });
    }
    expect(await trouble()).toBe('storage-full');
    // A short one may still find its room; told is told either way.
    const isKept = await reply('One moment').then(
      () => true,
      (error: { code: string }) => {
        expect(error.code).toBe('storage-full');
        return false;
      },
    );

    disk.makeRoom();
    await shop.until('well again', async () => (await trouble()) === null);
    const incoming = async () => (await stored()).filter(({ direction }) => direction === 'in');
    await shop.until('every message', async () => (await incoming()).length >= texts.length);
    expect((await incoming()).map(({ text }) => text).sort()).toEqual(texts.sort());
    await reply('Thanks!');
    const own = async () => (await stored()).filter(({ direction }) => direction === 'out');
    await shop.until('the replies', async () => (await own()).every(({ delivery }) => delivery === 'sent'));
    expect(await control.sends({ text: 'Thanks!' })).toHaveLength(1);
    expect(await control.sends({ text: 'One moment' })).toHaveLength(isKept ? 1 : 0);
  });
});
