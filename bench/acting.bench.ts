import { loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { launchApp } from '../tests/e2e/fixtures/launch.ts';
import { searchedWords } from './shop/searched-words.ts';
import { BARE_WINDOW } from './support/desktop-app.ts';
import { keyToPaint, watchKeys } from './support/key-to-paint.ts';
import { type Result, resultOf, round, writeResults } from './support/result.ts';
import { openShop, prepareShop, showAll } from './support/running-shop.ts';
import { median } from './support/statistics.ts';
import { profileWindow } from './support/window-profile.ts';
import { workFolder } from './support/work-folder.ts';

/**
 * What an owner does many times an hour, from the key to what it leads to painted, in the real window: the next chat,
 * another view, Done, the palette, the first thing found. In turns with a bare window that paints one line at a key:
 * less than that no window needs on this machine at that moment.
 */
const STORED = 50_000;
const ROUNDS = 60;
const WARM_UP = 5;
const SETTLE_MS = 120;

const shop = await prepareShop({ messages: STORED, longThreads: [] });
const app = await openShop(shop);
const bare = await openBareWindow();
const page = app.window;
await showAll(page);
await watchKeys(page);
const list = page.getByRole('listbox', { name: 'Conversations' });
const words = searchedWords(ROUNDS + WARM_UP);

const actions = {
  thread: [] as number[],
  view: [] as number[],
  done: [] as number[],
  palette: [] as number[],
  search: [] as number[],
};
const lines: number[] = [];
const loads: number[] = [];
let isCounted = false;

await goTo('n');
const endProfile = await profileWindow(page, 'acting');
for (let at = 0; at < ROUNDS + WARM_UP; at += 1) {
  isCounted = at >= WARM_UP;
  await goTo('a');
  await openPalette();
  await search(words[at] ?? '');
  await goTo('n');
  // Down the list, chat by chat: none of them was open before.
  note(actions.thread, await keyTo('ArrowDown', { kind: 'thread' }));
  await finish();
  note(lines, await bare.line());
  note(loads, loadavg()[0] ?? 0);
}
await endProfile();
await bare.close();
await app.close();
await shop.remove();
writeResults(Object.entries(actions).map(([name, samples]) => result(name, samples)));

function result(name: string, samples: readonly number[]): Result {
  const line = median(lines);
  return resultOf(`acting.${name}`, samples, {
    unit: 'ms',
    size: STORED,
    baseline: { name: 'bare window, a line at a key', value: round(line) },
    ratio: round(median(samples) / line),
    beside: { 'longest ms': round(Math.max(...samples)), 'load of the machine': round(median(loads)) },
  });
}

function note(samples: number[], value: number): void {
  if (isCounted) samples.push(value);
}

async function keyTo(key: string, sight: Parameters<typeof keyToPaint>[2]): Promise<number> {
  await pause(SETTLE_MS);
  return await keyToPaint(page, () => page.keyboard.press(key), sight);
}

/** The second key of "g a". */
async function goTo(view: 'a' | 'n'): Promise<void> {
  await page.keyboard.press('g');
  note(actions.view, await keyTo(view, { kind: 'list' }));
}

async function openPalette(): Promise<void> {
  note(actions.palette, await keyTo('Control+k', { kind: 'choice', dialog: 'Commands' }));
  await page.keyboard.press('Escape');
  await page.getByRole('dialog', { name: 'Commands' }).waitFor({ state: 'hidden' });
}

/** Where nothing is found there is no hit to be timed. */
async function search(text: string): Promise<void> {
  await page.keyboard.press('Control+f');
  await pause(SETTLE_MS);
  const ms = await keyToPaint(page, () => page.keyboard.insertText(text), { kind: 'hit' });
  const found = await page.getByRole('listbox', { name: 'Search results' }).getByRole('option').count();
  await page.keyboard.press('Escape');
  await list.waitFor();
  if (found > 0) note(actions.search, ms);
}

/** Done with the chat that is open; the next one opens by itself. */
async function finish(): Promise<void> {
  const row = list.getByRole('option', { selected: true });
  const without = (await row.getAttribute('id')) ?? '';
  note(actions.done, await keyTo('e', { kind: 'next', without }));
}

/** Says with each key one more line. */
async function openBareWindow(): Promise<{ line(): Promise<number>; close(): Promise<void> }> {
  const { path: folder, remove } = await workFolder();
  const running = await launchApp({ app: BARE_WINDOW, folder, environment: {} });
  const window: Page = running.window;
  await watchKeys(window);
  await window.evaluate(() => {
    addEventListener('keydown', ({ key }) => {
      const line = document.createElement('p');
      line.textContent = `One line of text after ${key}`;
      document.body.prepend(line);
    });
  });
  return {
    async line() {
      await pause(SETTLE_MS);
      return await keyToPaint(window, () => window.keyboard.press('j'), { kind: 'line' });
    },
    async close() {
      await running.close();
      await remove();
    },
  };
}
