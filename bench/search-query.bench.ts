import { join } from 'node:path';
import { openReader } from '../src/main/storage/open-database.ts';
import { AFTER_ALL_DOCUMENTS } from '../src/main/storage/search/documents.ts';
import { CANDIDATES } from '../src/main/storage/search/search-sql.ts';
import { all } from '../src/main/storage/sql.ts';
import type { Storage } from '../src/main/storage/storage.ts';
import { openStorage } from '../src/main/storage/storage-client.ts';
import { ANYWHERE } from '../src/shared/model/search.ts';
import { searchWish, termsOfWish } from '../src/shared/search/search-wish.ts';
import { FILLED_UNTIL } from './shop/fill-database.ts';
import { searchedWords } from './shop/searched-words.ts';
import { placeSeededDatabase } from './shop/seeded-database.ts';
import { type Result, resultOf, round, writeResults } from './support/result.ts';
import { median, percentile } from './support/statistics.ts';
import { workFolder } from './support/work-folder.ts';

/**
 * The first twenty hits of what an owner types, as main asks for them: over the message port, with the people of
 * that name, the texts, and the marks in them. Beside it, as its limit, FTS5 alone on a connection of this thread:
 * the same words, and the twenty newest texts that have them.
 */
const SIZES = [10_000, 100_000, 1_000_000];
const QUERIES = 200;
const ROUNDS = 3;
const PAGE = 20;

/** What the index does, and nothing else: no port, no names, no marks. */
const RAW = `SELECT m.text FROM (${CANDIDATES}) d CROSS JOIN message m ON m.id = (d.document >> 2 & 268435455)`;

interface Shop {
  size: number;
  storage: Storage;
  direct: ReturnType<typeof openReader>;
  overPort: number[];
  raw: number[];
  /** How many of the queries found something. */
  found: number;
}

const folder = await workFolder();
const shops: Shop[] = [];
for (const size of SIZES) shops.push(await openShop(size));
const queries = searchedWords(QUERIES);

// One after the other, so that a moment in which the machine is busy falls on all of them. The first round warms up.
for (let turn = 0; turn <= ROUNDS; turn += 1) {
  for (const text of queries) {
    for (const shop of shops) await ask(shop, text, turn > 0);
  }
}
for (const { storage, direct } of shops) {
  direct.close();
  await storage.close();
}
await folder.remove();
writeResults([...shops.map(queryResult), growth()]);

async function ask(shop: Shop, text: string, isCounted: boolean): Promise<void> {
  const terms = searchWish(text).flatMap(termsOfWish);
  const match = terms.map(([term, kind]) => `"${term}"${kind === 'prefix' ? ' *' : ''}`).join(' AND ');
  const startedAt = performance.now();
  const page = await shop.storage.search({ text, filter: ANYWHERE, before: null, limit: PAGE });
  const answeredAt = performance.now();
  all(shop.direct, RAW, { match, from: 0, before: AFTER_ALL_DOCUMENTS, limit: PAGE });
  const doneAt = performance.now();
  if (!isCounted) return;
  if (page.hits.length > 0) shop.found += 1;
  shop.overPort.push(answeredAt - startedAt);
  shop.raw.push(doneAt - answeredAt);
}

async function openShop(size: number): Promise<Shop> {
  const file = join(folder.path, `${size}.db`);
  await placeSeededDatabase({ file, messages: size, longThreads: [] });
  const quiet = () => {};
  const storage = await openStorage({
    file,
    entry: new URL('../src/main/storage/worker.ts', import.meta.url),
    nodeExecutable: null,
    log: { info: quiet, warn: quiet, error: quiet },
    backupFolder: null,
    clock: { now: () => FILLED_UNTIL, after: () => () => {} },
  });
  return { size, storage, direct: openReader(file), overPort: [], raw: [], found: 0 };
}

function queryResult({ size, overPort, raw, found }: Shop): Result {
  return resultOf('search.query', overPort, {
    unit: 'ms',
    size,
    baseline: { name: 'raw FTS5 on a connection of this thread, p95', value: round(percentile(raw, 0.95)) },
    ratio: round(percentile(overPort, 0.95) / percentile(raw, 0.95)),
    beside: {
      'raw p50 ms': round(median(raw)),
      'share that found something': round(found / overPort.length),
    },
  });
}

function growth(): Result {
  const [small, large] = [shops[0], shops.at(-1)];
  if (!small || !large) throw new Error('growth needs two sizes');
  const p95 = (shop: Shop) => percentile(shop.overPort, 0.95);
  return {
    name: 'growth',
    value: round(p95(large) / p95(small)),
    unit: 'ratio',
    size: large.size,
    baseline: { name: `search.query p95 at ${small.size} messages, ms`, value: round(p95(small)) },
    ratio: round(p95(large) / p95(small)),
    beside: { 'ratio of the medians': round(median(large.overPort) / median(small.overPort)) },
  };
}
