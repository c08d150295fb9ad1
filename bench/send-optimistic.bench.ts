import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { SHOP_USERNAME } from './shop/fill-database.ts';
import { createRandom } from './shop/random.ts';
import { resultOf, round, writeResults } from './support/result.ts';
import { openShop, prepareShop, showAll } from './support/running-shop.ts';
import { paintOf, watchPaint } from './support/watch-paint.ts';

/** From the Enter key to the own bubble painted, in the real window; each reply really goes out. */
const STORED = 100_000;
const SAMPLES = 100;
const WARM_UP = 10;
const CUSTOMER = { username: 'anna.k', name: 'Anna Koval' };

type TimingWindow = Window & { benchEnterAt?: number };

const shop = await prepareShop({ messages: STORED, longThreads: [] });
const { control } = shop.practice;
await control.createPerson(CUSTOMER);
const app = await openShop(shop);
const page = app.window;
await showAll(page);
await control.writes({
  account: SHOP_USERNAME,
  person: CUSTOMER.username,
  text: 'Is the blue one in stock?',
});
await page
  .getByRole('listbox', { name: 'Conversations' })
  .getByRole('option', { name: CUSTOMER.name })
  .click();
const composer = page.getByRole('textbox', { name: 'Message' });
await composer.click();
await watchPaint(page, { within: '[role="log"]', role: 'article' });
await noteEnterKeys(page);
const random = createRandom(11);

const painted: number[] = [];
for (let sample = 0; sample < SAMPLES + WARM_UP; sample += 1) {
  const text = `Yes, number ${sample} of ${random.letters(8)} is still here`;
  await page.keyboard.insertText(text);
  const paint = paintOf(page, text);
  await pause(40 + random.next() * 60);
  await page.keyboard.press('Enter');
  const ms = (await paint) - (await enterAt(page));
  if (sample >= WARM_UP) painted.push(ms);
}
const last = `Yes, number ${SAMPLES + WARM_UP - 1} `;
const sent = await waitForAll();
await app.close();
await shop.remove();

writeResults([
  resultOf('send.optimistic', painted, {
    unit: 'ms',
    size: STORED,
    beside: { 'longest ms': round(Math.max(...painted)), 'replies that reached Instagram': sent },
  }),
]);

/** A figure for bubbles that never went out would be worth nothing. */
async function waitForAll(): Promise<number> {
  const limit = Date.now() + 60_000;
  for (;;) {
    const sends = (await control.sends({ account: SHOP_USERNAME })).filter(({ text }) => text !== null);
    if (sends.some(({ text }) => text?.startsWith(last))) return sends.length;
    if (Date.now() > limit) throw new Error(`only ${sends.length} replies went out`);
    await pause(100);
  }
}

/** The key's own time, as the system gave it to the browser, before any of the page's code ran. */
function noteEnterKeys(page: Page): Promise<void> {
  return page.evaluate(() => {
    addEventListener(
      'keydown',
      ({ key, timeStamp }) => {
        if (key === 'Enter') (window as TimingWindow).benchEnterAt = performance.timeOrigin + timeStamp;
      },
      { capture: true },
    );
  });
}

async function enterAt(page: Page): Promise<number> {
  const at = await page.evaluate(() => (window as TimingWindow).benchEnterAt);
  if (at === undefined) throw new Error('no Enter came');
  return at;
}
