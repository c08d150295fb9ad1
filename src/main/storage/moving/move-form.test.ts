import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Encrypter } from 'age-encryption';
import Database from 'better-sqlite3';
import { create } from 'tar';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FileWork } from '../../../shared/model/move-file.ts';
import { replaceDatabase } from '../backups/replace-database.ts';
import { applyEvents } from '../intake/apply-events.ts';
import { mediaKept, noteMediaFile } from '../methods/media.ts';
import { migrate, migrations, NEWEST_VERSION, versionOf } from '../migrations/index.ts';
import { closeDatabase, openReader, openWriter } from '../open-database.ts';
import { all, run, type WritableDb } from '../sql.ts';
import { addShop, attachment, customerSays, DAY } from '../test-shop.ts';
import { readMoveFile } from './read-move-file.ts';
import { writeMoveFile } from './write-move-file.ts';

const PASSPHRASE = 'seven warm loaves';
const DIGEST = 'ab'.repeat(32);
const MB = 1024 * 1024;

let folder: string;
let file: string;
let moved: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shopbell-move-form-'));
  file = join(folder, 'shopbell.db');
  moved = join(folder, 'out.shopbell.age');
});
afterEach(() => rmSync(folder, { recursive: true }));

function shopWithPicture(bytes: number): void {
  const db = openWriter(file);
  addShop(db);
  const events = [customerSays('m1', { text: 'a blue bowl', attachments: [attachment()] })];
  applyEvents(db, { events, journalId: null, now: DAY });
  noteMediaFile(db, { digest: DIGEST, bytes, now: DAY });
  mediaKept(db, {
    owner: { of: 'attachment', id: 1 },
    url: 'https://cdn.example/1',
    facts: { digest: DIGEST, contentType: 'image/png', bytes, width: 1, height: 1, name: null },
  });
  closeDatabase(db);
  mkdirSync(join(folder, 'media', 'ab'), { recursive: true });
  writeFileSync(join(folder, 'media', 'ab', DIGEST), Buffer.alloc(bytes, 7));
}

function write(tell: (work: FileWork) => void = () => {}) {
  return writeMoveFile(
    {
      file,
      media: join(folder, 'media'),
      aside: join(folder, 'moving-out'),
      unfinished: `${moved}.part`,
      to: moved,
      passphrase: PASSPHRASE,
      withMedia: true,
      logins: null,
      settings: { choices: { theme: 'dark' }, app: {} },
      appVersion: '0.1.0',
      now: DAY,
      workFactor: 8,
    },
    tell,
  );
}

/** A file for moving that another program made: the archive by tar, the lock by age. */
async function made(entries: Record<string, string | Uint8Array>): Promise<void> {
  const inside = join(folder, 'inside');
  mkdirSync(inside);
  for (const [name, content] of Object.entries(entries)) writeFileSync(join(inside, name), content);
  const archive = create({ cwd: inside, portable: true }, Object.keys(entries));
  const encrypter = new Encrypter();
  encrypter.setPassphrase(PASSPHRASE);
  encrypter.setScryptWorkFactor(8);
  const chunks: Buffer[] = [];
  for await (const chunk of archive) chunks.push(Buffer.from(chunk));
  writeFileSync(moved, await encrypter.encrypt(Buffer.concat(chunks)));
}

const hasPrograms = ['age', 'tar', 'script'].every((name) => spawnSync(name, ['--version']).status === 0);

describe.runIf(hasPrograms)('without Shopbell', () => {
  test('the programs age and tar open it', async () => {
    shopWithPicture(100_000);
    await write();
    const tar = join(folder, 'out.tar');
    // age asks for the passphrase on a terminal and nowhere else; script gives it one.
    const asked = spawnSync('script', ['-qec', `age --decrypt -o '${tar}' '${moved}'`, '/dev/null'], {
      input: `${PASSPHRASE}\n`,
    });
    expect(asked.stdout.toString()).toContain('passphrase');
    const listed = spawnSync('tar', ['-tf', tar]).stdout.toString().trim().split('\n');
    expect(listed).toEqual(['manifest.json', 'settings.json', 'shopbell.db', `media/ab/${DIGEST}`]);
    const opened = join(folder, 'opened');
    mkdirSync(opened);
    expect(spawnSync('tar', ['-xf', tar, '-C', opened]).status).toBe(0);
    expect(readFileSync(join(opened, 'media', 'ab', DIGEST))).toEqual(Buffer.alloc(100_000, 7));
    const db = new Database(join(opened, 'shopbell.db'), { readonly: true });
    expect(db.prepare('SELECT text FROM message').pluck().all()).toEqual(['a blue bowl']);
    db.close();
  });
});

