import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { longThreadName } from './shop/fill-database.ts';
import { readLines } from './shop/read-lines.ts';
import { openPeer, PEERS } from './support/peer-window.ts';
import { round, writeResults } from './support/result.ts';
import { openShop, prepareShop, showAll } from './support/running-shop.ts';
import { percentile } from './support/statistics.ts';
import { timeOpen } from './support/time-open.ts';

/**
 * Scrolling up through a thread of 10 000 messages with the wheel, to its first one. A frame that was late is one
 * that came more than half a period after the one in which the screen could have shown it. Beside it the same way
 * through the list of another, which has all messages in its memory.
 */
const LENGTH = 10_000;
const STORED = 20_000;
const WHEEL_PX = 400;
const WHEEL_EVERY_MS = 16;
/** A thread whose top has been reached for so long is at its beginning. */
const AT_TOP_MS = 1_500;
const GIVE_UP_MS = 240_000;

interface Frames {
  /** Between one frame and the next, in ms. */
  intervals: number[];
  /** Frames in which the middle of the thread showed no message. */
  empty: number;
}

type ScrollingPage = typeof globalThis & { benchFrames?: { isAtTop(): boolean; stop(): Frames } };

const shop = await prepareShop({ messages: STORED, longThreads: [LENGTH] });
const lines = readLines(join(shop.folder, 'data', 'shopbell.db'), LENGTH);
const app = await openShop(shop);
await showAll(app.window);
await timeOpen(
  app.window,
  app.window
    .getByRole('listbox', { name: 'Conversations' })
    .getByRole('option', { name: `${longThreadName(LENGTH)},` }),
);
const ours = await scrollToTop(app.window);
await app.close();
await shop.remove();

const [peer] = PEERS;
const other = await openPeer(peer, new Map([[longThreadName(LENGTH), lines]]));
await timeOpen(other.page, other.page.getByRole('button', { name: longThreadName(LENGTH) }));
const theirs = await scrollToTop(other.page);
await other.close();

const period = percentile(ours.intervals, 0.5);
writeResults([
  {
    name: 'scroll.frames',
    value: round(lateShare(ours)),
    unit: 'ratio',
    size: LENGTH,
    samples: ours.intervals.length,
    baseline: { name: `% late, ${peer}, all in memory`, value: round(lateShare(theirs)) },
    ratio: ratio(lateShare(ours), lateShare(theirs)),
    beside: {
      'frame every ms': round(period),
      'frames without a message': ours.empty,
      'frames without a message, of the other': theirs.empty,
    },
  },
  {
    name: 'scroll.longest',
    value: round(Math.max(...ours.intervals)),
    unit: 'ms',
    size: LENGTH,
    baseline: { name: `${peer}, all in memory`, value: round(Math.max(...theirs.intervals)) },
    ratio: ratio(Math.max(...ours.intervals), Math.max(...theirs.intervals)),
  },
]);

/** Where the other was never late there is nothing to divide by. */
function ratio(of: number, to: number): number {
  return round(of / Math.max(to, 0.01));
}

/** In percent. */
function lateShare({ intervals }: Frames): number {
  const usual = percentile(intervals, 0.5);
  return (intervals.filter((ms) => ms > usual * 1.5).length / intervals.length) * 100;
}

async function scrollToTop(page: Page): Promise<Frames> {
  const log = page.getByRole('log').first();
  const room = await log.boundingBox();
  if (!room) throw new Error('there is no thread to scroll');
  await page.mouse.move(room.x + room.width / 2, room.y + room.height / 2);
  await watchFrames(page);
  const startedAt = Date.now();
  let topSince: number | null = null;
  while (topSince === null || Date.now() - topSince < AT_TOP_MS) {
    if (Date.now() - startedAt > GIVE_UP_MS) throw new Error('the first message was not reached');
    await page.mouse.wheel(0, -WHEEL_PX);
    const isAtTop = await page.evaluate(() => (globalThis as ScrollingPage).benchFrames?.isAtTop());
    if (!isAtTop) topSince = null;
    else topSince ??= Date.now();
    await pause(WHEEL_EVERY_MS);
  }
  const frames = await page.evaluate(() => (globalThis as ScrollingPage).benchFrames?.stop());
  const first = await log.getByRole('article').first().textContent();
  if (!first?.includes(lines[0]?.text ?? '')) throw new Error('the first message is not shown at the top');
  if (!frames) throw new Error('the page did not watch its frames');
  return frames;
}

/** Notes every frame up to the last one in which the thread moved. */
function watchFrames(page: Page): Promise<void> {
  return page.evaluate(() => {
    const log = document.querySelector('[role="log"]');
    if (!log) throw new Error('there is no thread to watch');
    const { left, top, width, height } = log.getBoundingClientRect();
    const hasMessageAt = (share: number) =>
      document
        .elementFromPoint(left + width * 0.5, top + height * share)
        ?.closest('[data-index], article') !== null;
    const frames: Array<{ ms: number; isEmpty: boolean }> = [];
    let moved = 0;
    let before = { at: 0, top: log.scrollTop };
    let isOn = true;
    const look = (at: number) => {
      if (!isOn) return;
      const isEmpty = !hasMessageAt(0.25) && !hasMessageAt(0.5) && !hasMessageAt(0.75);
      if (before.at > 0) frames.push({ ms: at - before.at, isEmpty });
      if (log.scrollTop !== before.top) moved = frames.length;
      before = { at, top: log.scrollTop };
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    (globalThis as ScrollingPage).benchFrames = {
      isAtTop: () => before.top < 1,
      stop() {
        isOn = false;
        const kept = frames.slice(0, moved);
        return { intervals: kept.map(({ ms }) => ms), empty: kept.filter(({ isEmpty }) => isEmpty).length };
      },
    };
  });
}
