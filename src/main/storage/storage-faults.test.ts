import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createManualClock } from '../../../tests/fakes/manual-clock.ts';
import { canHaveSmallDisk, smallDisk } from '../../../tests/fakes/small-disk.ts';
import type { StorageTrouble } from '../../shared/ipc/storage-trouble.ts';
import type { Log } from '../logging/log.ts';
import { closeDatabase, openWriter } from './open-database.ts';
import type { Storage } from './storage.ts';
import { type OpenStorage, openStorage } from './storage-client.ts';
import { addShop, DAY, shopInput } from './test-shop.ts';

const entry = new URL('./worker.ts', import.meta.url);
const node = fileURLToPath(new URL('../../../node_modules/node/bin/node', import.meta.url));
const isRoot = process.getuid?.() === 0;
const log: Log = { info() {}, warn() {}, error() {} };

let folder: string;
let file: string;
let opened: Storage[];
let told: Array<StorageTrouble | null>;
let clock: ReturnType<typeof createManualClock>;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shopbell-faults-'));
  file = join(folder, 'shopbell.db');
  opened = [];
  told = [];
  clock = createManualClock(DAY);
});

afterEach(async () => {
  for (const storage of opened) await storage.close();
  if (!isRoot) chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true });
});

async function open(over: Partial<OpenStorage> = {}): Promise<Storage> {
  const storage = await openStorage({
    file,
    backupFolder: join(folder, 'backups'),
    entry,
    nodeExecutable: node,
    onTrouble: (trouble) => told.push(trouble),
    clock,
    log,
    ...over,
  });
  opened.push(storage);
  return storage;
}

/** A database with a shop in it, closed. */
function shopFile(): void {
  const db = openWriter(file);
  addShop(db);
  closeDatabase(db);
}

function body(index: number, bytes: number) {
  const digest = `digest ${index}`;
  return { receivedAt: DAY, body: Buffer.alloc(bytes, index % 256), digest, signedWith: 'meta' as const };
}

async function refused(opening: Promise<Storage>): Promise<string> {
  const before = statSync(file).isFile() ? readFileSync(file) : null;
  const code = await opening.then(
    () => 'opened',
    (error: { code: string }) => error.code,
  );
  // Whatever is wrong with it: it is not written to.
  if (before) expect(readFileSync(file).equals(before)).toBe(true);
  return code;
}

describe('a file that cannot be opened is left as it is, and why is told', () => {
  test('no database at all', async () => {
    writeFileSync(file, 'These are the notes of a program that mistook the file for its own.'.repeat(40));
    expect(await refused(open())).toBe('storage-damaged');
  });

  test('a page in the middle that is not what was written there', async () => {
    shopFile();
    const bytes = readFileSync(file);
    bytes.fill(0xa5, bytes.length / 2, bytes.length / 2 + 8_192);
    writeFileSync(file, bytes);
    expect(await refused(open())).toBe('storage-damaged');
  });

  test('vanished, while there are copies of it: that is no first start', async () => {
    mkdirSync(join(folder, 'backups'));
    writeFileSync(join(folder, 'backups', '2026-11-23T06-12-44-123Z.daily.db'), 'a copy');
    await expect(open()).rejects.toMatchObject({ code: 'storage-damaged', detail: { message: 'missing' } });
  });

  test('held by another program', async () => {
    shopFile();
    const other = new Database(file);
    other.pragma('locking_mode = EXCLUSIVE');
    other.exec('BEGIN EXCLUSIVE; UPDATE account SET name = name; COMMIT');
    try {
      await expect(open()).rejects.toMatchObject({ code: 'storage-locked' });
    } finally {
      other.close();
    }
    await expect((await open()).accounts()).resolves.toHaveLength(1);
  });

  test.skipIf(isRoot)('in a folder that may not be written in', async () => {
    shopFile();
    chmodSync(folder, 0o500);
    chmodSync(file, 0o400);
    expect(await refused(open())).toBe('storage-read-only');
  });
});

describe.runIf(canHaveSmallDisk())('a disk that is', () => {
  test('read-only', async () => {
    const disk = smallDisk(folder, node, { options: 'ro' });
    const storage = open({
      file: join(disk.folder, 'shopbell.db'),
      kind: 'process',
      nodeExecutable: disk.node,
    });
    await expect(storage).rejects.toMatchObject({ code: 'storage-read-only' });
  });

  test('full at the start', async () => {
    const disk = smallDisk(folder, node, { options: 'size=1m', filled: 1024 * 1024 });
    const storage = open({
      file: join(disk.folder, 'shopbell.db'),
      kind: 'process',
      nodeExecutable: disk.node,
    });
    await expect(storage).rejects.toMatchObject({ code: 'storage-full' });
  });

  test('full in the middle: nothing acknowledged is lost, and it heals by itself when there is room', async () => {
    const disk = smallDisk(folder, node, { options: 'size=8m', filled: 5 * 1024 * 1024 });
    const storage = await open({
      file: join(disk.folder, 'shopbell.db'),
      kind: 'process',
      nodeExecutable: disk.node,
    });
    await storage.saveAccount(shopInput());
    const kept: number[] = [];
    let refusal: unknown = null;
    for (let index = 1; refusal === null; index += 1) {
      await storage.keepWebhook(body(index, 100_000)).then(
        ({ id }) => kept.push(id),
        (error: unknown) => {
          refusal = error;
        },
      );
    }
    expect(refusal).toMatchObject({ code: 'storage-full' });
    expect(kept.length).toBeGreaterThan(3);
    expect(told).toEqual(['storage-full']);
    // What is there can be read all the while.
    expect(await storage.accounts()).toHaveLength(1);
    for (const id of kept) expect(await storage.journalRow(id)).not.toBeNull();

    await clock.advance(5_000);
    await expect(storage.proveRoom()).rejects.toMatchObject({ code: 'storage-full' });
    expect(told).toEqual(['storage-full']);

    disk.makeRoom();
    await clock.advance(5_000);
    await storage.proveRoom();
    await expect.poll(() => told).toEqual(['storage-full', null]);
    await storage.keepWebhook(body(0, 100_000));
    for (const id of kept) expect(await storage.journalRow(id)).not.toBeNull();
  });
});

test('damage that shows later is told, and stays told', async () => {
  const db = openWriter(file);
  addShop(db);
  const insert = db.prepare(
    `INSERT INTO webhook_journal (received_at, digest, body, signed_with) VALUES (?, ?, ?, 'meta')`,
  );
  // Larger than what is checked at every start.
  for (let index = 0; index < 60; index += 1) insert.run(DAY, `digest ${index}`, Buffer.alloc(100_000, 1));
  closeDatabase(db);
  const bytes = readFileSync(file);
  expect(bytes.length).toBeGreaterThan(4 * 1024 * 1024);
  bytes.fill(0xa5, bytes.length / 2);
  writeFileSync(file, bytes);

  const storage = await open();
  await expect(storage.pendingWebhooks(100)).rejects.toMatchObject({ code: 'storage-damaged' });
  expect(told).toEqual(['storage-damaged']);
  await storage.accounts();
  await clock.advance(60_000);
  expect(told).toEqual(['storage-damaged']);
});
