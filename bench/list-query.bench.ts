import { join } from 'node:path';
import { conversationPage } from '../src/main/storage/methods/conversations.ts';
import { openReader } from '../src/main/storage/open-database.ts';
import type { Storage } from '../src/main/storage/storage.ts';
import { openStorage } from '../src/main/storage/storage-client.ts';
import type { View } from '../src/shared/model/conversation.ts';
import type { AccountId } from '../src/shared/model/ids.ts';
import { FILLED_UNTIL } from './shop/fill-database.ts';
import { placeSeededDatabase } from './shop/seeded-database.ts';
import { type Result, resultOf, round, writeResults } from './support/result.ts';
import { median, percentile } from './support/statistics.ts';
import { workFolder } from './support/work-folder.ts';

/**
 * The first page of each view, as main asks for it: over the message port, from the thread that reads. Beside it,
 * as its limit, the same function on a connection of this thread.
 */
const SIZES = [10_000, 100_000, 1_000_000];
const ROUNDS = 250;
const WARM_UP = 30;
/** As many rows as the desk puts into its first answer to the window. */
const PAGE = 60;

const CASES: ReadonlyArray<{ view: View; accountId: AccountId | null }> = (
  ['needs-reply', 'waiting', 'snoozed', 'done', 'all'] as const
).flatMap((view) => [
  { view, accountId: null },
  { view, accountId: 1 as AccountId },
]);

interface Shop {
  size: number;
  storage: Storage;
  direct: ReturnType<typeof openReader>;
  /** Milliseconds by case: over the port, and directly. */
  overPort: number[][];
  directly: number[][];
}

const folder = await workFolder();
const shops: Shop[] = [];
for (const size of SIZES) shops.push(await openShop(size));

// One after the other in every round, so that a moment in which the machine is busy falls on all of them.
for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
  for (const shop of shops) {
    for (const [at, { view, accountId }] of CASES.entries()) {
      const input = { view, accountId, labelId: null, after: null, limit: PAGE };
      const startedAt = performance.now();
      await shop.storage.conversationPage(input);
      const answeredAt = performance.now();
      conversationPage(shop.direct, { ...input, now: FILLED_UNTIL });
      const doneAt = performance.now();
      if (round < WARM_UP) continue;
      shop.overPort[at]?.push(answeredAt - startedAt);
      shop.directly[at]?.push(doneAt - answeredAt);
    }
  }
}
for (const { storage, direct } of shops) {
  direct.close();
  await storage.close();
}
await folder.remove();

const pages = shops.map(pageResult);
writeResults([...pages, growth()]);

async function openShop(size: number): Promise<Shop> {
  const file = join(folder.path, `${size}.db`);
  await placeSeededDatabase({ file, messages: size, longThreads: [] });
  const quiet = () => {};
  const storage = await openStorage({
    file,
    backupFolder: null,
    entry: new URL('../src/main/storage/worker.ts', import.meta.url),
    nodeExecutable: null,
    log: { info: quiet, warn: quiet, error: quiet },
    clock: { now: () => FILLED_UNTIL, after: () => () => {} },
  });
  const empty = () => CASES.map(() => []);
  return { size, storage, direct: openReader(file), overPort: empty(), directly: empty() };
}

/** The slowest view stands for all: a mean would hide it. */
function pageResult({ size, overPort, directly }: Shop): Result {
  const slowest = slowestOf(overPort);
  const baseline = median(directly[overPort.indexOf(slowest)] ?? []);
  return resultOf('list.query', slowest, {
    unit: 'ms',
    size,
    baseline: { name: 'the same query with no port between', value: round(baseline) },
    ratio: round(median(slowest) / baseline),
    beside: Object.fromEntries(
      CASES.map(({ view, accountId }, at) => [
        `${view}${accountId === null ? '' : ' of one shop'} p95 ms`,
        round(percentile(overPort[at] ?? [], 0.95)),
      ]),
    ),
  });
}

function growth(): Result {
  const [small, large] = [shops[0], shops.at(-1)];
  if (!small || !large) throw new Error('growth needs two sizes');
  const p95 = (shop: Shop) => percentile(slowestOf(shop.overPort), 0.95);
  const p50 = (shop: Shop) => median(slowestOf(shop.overPort));
  return {
    name: 'growth',
    value: round(p95(large) / p95(small)),
    unit: 'ratio',
    size: large.size,
    baseline: { name: `list.query p95 at ${small.size} messages, ms`, value: round(p95(small)) },
    ratio: round(p95(large) / p95(small)),
    beside: { 'ratio of the medians': round(p50(large) / p50(small)) },
  };
}

function slowestOf(cases: number[][]): number[] {
  return cases.reduce((slowest, each) =>
    percentile(each, 0.95) > percentile(slowest, 0.95) ? each : slowest,
  );
}
