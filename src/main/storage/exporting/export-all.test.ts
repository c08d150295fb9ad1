import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FileWork } from '../../../shared/model/move-file.ts';
import { applyEvents } from '../intake/apply-events.ts';
import { addLabel } from '../methods/labels.ts';
import { addNote } from '../methods/notes.ts';
import { addOrder } from '../methods/orders.ts';
import { putSavedReply } from '../methods/saved-replies.ts';
import { closeDatabase, openWriter } from '../open-database.ts';
import { all, run, type WritableDb } from '../sql.ts';
import { addShop, attachment, customerSays, DAY, echo, happened, SHOP } from '../test-shop.ts';
import { exportAll } from './export-all.ts';
import { EXPORT_TABLES } from './export-tables.ts';
import { writtenColumns } from './written-row.ts';

const LAGOS = 'Africa/Lagos';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shopbell-export-'));
  file = join(folder, 'shopbell.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

function written(over: { timeZone?: string } = {}, tell: (work: FileWork) => void = () => {}) {
  const to = join(folder, 'out');
  rmSync(to, { recursive: true, force: true });
  return exportAll(
    { file, unfinished: `${to}.part`, to, timeZone: LAGOS, appVersion: '0.1.0', now: DAY, ...over },
    tell,
  );
}

type Row = Record<string, string | number | boolean | null | string[]>;
const document = () => JSON.parse(readFileSync(join(folder, 'out', 'shopbell.json'), 'utf8'));
const rows = (table: string): Row[] => document()[table];

/** RFC 4180, read by its own grammar: "" is an empty text, nothing is null. */
function readCsv(table: string): Array<Array<string | null>> {
  const text = readFileSync(join(folder, 'out', `${table}.csv`), 'utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  const records: Array<Array<string | null>> = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  cell.lastIndex = 1;
  let record: Array<string | null> = [];
  while (cell.lastIndex < text.length) {
    const found = cell.exec(text);
    if (!found) throw new Error(`not CSV: ${JSON.stringify(text.slice(0, 200))}`);
    record.push(found[1]?.replaceAll('""', '"') ?? (found[2] || null));
    if (found[3] === '\r\n') {
      records.push(record);
      record = [];
    }
  }
  return records;
}

/** As a program that knows our apostrophe reads it. */
const unguarded = (text: string) => (/^'+[=+\-@\t\r\n＝＋－＠]/.test(text) ? text.slice(1) : text);

function someShop(): WritableDb {
  const db = openWriter(file);
  const accountId = addShop(db);
  applyEvents(db, {
    events: [
      customerSays('m1', { text: 'a blue bowl', attachments: [attachment({ title: 'The bowl' })] }),
      echo('m2', { text: 'It is yours', at: DAY + 1000, replyToMid: 'm1' }),
      customerSays('m3', { text: 'words to be taken back', at: DAY + 2000 }),
      happened('reaction', { mid: 'm1', by: 'account', emoji: '💙', at: DAY + 3000 } as never),
      happened('unsend', { mid: 'm3', at: DAY + 4000 } as never),
    ],
    journalId: null,
    now: DAY,
  });
  const [chat] = all<{ id: number }>(db, 'SELECT id FROM conversation');
  const conversationId = (chat?.id ?? 0) as never;
  addNote(db, { conversationId, text: 'likes blue; "very" blue', now: DAY });
  addLabel(db, { name: 'VIP; friends', colour: 2 });
  run(
    db,
    'INSERT INTO conversation_label (conversation_id, label_id, last_message_at) SELECT 1, id, 0 FROM label',
  );
  addOrder(db, {
    conversationId,
    order: {
      status: 'paid',
      currency: 'EUR',
      items: [{ name: 'Bowl', amount: 3, price: 1250, pictureId: null }],
      size: '',
      address: '-2 Hill Road',
      note: '+34 600 000 000',
      dueAt: DAY,
    },
    now: DAY,
  });
  putSavedReply(db, { id: null, name: 'hours', words: '=SUM(A1)', usedAt: null, now: DAY });
  expect(accountId).toBe(1);
  return db;
}

test('one folder holds a document and a table of each kind, of which nobody else may read a word', async () => {
  closeDatabase(someShop());
  const told: FileWork[] = [];
  const { counts, bytes } = await written({}, (work) => told.push(work));
  expect(readdirSync(folder).filter((name) => name.startsWith('out'))).toEqual(['out']);
  expect(readdirSync(join(folder, 'out')).sort()).toEqual(
    [...EXPORT_TABLES.map(({ name }) => `${name}.csv`), 'shopbell.json'].sort(),
  );
  const sizes = readdirSync(join(folder, 'out')).map((name) => statSync(join(folder, 'out', name)));
  expect(bytes).toBe(sizes.reduce((sum, { size }) => sum + size, 0));
  if (process.platform !== 'win32')
    expect(new Set(sizes.map(({ mode }) => mode & 0o077))).toEqual(new Set([0]));
  expect(document()).toMatchObject({
    format: 'shopbell-export',
    version: 1,
    exported_at: new Date(DAY).toISOString(),
    time_zone: LAGOS,
    counts,
  });
  expect(counts).toMatchObject({ accounts: 1, people: 1, messages: 3, notes: 1, orders: 1, order_items: 1 });
  expect(told.length).toBeGreaterThan(0);
});

test('what is written says it in words, in UTC and by this computer’s clock', async () => {
  closeDatabase(someShop());
  await written();
  expect(rows('accounts')).toEqual([
    {
      id: 1,
      instagram_id: SHOP,
      username: 'lumen.ceramics',
      name: 'Lumen',
      account_type: 'BUSINESS',
      colour: 1,
      state: 'connected',
      connected_at: '2026-10-01T12:00:00.000Z',
      connected_at_local: '2026-10-01 13:00:00',
    },
  ]);
  expect(rows('conversations')).toMatchObject([{ shop: 'lumen.ceramics', labels: ['VIP; friends'] }]);
  const [asked, answered, takenBack] = rows('messages');
  expect(asked).toMatchObject({
    text: 'a blue bowl',
    media: ['The bowl'],
    reactions: ['💙'],
    direction: 'in',
  });
  expect(answered).toMatchObject({ text: 'It is yours', reply_to_id: asked?.id, direction: 'out' });
  expect(takenBack).toMatchObject({ text: null, is_unsent: true });
  expect(rows('orders')).toMatchObject([
    { number: 1, total: 37.5, currency: 'EUR', due_at_local: '2026-10-01 13:00:00' },
  ]);
  expect(rows('order_items')).toMatchObject([{ name: 'Bowl', amount: 3, price: 12.5 }]);
  expect(rows('saved_replies')).toMatchObject([{ name: 'hours', text: '=SUM(A1)' }]);
  const everything = readdirSync(join(folder, 'out')).map((name) =>
    readFileSync(join(folder, 'out', name), 'utf8'),
  );
  expect(everything.join()).not.toContain('words to be taken back');
});

test('no cell begins as a formula does', async () => {
  closeDatabase(someShop());
  await written();
  const texts = ['saved_replies', 'orders'].flatMap((table) => readCsv(table).flat());
  expect(texts).toContain("'=SUM(A1)");
  expect(texts).toContain("'-2 Hill Road");
  expect(texts).toContain("'+34 600 000 000");
  expect(texts.filter((text) => text !== null && /^[=+\-@\t\r\n]/.test(text))).toEqual([]);
});

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom(
      '"',
      ',',
      ';',
      '\r',
      '\n',
      '\t',
      "'",
      '=',
      '+',
      '-',
      '@',
      '＝',
      '؟',
      '👩🏽‍🍳',
      'ש',
      '\u202e',
      'é',
    ),
  }),
);

