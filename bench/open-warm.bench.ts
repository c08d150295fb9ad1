import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startTrayHost } from '../tests/e2e/support/tray-host.ts';
import { CHECKOUT, type DesktopApp, quitDesktopApp, startDesktopApp } from './support/desktop-app.ts';
import { connectDevTools, type DevTools } from './support/devtools.ts';
import { wallClock } from './support/page-clock.ts';
import { resultOf, round, writeResults } from './support/result.ts';
import { openShop, prepareShop } from './support/running-shop.ts';
import { median } from './support/statistics.ts';
import { type Awaited, attachedPage, paintedAt } from './support/time-start.ts';

/**
 * From the click on the icon beside the clock, as a panel tells it over the bus, to the list of conversations painted
 * in the window that was hidden. Beside it: the same where there is no window, as after ten minutes out of sight or a
 * start in the tray, and one is made. No test driver looks on: it would keep the hidden page in view.
 */
const STORED = 100_000;
const ROUNDS = 30;
const WARM_UP = 3;
const MADE_ROUNDS = 6;
/** Out of sight for a moment, so that what hiding sets off is over. */
const HIDDEN_FOR_MS = 400;
/** What begins with the app has calmed down. */
const SETTLE_MS = 4_000;
const PATIENCE_MS = 20_000;

const ROW: Awaited & { kind: 'element' } = {
  kind: 'element',
  selector: '[role="listbox"] [role="option"]',
  afterClick: '[role="option"][aria-selected="true"]',
};

const panel = await startTrayHost();
const shop = await prepareShop({ messages: STORED, longThreads: [] });
await (await openShop(shop)).close();
await panel.icon();
const ours: DesktopApp = {
  app: CHECKOUT,
  userData: join(shop.folder, 'data'),
  environment: shop.environment,
};

const hidden = await openHidden();
const made: number[] = [];
while (made.length < MADE_ROUNDS) made.push(await openWithoutWindow());
await shop.remove();
await panel.close();

writeResults([
  resultOf('open.warm', hidden, {
    unit: 'ms',
    size: STORED,
    beside: {
      'longest, ms': round(Math.max(...hidden)),
      'a window made for it, ms': round(median(made)),
    },
  }),
]);

async function openHidden(): Promise<number[]> {
  const child = await startDesktopApp({ ...ours, flags: ['--remote-debugging-port=0'] });
  try {
    const tools = await connectDevTools(child);
    const session = await attachedPage(tools);
    const ask = (expression: string) => valueOn(tools, session, expression);
    const icon = await panel.icon();
    await until(ask, `!!document.querySelector(${JSON.stringify(ROW.selector)})`);
    await pause(SETTLE_MS);
    // Says for good that closing hides the window, and closes it.
    await ask(`api.call('window.close-to', { closeTo: 'tray' })`);
    const samples: number[] = [];
    for (let turn = 0; turn < ROUNDS + WARM_UP; turn += 1) {
      if (turn > 0) await ask(`api.call('window.control', { action: 'close' })`);
      await until(ask, `document.visibilityState === 'hidden'`);
      await pause(HIDDEN_FOR_MS);
      await ask(`void (${armForShow.toString()})(${JSON.stringify(ROW.selector)})`);
      const askedAt = wallClock();
      await icon.activate();
      const shownAt = Number(await ask('globalThis.benchShown'));
      if (turn >= WARM_UP) samples.push(shownAt - askedAt);
    }
    tools.close();
    return samples;
  } finally {
    await quitDesktopApp(child);
  }
}

async function openWithoutWindow(): Promise<number> {
  const child = await startDesktopApp({ ...ours, flags: ['--hidden', '--remote-debugging-port=0'] });
  try {
    const tools = await connectDevTools(child);
    const icon = await panel.icon();
    await pause(SETTLE_MS);
    const painted = paintedAt(tools, ROW);
    const askedAt = wallClock();
    await icon.activate();
    const at = await painted;
    tools.close();
    // The list was there before anybody could look: another round tells.
    return at === null ? await openWithoutWindow() : at - askedAt;
  } finally {
    await quitDesktopApp(child);
  }
}

/** Runs in the page. Painted is: it is in view, its rows are there, and a frame that shows them was handed over. */
function armForShow(row: string): void {
  const page = globalThis as unknown as Record<string, unknown>;
  page.benchShown = new Promise((resolve, reject) => {
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
}

async function valueOn(tools: DevTools, session: string, expression: string): Promise<unknown> {
  const asked = { expression, awaitPromise: true, returnByValue: true };
  const { result, exceptionDetails } = await tools.send('Runtime.evaluate', asked, session);
  if (exceptionDetails) throw new Error(`${expression}: ${JSON.stringify(exceptionDetails)}`);
  return (result as { value?: unknown }).value;
}

async function until(ask: (expression: string) => Promise<unknown>, expression: string): Promise<void> {
  for (const limit = Date.now() + PATIENCE_MS; Date.now() < limit; await pause(20)) {
    if ((await ask(expression)) === true) return;
  }
  throw new Error(`not within ${PATIENCE_MS / 1_000} s: ${expression}`);
}
