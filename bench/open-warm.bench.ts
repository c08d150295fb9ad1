import type { ElectronApplication, Page } from '@playwright/test';
import type { RunningApp } from '../tests/e2e/fixtures/launch.ts';
import { startTrayHost, type TrayIcon } from '../tests/e2e/support/tray-host.ts';
import { pageClockOffset, wallClock } from './support/page-clock.ts';
import { resultOf, round, writeResults } from './support/result.ts';
import { openShop, prepareShop } from './support/running-shop.ts';
import { median } from './support/statistics.ts';

/**
 * From the click on the icon beside the clock, as the panel tells it over the bus, to the list of conversations painted
 * in the window that was hidden. Beside it: the same when the window had been let go of and is made anew.
 */
const STORED = 100_000;
const ROUNDS = 30;
const WARM_UP = 3;
const RELEASED_ROUNDS = 8;
const ROW = '[role="listbox"] [role="option"]';

type TimingWindow = Window & { benchShown?: Promise<number>; benchPainted?: number };

const panel = await startTrayHost();
const shop = await prepareShop({ messages: STORED, longThreads: [] });
const app = await openShop(shop);
const icon = await panel.icon();

const hidden: number[] = [];
for (let turn = 0; turn < ROUNDS + WARM_UP; turn += 1) {
  const ms = await openHidden(app, icon);
  if (turn >= WARM_UP) hidden.push(ms);
}
await app.electron.context().addInitScript(notePaint, ROW);
const released: number[] = [];
for (let turn = 0; turn <= RELEASED_ROUNDS; turn += 1) {
  const ms = await openReleased(app.electron, icon);
  // The first is made while the app is still busy with what came before.
  if (turn > 0) released.push(ms);
}
await app.close();
await shop.remove();
await panel.close();

writeResults([
  resultOf('open.warm', hidden, {
    unit: 'ms',
    size: STORED,
    beside: {
      'longest, ms': round(Math.max(...hidden)),
      'let go of and made anew, ms': round(median(released)),
    },
  }),
]);

async function openHidden({ electron, window: page }: RunningApp, tray: TrayIcon): Promise<number> {
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  await page.waitForFunction(() => document.visibilityState === 'hidden', null, { polling: 20 });
  await armForShow(page);
  const offset = await pageClockOffset(page);
  const askedAt = wallClock();
  await tray.activate();
  const shownAt = await page.evaluate(
    () => (window as TimingWindow).benchShown ?? Promise.reject(new Error('not armed')),
  );
  return shownAt - offset - askedAt;
}

/** Painted is: the page is in view, its rows are there, and the frame that shows them has been handed over. */
function armForShow(page: Page): Promise<void> {
  return page.evaluate((row) => {
    (window as TimingWindow).benchShown = new Promise((resolve, reject) => {
      document.addEventListener(
        'visibilitychange',
        () => {
          if (!document.querySelector(row)) return reject(new Error('the list is not there'));
          requestAnimationFrame(() =>
            requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now())),
          );
        },
        { once: true },
      );
    });
  }, ROW);
}

async function openReleased(electron: ElectronApplication, tray: TrayIcon): Promise<number> {
  // What ten minutes in the tray do; src/main/windows/release-when-hidden.ts.
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.destroy());
  const made = electron.waitForEvent('window');
  const askedAt = wallClock();
  await tray.activate();
  const page = await made;
  const painted = await page.waitForFunction(() => (window as TimingWindow).benchPainted);
  return Number(await painted.jsonValue()) - (await pageClockOffset(page)) - askedAt;
}

/** Runs in each page as it comes; it uses nothing from outside itself. */
function notePaint(row: string): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector(row)) return;
    observer.disconnect();
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        (window as TimingWindow).benchPainted = performance.timeOrigin + performance.now();
      }),
    );
  });
  observer.observe(document, { childList: true, subtree: true });
}
