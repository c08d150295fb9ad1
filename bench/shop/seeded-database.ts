import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { createIds } from '../../src/practice/world/ids.ts';
import { FILLED_UNTIL, fillDatabase, SHOP_USERNAME, type ShopPlan } from './fill-database.ts';

/** What a file depends on besides its plan: another of these, another file. */
const SOURCES = [
  'bench/shop/chats.ts',
  'bench/shop/fill-database.ts',
  'bench/shop/languages.ts',
  'bench/shop/random.ts',
  'src/main/storage/schema.sql',
  'src/main/storage/search/documents.ts',
  'src/main/storage/search/keep-in-step.ts',
  'src/shared/search/search-terms.ts',
];
const SEED = 1;

export interface Seeded extends Omit<ShopPlan, 'seed'> {
  /** The database file to make; its folder is made too. */
  file: string;
  /** The newest messages shall be this new; left out: as they were filled. */
  until?: number;
}

/**
 * Puts a filled database at `file`. It is made once for each plan and kept in the machine's cache
 * (SHOPBELL_BENCH_CACHE), so that the next run only copies it.
 */
export async function placeSeededDatabase({ file, until, ...rest }: Seeded): Promise<void> {
  const plan = { seed: SEED, ...rest };
  const kept = join(process.env.SHOPBELL_BENCH_CACHE ?? tmpdir(), `shop-${nameOf(plan)}.db`);
  if (!existsSync(kept)) {
    const half = `${kept}.${process.pid}`;
    const startedAt = performance.now();
    try {
      fillDatabase(half, plan, createIds('').userId(SHOP_USERNAME));
      renameSync(half, kept);
    } finally {
      for (const suffix of ['', '-wal', '-shm']) rmSync(half + suffix, { force: true });
    }
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    console.log(`  filled a database with ${sizeOf(plan).toLocaleString('en')} messages in ${seconds} s`);
  }
  await mkdir(resolve(file, '..'), { recursive: true, mode: 0o700 });
  await copyFile(kept, file);
  if (until !== undefined) moveInTime(file, until - FILLED_UNTIL);
}

function sizeOf({ messages, longThreads }: Pick<ShopPlan, 'messages' | 'longThreads'>): number {
  return longThreads.reduce((sum, length) => sum + length, messages);
}

function nameOf(plan: ShopPlan): string {
  const hash = createHash('sha256').update(JSON.stringify(plan));
  for (const source of SOURCES) hash.update(readFileSync(resolve(import.meta.dirname, '../..', source)));
  return `${sizeOf(plan)}-${hash.digest('hex').slice(0, 16)}`;
}

/**
 * As if the shop had been filled up to another day: which reply windows are open depends on it. The search index
 * keeps the days it was filled with: nobody searches in what is moved.
 */
function moveInTime(file: string, by: number): void {
  const db = new Database(file);
  db.pragma('synchronous = OFF');
  db.exec(`
    UPDATE message SET told_at = told_at + ${by}, written_at = written_at + ${by}, seen_at = seen_at + ${by};
    UPDATE reaction SET at = at + ${by};
    UPDATE conversation SET last_message_at = last_message_at + ${by}, window_opened_at = window_opened_at + ${by},
      read_up_to = max(read_up_to + ${by}, 0);
  `);
  db.close();
}
