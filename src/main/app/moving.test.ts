import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Log } from '../logging/log.ts';
import { createSessionSecretStore } from '../secrets/session-secret-store.ts';
import { createSettingsStore, memoryBackend } from '../settings/settings.ts';
import { applyEvents } from '../storage/intake/apply-events.ts';
import { mediaKept, noteMediaFile } from '../storage/methods/media.ts';
import { readMoveFile } from '../storage/moving/read-move-file.ts';
import { closeDatabase, openWriter } from '../storage/open-database.ts';
import { addShop, attachment, customerSays, DAY, SHOP } from '../storage/test-shop.ts';
import { createFileWorks } from './file-work.ts';
import { createMoving } from './moving.ts';

const entry = new URL('../storage/worker.ts', import.meta.url);
const nodeExecutable = fileURLToPath(new URL('../../../node_modules/node/bin/node', import.meta.url));
const log: Log = { info() {}, warn() {}, error() {} };
const PASSPHRASE = 'seven warm loaves';
const DIGEST = 'ab'.repeat(32);
const WORDS = { unsent: 'words to be taken back', kept: 'a blue bowl, please' };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shopbell-moving-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A computer with its own folder, keychain and settings. */
function computer(name: string) {
  const home = join(folder, name);
  mkdirSync(home);
  const secrets = createSessionSecretStore();
  const settings = createSettingsStore(memoryBackend(), () => {});
  const works = createFileWorks();
  const file = join(home, 'shopbell.db');
  const moving = createMoving({
    folder: home,
    database: 'shopbell.db',
    entry,
    nodeExecutable,
    log,
    storage: async () =>
      ({ accountRecords: async () => (name === 'old' ? [{ userId: SHOP }] : []) }) as never,
    secrets,
    settings,
    works,
    reopen: (between) => between(),
    appVersion: '0.1.0',
    now: () => DAY,
    workFactor: 8,
  });
  return { home, file, secrets, settings, works, moving };
}

async function oldShop() {
  const old = computer('old');
  const db = openWriter(old.file);
  addShop(db);
  applyEvents(db, {
    events: [
      customerSays('m1', { text: WORDS.kept, attachments: [attachment()] }),
      customerSays('m2', { text: WORDS.unsent, at: DAY + 1 }),
    ],
    journalId: null,
    now: DAY,
  });
  applyEvents(db, {
    events: [
      {
        type: 'unsend',
        accountUserId: SHOP,
        personScopedId: customerSays('m2').personScopedId,
        mid: 'm2',
        at: DAY + 2,
      },
    ],
    journalId: null,
    now: DAY,
  });
  noteMediaFile(db, { digest: DIGEST, bytes: 5, now: DAY });
  mediaKept(db, {
    owner: { of: 'attachment', id: 1 },
    url: 'https://cdn.example/1',
    facts: { digest: DIGEST, contentType: 'image/png', bytes: 5, width: 1, height: 1, name: null },
  });
  closeDatabase(db);
  mkdirSync(join(old.home, 'media', 'ab'), { recursive: true });
  writeFileSync(join(old.home, 'media', 'ab', DIGEST), 'bytes');
  writeFileSync(join(old.home, 'media', 'ab', 'cd'.repeat(32)), 'of a story, on its way out');
  old.settings.changeChoices({ theme: 'dark', undoSend: 10 });
  old.settings.changeApp({ instagramAppId: '4711' });
  await old.secrets.set(`token:${SHOP}`, 'a-token');
  await old.secrets.set('instagram-app-secret', 'a-secret');
  return old;
}

/** SQLite cannot list what they hold; their own tables are compared instead. */
const INDEXES = new Set(['search', 'search_name']);

/** Every row of every table that a person can see something of. */
function contentOf(file: string) {
  const db = new Database(file, { readonly: true });
  const tables = db
    .prepare<[], string>(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
    )
    .pluck()
    .all();
  const rows = Object.fromEntries(
    tables
      .filter((name) => !INDEXES.has(name))
      .map((name) => [name, db.prepare(`SELECT * FROM "${name}"`).all()]),
  );
  db.close();
  return rows;
}

