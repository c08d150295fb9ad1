import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createManualClock } from '../../../../tests/fakes/manual-clock.ts';
import { textReply } from '../../../../tests/fakes/text-reply.ts';
import type { ConversationId } from '../../../shared/model/ids.ts';
import type { Log } from '../../logging/log.ts';
import { applyEvents } from '../intake/apply-events.ts';
import { queueReplies } from '../methods/outbox.ts';
import { unknownReplies } from '../methods/outbox-answers.ts';
import { NEWEST_VERSION } from '../migrations/index.ts';
import { closeDatabase, openWriter } from '../open-database.ts';
import { all, run, type WritableDb } from '../sql.ts';
import { addShop, clientId, customerSays, DAY } from '../test-shop.ts';
import { scheduleBackups } from './backup-schedule.ts';
import { type Backups, createBackups } from './backups.ts';
import { makeReady } from './make-ready.ts';

const entry = new URL('../worker.ts', import.meta.url);
const nodeExecutable = fileURLToPath(new URL('../../../../node_modules/node/bin/node', import.meta.url));
const log: Log = { info() {}, warn() {}, error() {} };
const HOUR_MS = 3_600_000;

let folder: string;
let file: string;
let copies: string;
let clock: ReturnType<typeof createManualClock>;
let backups: Backups;
let db: WritableDb;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shopbell-backups-'));
  file = join(folder, 'shopbell.db');
  copies = join(folder, 'backups');
  clock = createManualClock(DAY);
  backups = createBackups({ file, folder: copies, entry, nodeExecutable, clock, log });
  db = openWriter(file);
  addShop(db);
});

afterEach(() => {
  closeDatabase(db);
  rmSync(folder, { recursive: true });
});

const namesOfShops = (path: string) => {
  const other = new Database(path, { readonly: true });
  const names = other.prepare<[], string>('SELECT username FROM account').pluck().all();
  other.close();
  return names;
};
const damage = (path: string) => {
  const bytes = readFileSync(path);
  bytes.fill(0xa5, bytes.length / 2);
  writeFileSync(path, bytes);
};

describe('a copy', () => {
  test('is whole while the database is open, one file of its own, for nobody else to read', async () => {
    run(db, `UPDATE account SET username = 'in the log only'`);
    const taken = await backups.take('by-hand');
    expect(taken).toMatchObject({ takenAt: DAY, reason: 'by-hand', bytes: expect.any(Number) });
    expect(namesOfShops(join(copies, taken.name))).toEqual(['in the log only']);
    expect(readdirSync(copies)).toEqual([taken.name]);
    expect(statSync(join(copies, taken.name)).mode & 0o077).toBe(0);
    expect(statSync(copies).mode & 0o077).toBe(0);
  });

  test('the newest seven are kept, and what was left half-done goes', async () => {
    for (let day = 0; day < 9; day += 1) {
      await clock.advance(24 * HOUR_MS);
      if (day === 7) writeFileSync(join(copies, '2026-01-01T00-00-00-000Z.daily.db.part'), 'half');
      writeFileSync(join(folder, 'notes.txt'), 'of the owner');
      await backups.take('daily');
    }
    const list = await backups.list();
    expect(list.map(({ takenAt }) => (takenAt - DAY) / (24 * HOUR_MS))).toEqual([9, 8, 7, 6, 5, 4, 3]);
    expect(readdirSync(copies)).toHaveLength(7);
  });

  test('of a database that is not sound is refused, and leaves nothing behind', async () => {
    const insert = db.prepare(
      `INSERT INTO webhook_journal (received_at, digest, body, signed_with) VALUES (?, ?, ?, 'meta')`,
    );
    for (let index = 0; index < 20; index += 1) insert.run(DAY, `digest ${index}`, Buffer.alloc(50_000, 1));
    closeDatabase(db);
    damage(file);
    await expect(backups.take('daily')).rejects.toMatchObject({ code: 'storage-damaged' });
    expect(readdirSync(copies)).toEqual([]);
    rmSync(file);
    db = openWriter(file);
  });

  test('is taken before the file takes a newer shape, and only then', async () => {
    await makeReady(file, { folder: copies, now: DAY });
    expect(await backups.list()).toEqual([]);
    await makeReady(file, { folder: copies, now: DAY }, NEWEST_VERSION + 1);
    expect(await backups.list()).toMatchObject([{ reason: 'update', takenAt: DAY }]);
  });
});