test('how far it is goes by bytes: neither a picture nor reading back comes as a surprise at the end', async () => {
  shopWithPicture(8 * MB);
  const told: FileWork[] = [];
  await write((work) => told.push(work));
  const shares = told.map(({ share }) => share ?? 0);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBeGreaterThan(0.99);
  const size = statSync(moved).size;
  const shareAt = (bytes: number) => told.find((work) => work.bytes >= bytes)?.share;
  expect(shareAt(size / 2)).toBeCloseTo(0.25, 1);
  expect(shareAt(size)).toBeCloseTo(0.5, 1);
});

test('one of an older Shopbell is brought to the shape of this one, with all that is in it', async () => {
  const db = new Database(file) as unknown as WritableDb;
  migrate(db, migrations.slice(0, 1));
  run(
    db,
    `INSERT INTO account (user_id, username, colour, state, created_at) VALUES ('1', 'lumen', 1, 'connected', 0)`,
  );
  run(db, `INSERT INTO person (account_id, scoped_id, name) VALUES (1, '9', 'Vera')`);
  run(db, `INSERT INTO saved_reply (name, words, used_at) VALUES ('hours', 'from nine', 0)`);
  closeDatabase(db);
  expect(await write()).toMatchObject({ schema: 1 });
  rmSync(file);

  const into = join(folder, 'moving-in');
  expect((await readMoveFile({ from: moved, into, passphrase: PASSPHRASE })).manifest.schema).toBe(1);
  replaceDatabase({ file, from: join(into, 'shopbell.db'), now: DAY });
  const here = openReader(file);
  expect(versionOf(here)).toBe(NEWEST_VERSION);
  expect(NEWEST_VERSION).toBeGreaterThan(1);
  expect(all(here, 'SELECT * FROM incident')).toEqual([]);
  expect(all(here, 'SELECT name FROM person')).toEqual([{ name: 'Vera' }]);
  expect(all(here, 'SELECT words FROM saved_reply')).toEqual([{ words: 'from nine' }]);
  here.close();
});

describe('one of a newer Shopbell', () => {
  const manifest = { form: 1, schema: NEWEST_VERSION, appVersion: '9.0.0', madeAt: DAY };
  const newer = NEWEST_VERSION + 1;

  test.each([
    ['says so by its shape', { ...manifest, schema: newer }, newer],
    ['says so by its form', { ...manifest, form: 2 }, NEWEST_VERSION],
    ['has a database that says more than its words', manifest, newer],
  ])('%s, is refused, and nothing of it is left', async (_how, words, version) => {
    const db = openWriter(file);
    addShop(db);
    db.pragma(`user_version = ${version}`);
    closeDatabase(db);
    const before = readFileSync(file);
    const database = readFileSync(file);
    await made({ 'manifest.json': JSON.stringify(words), 'settings.json': '{}', 'shopbell.db': database });
    const into = join(folder, 'moving-in');
    await expect(readMoveFile({ from: moved, into, passphrase: PASSPHRASE })).rejects.toMatchObject({
      code: 'move-newer',
    });
    expect(readFileSync(file)).toEqual(before);
    expect(readdirSync(folder)).not.toContain('moving-in');
  });

  test('and one that another program made, of this shape, is taken', async () => {
    const db = openWriter(file);
    addShop(db);
    closeDatabase(db);
    const database = readFileSync(file);
    await made({ 'manifest.json': JSON.stringify(manifest), 'settings.json': '{}', 'shopbell.db': database });
    const into = join(folder, 'moving-in');
    const read = await readMoveFile({ from: moved, into, passphrase: PASSPHRASE });
    expect(read.manifest).toMatchObject({ appVersion: '9.0.0', accounts: 0 });
    expect(readFileSync(join(into, 'shopbell.db'))).toEqual(database);
  });
});