test('whatever the words are, both forms give back what is stored', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(anyText, fc.option(anyText)), { minLength: 1, maxLength: 20 }),
      async (texts) => {
        rmSync(file, { force: true });
        const db = openWriter(file);
        addShop(db);
        applyEvents(db, { events: [customerSays('m0')], journalId: null, now: DAY });
        texts.forEach(([name, text], index) => {
          run(db, 'INSERT INTO saved_reply (name, words, used_at) VALUES (@name, @name, @at)', {
            name,
            at: DAY + index,
          });
          applyEvents(db, {
            events: [customerSays(`n${index}`, { text, at: DAY + index })],
            journalId: null,
            now: DAY,
          });
        });
        const stored = all<{ text: string | null }>(db, 'SELECT text FROM message ORDER BY id');
        const saved = all<{ name: string }>(db, 'SELECT name FROM saved_reply ORDER BY id');
        closeDatabase(db);
        await written();
        expect(rows('messages').map(({ text }) => text)).toEqual(stored.map(({ text }) => text));
        expect(rows('saved_replies').map(({ name }) => name)).toEqual(saved.map(({ name }) => name));
        for (const { name, ...table } of EXPORT_TABLES) {
          const [head, ...records] = readCsv(name);
          expect(head).toEqual(writtenColumns({ name, ...table }));
          const asCells = rows(name).map((row) =>
            Object.values(row).map((value) =>
              Array.isArray(value) ? value.join('; ') : value === null ? null : String(value),
            ),
          );
          expect(records.map((record) => record.map((cell) => cell && unguarded(cell)))).toEqual(asCells);
        }
      },
    ),
    { numRuns: 25 },
  );
});

