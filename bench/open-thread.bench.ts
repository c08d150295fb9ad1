import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { longThreadName } from './shop/fill-database.ts';
import { type Result, resultOf, round, writeResults } from './support/result.ts';
import { openShop, prepareShop, showAll } from './support/running-shop.ts';
import { median } from './support/statistics.ts';

/**
 * From the click on a row to its newest message painted, at the end of the thread, in the real window. Between two
 * clicks on the same row so many other chats are opened that the window has forgotten the thread and asks anew.
 */
const LENGTHS = [50, 10_000, 100_000];
const STORED = 100_000;
const ROUNDS = 30;
const WARM_UP = 3;
/** The window keeps twenty threads. */
const OTHERS = 22;

type TimingWindow = Window & { benchOpened?: Promise<number> };

const shop = await prepareShop({ messages: STORED, longThreads: LENGTHS });
const app = await openShop(shop);
const page = app.window;
await showAll(page);

const samples = new Map<number, number[]>(LENGTHS.map((length) => [length, []]));
for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
  await openOthers(page);
  // Another one first in every round: what comes right after the others might have it harder.
  const turn = round % LENGTHS.length;
  for (const length of [...LENGTHS.slice(turn), ...LENGTHS.slice(0, turn)]) {
    const ms = await open(page, longThreadName(length));
    if (round >= WARM_UP) samples.get(length)?.push(ms);
    await pause(150);
  }
}
await app.close();
await shop.remove();

const shortest = median(samples.get(LENGTHS[0] ?? 0) ?? []);
writeResults(LENGTHS.map(result));

function result(length: number): Result {
  const measured = samples.get(length) ?? [];
  const beside = { 'longest ms': round(Math.max(...measured)) };
  if (length === LENGTHS[0]) return resultOf('open.thread', measured, { unit: 'ms', size: length, beside });
  return resultOf('open.thread', measured, {
    unit: 'ms',
    size: length,
    baseline: { name: `thread of ${LENGTHS[0]}`, value: round(shortest) },
    ratio: round(median(measured) / shortest),
    beside,
  });
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

async function open(page: Page, person: string): Promise<number> {
  const row = page
    .getByRole('listbox', { name: 'Conversations' })
    .getByRole('option', { name: `${person},` });
  await armForClick(page);
  await row.click();
  return await page.evaluate(
    () => (window as TimingWindow).benchOpened ?? Promise.reject(new Error('no click')),
  );
}

/**
 * At the next click begins a look at every frame: the thread is there when an article lies wholly within the log
 * and is the last one of a thread other than the one before. The time is that of the frame that shows it.
 */
function armForClick(page: Page): Promise<void> {
  return page.evaluate(() => {
    const logOf = () => document.querySelector('[role="log"]');
    const before = logOf();
    (window as TimingWindow).benchOpened = new Promise((resolve, reject) => {
      const isPainted = () => {
        const log = logOf();
        const last = [...(log?.querySelectorAll('article') ?? [])].at(-1)?.getBoundingClientRect();
        if (!log || log === before || !last) return false;
        const room = log.getBoundingClientRect();
        const isAtEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 2;
        return isAtEnd && last.bottom <= room.bottom + 1 && last.bottom > room.top;
      };
      const begin = ({ timeStamp }: Event) => {
        // A thread that is still remembered is there with the click; one that is read leaves the log away first.
        let wasRead = false;
        const observer = new MutationObserver(() => {
          if (!logOf()) wasRead = true;
        });
        observer.observe(document.body, { childList: true, subtree: true });
        const look = () => {
          if (!isPainted()) return void requestAnimationFrame(look);
          observer.disconnect();
          if (wasRead) resolve(performance.now() - timeStamp);
          else reject(new Error('the window had not forgotten this thread'));
        };
        requestAnimationFrame(look);
      };
      addEventListener('click', begin, { capture: true, once: true });
    });
  });
}