test('what a customer took back since leaves every copy, in its bytes', async () => {
  const secret = 'Harbour Street 14, third floor';
  applyEvents(db, {
    events: [customerSays('a', { text: secret }), customerSays('b')],
    journalId: null,
    now: DAY,
  });
  for (let copy = 0; copy < 2; copy += 1) {
    await clock.advance(HOUR_MS);
    await backups.take('daily');
  }
  const holding = () =>
    readdirSync(copies).filter((name) => readFileSync(join(copies, name), 'latin1').includes(secret));
  expect(holding()).toHaveLength(2);
  await backups.forgetUnsent();
  expect(holding()).toHaveLength(2);

  const { accountUserId, personScopedId } = customerSays('a');
  const unsend = { type: 'unsend' as const, accountUserId, personScopedId, mid: 'a', at: DAY };
  applyEvents(db, { events: [unsend], journalId: null, now: DAY });
  writeFileSync(join(copies, '2026-01-01T00-00-00-000Z.daily.db'), 'no database at all');
  await backups.forgetUnsent();
  expect(holding()).toEqual([]);
  expect(readdirSync(copies)).toHaveLength(3);
  const [newest] = await backups.list();
  expect(await backups.newestGood()).toMatchObject({ name: newest?.name });
});

describe('putting back', () => {
  test('the copy takes the place, and what was there lies aside with its log', async () => {
    const taken = await backups.take('daily');
    run(db, `UPDATE account SET username = 'later'`);
    closeDatabase(db);
    await clock.advance(HOUR_MS);
    await backups.putBack(taken.name);
    expect(namesOfShops(file)).toEqual(['lumen.ceramics']);
    const aside = readdirSync(folder).filter((name) => name.startsWith('shopbell-set-aside-'));
    expect(aside).toEqual(['shopbell-set-aside-2026-10-01T13-00-00-000Z.db']);
    expect(namesOfShops(join(folder, aside[0] ?? ''))).toEqual(['later']);
    // The copy itself stays a copy.
    expect(await backups.list()).toHaveLength(1);
    db = openWriter(file);
  });

  test('an answer that waited when the copy was taken is looked for, never sent blindly', async () => {
    applyEvents(db, { events: [customerSays('a')], journalId: null, now: DAY });
    const reply = { conversationId: 1 as ConversationId, clientId: clientId(1), text: 'Hi', now: DAY };
    queueReplies(db, textReply(reply));
    const { name } = await backups.take('daily');
    closeDatabase(db);
    await backups.putBack(name);
    db = openWriter(file);
    expect(all(db, 'SELECT state FROM outbox')).toEqual([{ state: 'attempting' }]);
    expect(unknownReplies(db)).toHaveLength(1);
  });

  test('the newest that is good is offered; a damaged one is refused and changes nothing', async () => {
    const first = await backups.take('daily');
    await clock.advance(HOUR_MS);
    const second = await backups.take('daily');
    damage(join(copies, second.name));
    expect(await backups.newestGood()).toEqual(first);
    closeDatabase(db);
    const before = readFileSync(file);
    await expect(backups.putBack(second.name)).rejects.toMatchObject({ code: 'copy-damaged' });
    await expect(backups.putBack('../shopbell.db')).rejects.toMatchObject({ code: 'not-found' });
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['backups', 'shopbell.db']);
    db = openWriter(file);
  });

  test('one of a newer Shopbell is not offered', async () => {
    const { name } = await backups.take('daily');
    const newer = new Database(join(copies, name));
    newer.pragma('user_version = 999');
    newer.close();
    expect(await backups.newestGood()).toBeNull();
    closeDatabase(db);
    await expect(backups.putBack(name)).rejects.toMatchObject({ code: 'newer-database' });
    db = openWriter(file);
  });

  test('without a copy one begins empty, and the damaged file stays', async () => {
    closeDatabase(db);
    damage(file);
    const before = readFileSync(file);
    await backups.putBack(null);
    expect(namesOfShops(file)).toEqual([]);
    const aside = readdirSync(folder).find((name) => name.startsWith('shopbell-set-aside-')) ?? '';
    expect(readFileSync(join(folder, aside)).equals(before)).toBe(true);
    await makeReady(file, { folder: copies, now: DAY });
    db = openWriter(file);
  });
});

test('one copy a day, also when Shopbell is never on for a whole one', async () => {
  const taken: number[] = [];
  const failed: string[] = [];
  let isBroken = false;
  let looks = 0;
  const fake: Pick<Backups, 'list' | 'take' | 'forgetUnsent'> = {
    async forgetUnsent() {
      looks += 1;
    },
    list: async () =>
      taken.map((takenAt) => ({ name: `${takenAt}`, takenAt, bytes: 1, reason: 'daily' as const })).reverse(),
    async take(reason) {
      if (isBroken) throw new Error('no');
      taken.push(clock.now());
      return { name: 'x', takenAt: clock.now(), bytes: 1, reason };
    },
  };
  const start = () => scheduleBackups({ backups: fake, onFailed: (code) => failed.push(code), clock, log });
  for (let morning = 0; morning < 3; morning += 1) {
    const stop = start();
    await clock.advance(4 * HOUR_MS);
    await stop();
    await clock.advance(20 * HOUR_MS);
  }
  expect(taken.length).toBe(3);
  const stop = start();
  await clock.advance(72 * HOUR_MS);
  expect(taken.length).toBeGreaterThanOrEqual(5);
  expect(looks).toBeGreaterThan(70);
  isBroken = true;
  await clock.advance(25 * HOUR_MS);
  expect(failed).toContain('internal');
  await stop();
});