test('a clock that was set forward and back shows what it showed', async () => {
  const db = openWriter(file);
  addShop(db);
  const hours = [-1, 0, 1].map((hour) => Date.UTC(2026, 9, 25, 1 + hour, 30));
  const events = hours.map((at, index) => customerSays(`m${index}`, { at }));
  applyEvents(db, { events, journalId: null, now: DAY });
  closeDatabase(db);
  await written({ timeZone: 'Europe/Madrid' });
  expect(rows('messages').map(({ sent_at_local }) => sent_at_local)).toEqual([
    '2026-10-25 02:30:00',
    '2026-10-25 02:30:00',
    '2026-10-25 03:30:00',
  ]);
});

test('where nothing can be written it says so, and leaves nothing', async () => {
  closeDatabase(someShop());
  const to = join(folder, 'a-file', 'out');
  writeFileSync(join(folder, 'a-file'), '');
  const input = { file, unfinished: `${to}.part`, to, timeZone: LAGOS, appVersion: '0.1.0', now: DAY };
  await expect(exportAll(input, () => {})).rejects.toMatchObject({ code: 'place-closed' });
  const taken = join(folder, 'taken');
  mkdirSync(taken);
  writeFileSync(join(taken, 'mine'), 'mine');
  await expect(
    exportAll({ ...input, unfinished: `${taken}.part`, to: taken }, () => {}),
  ).rejects.toMatchObject({
    code: 'place-closed',
  });
  expect(readFileSync(join(taken, 'mine'), 'utf8')).toBe('mine');
  expect(existsSync(`${taken}.part`)).toBe(false);
});

/** What is still in use once the garbage is gone, on V8's heap and beside it, in bytes: no load changes it. */
function bytesInUse(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

test('however many messages there are, few of them are in memory at a time', async () => {
  const db = openWriter(file);
  addShop(db);
  applyEvents(db, { events: [customerSays('m0')], journalId: null, now: DAY });
  run(
    db,
    `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 49999)
     INSERT INTO message (account_id, conversation_id, mid, direction, origin, kind, text, told_at)
     SELECT 1, 1, 'n' || i, 'in', 'customer', 'message', printf('%0500d', i), ${DAY} + i FROM n`,
  );
  closeDatabase(db);
  const shares: number[] = [];
  const inUse: number[] = [];
  const { counts, bytes } = await written({}, ({ share }) => {
    shares.push(share ?? 0);
    if (shares.length % 10 === 0) inUse.push(bytesInUse());
  });
  expect(counts).toMatchObject({ messages: 50_000 });
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  const lines = readFileSync(join(folder, 'out', 'messages.csv'), 'latin1').split('\r\n');
  expect(lines.length).toBe(50_000 + 2);
  expect(inUse.length).toBeGreaterThan(5);
  // What is written came to more than 70 MB; held back, as rows or as text, all of it would be in use at the last look.
  // Test files share a process: what earlier ones left goes when it goes, and blocks on their way to the disk count.
  expect(bytes).toBeGreaterThan(70e6);
  const [first = 0, ...later] = inUse;
  expect(Math.max(...later) - first).toBeLessThan(bytes / 6);
}, 60_000);