test('everything that counts is the same on the other computer, and what was there lies aside', async () => {
  const old = await oldShop();
  const next = computer('next');
  const there = openWriter(next.file);
  addShop(there, { userId: '2', username: 'before' });
  closeDatabase(there);
  mkdirSync(join(next.home, 'media'));
  writeFileSync(join(next.home, 'media', 'mine'), 'mine');

  const to = join(folder, 'out.shopbell.age');
  const { content } = await old.moving.save({
    to,
    passphrase: PASSPHRASE,
    withMedia: true,
    withLogins: true,
  });
  expect(content).toMatchObject({
    accounts: 1,
    conversations: 1,
    messages: 2,
    withMedia: true,
    withLogins: true,
  });
  const bytes = readFileSync(to);
  expect(bytes.subarray(0, 21).toString()).toBe('age-encryption.org/v1');
  expect(bytes.includes(WORDS.kept)).toBe(false);
  expect(readdirSync(folder)).not.toContain('out.shopbell.age.part');
  expect(existsSync(join(old.home, 'moving-out'))).toBe(false);

  expect(await next.moving.read({ from: to, passphrase: PASSPHRASE })).toEqual(content);
  expect(contentOf(next.file).account).toMatchObject([{ username: 'before' }]);
  await next.moving.putIn();
  expect(contentOf(next.file)).toEqual(contentOf(old.file));
  expect(JSON.stringify(contentOf(next.file))).not.toContain(WORDS.unsent);
  expect(readFileSync(join(next.home, 'media', 'ab', DIGEST), 'utf8')).toBe('bytes');
  expect(readdirSync(join(next.home, 'media', 'ab'))).toEqual([DIGEST]);
  expect(next.settings.choices()).toEqual(old.settings.choices());
  expect(next.settings.app().instagramAppId).toBe('4711');
  expect(await next.secrets.get(`token:${SHOP}`)).toBe('a-token');
  const aside = readdirSync(next.home).filter((name) => name.includes('set-aside'));
  expect(aside.some((name) => name.startsWith('media-'))).toBe(true);
  expect(aside.some((name) => name.startsWith('shopbell-set-aside'))).toBe(true);
  expect(existsSync(join(next.home, 'moving-in'))).toBe(false);
});

test('without logins and pictures none of them is inside, and the shop waits to be connected again', async () => {
  const old = await oldShop();
  const next = computer('next');
  const to = join(folder, 'out.shopbell.age');
  await old.moving.save({ to, passphrase: PASSPHRASE, withMedia: false, withLogins: false });
  await next.moving.read({ from: to, passphrase: PASSPHRASE });
  await next.moving.putIn();
  expect(await next.secrets.get(`token:${SHOP}`)).toBeNull();
  const { account, attachment: files, message } = contentOf(next.file);
  expect(account).toMatchObject([{ state: 'needs-reconnect' }]);
  expect(files).toMatchObject([{ media: 'not-kept', digest: null }]);
  expect(message).toHaveLength(2);
  expect(existsSync(join(next.home, 'media'))).toBe(false);
});

test('a file that cannot be taken is named, and changes nothing', async () => {
  const old = await oldShop();
  const next = computer('next');
  const to = join(folder, 'out.shopbell.age');
  await old.moving.save({ to, passphrase: PASSPHRASE, withMedia: true, withLogins: false });
  const whole = readFileSync(to);
  const changed = join(folder, 'changed.age');
  const read = (bytes: Uint8Array, passphrase = PASSPHRASE) => {
    writeFileSync(changed, bytes);
    return readMoveFile({ from: changed, into: join(next.home, 'moving-in'), passphrase });
  };
  await expect(read(whole, 'seven cold loaves')).rejects.toMatchObject({ code: 'move-passphrase' });
  await expect(read(whole.subarray(0, whole.length - 100))).rejects.toMatchObject({ code: 'move-damaged' });
  await expect(read(whole.subarray(0, 60))).rejects.toMatchObject({ code: 'move-damaged' });
  await expect(read(Buffer.concat([whole, Buffer.from('x')]))).rejects.toMatchObject({
    code: 'move-damaged',
  });
  await expect(read(Buffer.from('GIF89a'))).rejects.toMatchObject({ code: 'move-foreign' });
  const bent = Buffer.from(whole);
  bent[bent.length >> 1] = (bent[bent.length >> 1] ?? 0) ^ 1;
  await expect(read(bent)).rejects.toMatchObject({ code: 'move-damaged' });
  await expect(next.moving.putIn()).rejects.toMatchObject({ code: 'not-found' });
  expect(readdirSync(next.home)).toEqual([]);
});

test('one that a newer Shopbell made is refused', async () => {
  const old = await oldShop();
  const db = new Database(old.file);
  db.pragma('user_version = 9999');
  db.close();
  const to = join(folder, 'out.shopbell.age');
  await expect(
    old.moving.save({ to, passphrase: PASSPHRASE, withMedia: true, withLogins: false }),
  ).rejects.toMatchObject({ code: 'move-newer' });
  expect(readdirSync(folder).filter((name) => name.startsWith('out'))).toEqual([]);
});

test('stopped in the middle, nothing of it is left', async () => {
  const old = await oldShop();
  const to = join(folder, 'out.shopbell.age');
  const saving = old.moving.save({ to, passphrase: PASSPHRASE, withMedia: true, withLogins: false });
  const told = expect(saving).rejects.toMatchObject({ code: 'work-stopped' });
  await expect.poll(() => old.works.progress()).not.toBeNull();
  await old.works.stop();
  await told;
  expect(readdirSync(folder)).toEqual(['old']);
  expect(old.works.progress()).toBeNull();
});
