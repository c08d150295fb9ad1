import { join } from 'node:path';
import { platform } from 'node:process';
import { forgetFiles, programFiles } from './support/cold-files.ts';
import { BARE_WINDOW, CHECKOUT, type DesktopApp } from './support/desktop-app.ts';
import { type Result, resultOf, round, writeResults } from './support/result.ts';
import { openShop, prepareShop } from './support/running-shop.ts';
import { median } from './support/statistics.ts';
import { type Awaited, timeStart } from './support/time-start.ts';

/**
 * From the start of the process to the list of conversations, painted from the disk and open to a click. In turns
 * with it, as the limit, a bare Electron window with one line of text. Warm: started again at once. Cold: the
 * runtime, the app and its data are not in the system's memory. The shop was opened once before, so the app has learnt
 * whether Chromium can use this computer's graphics, as it has on every day but the first.
 */
const STORED = 100_000;
const WARM_ROUNDS = 8;
const COLD_ROUNDS = 5;

const ROW: Awaited = {
  kind: 'element',
  selector: '[role="listbox"] [role="option"]',
  afterClick: '[role="option"][aria-selected="true"]',
};
const LINE: Awaited = { kind: 'first-words' };

const shop = await prepareShop({ messages: STORED, longThreads: [] });
await (await openShop(shop)).close();
const ours: DesktopApp = {
  app: CHECKOUT,
  userData: join(shop.folder, 'data'),
  environment: shop.environment,
};
const bare: DesktopApp = { app: BARE_WINDOW, userData: join(shop.folder, 'bare') };

const results: Result[] = [];
// Nobody but Linux lets a program without rights make its files cold.
if (platform === 'linux') {
  const forget = () => forgetFiles([...programFiles(), ours.userData, bare.userData, BARE_WINDOW]);
  results.push(await measure('start.cold', COLD_ROUNDS, forget));
}
results.push(await measure('start.warm', WARM_ROUNDS, () => {}));
await shop.remove();
writeResults(results);

async function measure(name: string, rounds: number, before: () => void): Promise<Result> {
  const samples: number[] = [];
  const limits: number[] = [];
  // The first start of each makes its caches on the disk.
  for (let turn = 0; turn <= rounds; turn += 1) {
    const limit = await timeStart(bare, LINE, before);
    const sample = await timeStart(ours, ROW, before);
    if (turn === 0) continue;
    limits.push(limit);
    samples.push(sample);
  }
  return resultOf(name, samples, {
    unit: 'ms',
    size: STORED,
    baseline: { name: 'bare Electron window', value: round(median(limits)) },
    ratio: round(median(samples) / median(limits)),
    beside: {
      'quickest, ms': round(Math.min(...samples)),
      'bare window quickest, ms': round(Math.min(...limits)),
    },
  });
}
