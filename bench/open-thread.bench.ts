import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import type { Line } from './peers/line.tsx';
import { longThreadName } from './shop/fill-database.ts';
import { readLines } from './shop/read-lines.ts';
import { openPeer, PEERS, type Peer } from './support/peer-window.ts';
import { type Result, resultOf, round, writeResults } from './support/result.ts';
import { openShop, prepareShop, showAll } from './support/running-shop.ts';
import { mean, median } from './support/statistics.ts';
import { timeOpen } from './support/time-open.ts';

/**
 * From the click on a row to its newest message painted, at the end of the thread, in the real window. The threads
 * differ in nothing but their length: counted from the newest message on they are the same. Between two
 * clicks on the same row so many other chats are opened that the window has forgotten the thread and asks anew.
 * The lists of others have the same messages in their memory when the click comes, and show nothing but their texts.
 */
const LENGTHS = [50, 10_000, 100_000];
const STORED = 100_000;
const ROUNDS = 45;
const WARM_UP = 3;
/** The window keeps twenty threads. */
const OTHERS = 22;

const shop = await prepareShop({ messages: STORED, longThreads: LENGTHS });
const database = join(shop.folder, 'data', 'shopbell.db');
const threads = new Map(LENGTHS.map((length) => [longThreadName(length), readLines(database, length)]));
const app = await openShop(shop);
await showAll(app.window);
const ours = await openInTurns(app.window, { prepare: openOthers, isReadAnew: true });
await app.close();
await shop.remove();

const theirs = new Map<Peer, Map<number, number[]>>();
for (const peer of PEERS) theirs.set(peer, await measurePeer(peer, threads));

// By the mean: a time here is one frame or two, and where the median stands between them it jumps by a whole one.
const means = LENGTHS.map((length) => mean(ours.get(length) ?? []));
writeResults([
  ...LENGTHS.map(result),
  {
    name: 'open.thread.equal',
    value: round(Math.max(...means) / Math.min(...means)),
    unit: 'ratio',
    size: LENGTHS.at(-1) ?? 0,
    baseline: { name: 'ms, mean of the quickest length', value: round(Math.min(...means)) },
  },
]);

function result(length: number): Result {
  const measured = ours.get(length) ?? [];
  const others = [...theirs].map(([peer, samples]) => ({ peer, ms: median(samples.get(length) ?? []) }));
  const fastest = others.reduce((one, other) => (other.ms < one.ms ? other : one));
  return resultOf('open.thread', measured, {
    unit: 'ms',
    size: length,
    baseline: { name: `${fastest.peer}, all in memory`, value: round(fastest.ms) },
    ratio: round(median(measured) / fastest.ms),
    beside: {
      'longest ms': round(Math.max(...measured)),
      ...Object.fromEntries(others.map(({ peer, ms }) => [`${peer}, ms`, round(ms)])),
    },
  });
}

async function measurePeer(
  peer: Peer,
  lines: ReadonlyMap<string, readonly Line[]>,
): Promise<Map<number, number[]>> {
  const window = await openPeer(peer, lines);
  try {
    return await openInTurns(window.page, { prepare: () => pause(100), isReadAnew: false });
  } finally {
    await window.close();
  }
}

/** Another one first in every round: what comes right after the others might have it harder. */
async function openInTurns(
  page: Page,
  { prepare, isReadAnew }: { prepare(page: Page): Promise<void>; isReadAnew: boolean },
): Promise<Map<number, number[]>> {
  const samples = new Map<number, number[]>(LENGTHS.map((length) => [length, []]));
  for (let turn = 0; turn < ROUNDS + WARM_UP; turn += 1) {
    await prepare(page);
    const first = turn % LENGTHS.length;
    for (const length of [...LENGTHS.slice(first), ...LENGTHS.slice(0, first)]) {
      const { ms, wasRead } = await timeOpen(page, rowOf(page, longThreadName(length), isReadAnew));
      if (isReadAnew && !wasRead) throw new Error('the window had not forgotten this thread');
      if (turn >= WARM_UP) samples.get(length)?.push(ms);
      await pause(150);
    }
  }
  return samples;
}

function rowOf(page: Page, person: string, isOurs: boolean) {
  if (!isOurs) return page.getByRole('button', { name: person, exact: true });
  return page.getByRole('listbox', { name: 'Conversations' }).getByRole('option', { name: `${person},` });
}

/** Goes down the list by the arrow key, chat by chat, and back up to the top. */
async function openOthers(page: Page): Promise<void> {
  const list = page.getByRole('listbox', { name: 'Conversations' });
  await list
    .getByRole('option', { name: /^Regular/ })
    .last()
    .scrollIntoViewIfNeeded();
  await list.focus();
  for (let other = 0; other < OTHERS + LENGTHS.length; other += 1) await page.keyboard.press('ArrowDown');
  await list.evaluate((element) => element.scrollTo({ top: 0 }));
  await list
    .getByRole('option', { name: /^Regular/ })
    .first()
    .waitFor();
  await pause(100);
}
