import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { createIds } from '../src/practice/world/ids.ts';
import { SHOP_USERNAME } from './shop/fill-database.ts';
import { createRandom } from './shop/random.ts';
import { pageClockOffset, wallClock } from './support/page-clock.ts';
import { receiverPort } from './support/receiver-port.ts';
import { resultOf, round, writeResults } from './support/result.ts';
import { openShop, prepareShop, showAll } from './support/running-shop.ts';
import { type SignedWebhook, signedWebhook } from './support/signed-webhook.ts';
import { median } from './support/statistics.ts';
import { paintOf, watchPaint } from './support/watch-paint.ts';

/** From the moment a signed webhook is posted to the moment its row is painted in the real window. */
const STORED = 100_000;
const SAMPLES = 200;
const WARM_UP = 20;

const shop = await prepareShop({ messages: STORED, longThreads: [] });
const app = await openShop(shop);
const page = app.window;
await showAll(page);
await watchPaint(page, { within: '[role="listbox"]', role: 'option' });
const port = await receiverPort(app.electron);
const ids = createIds(randomUUID());
const accountUserId = ids.userId(SHOP_USERNAME);
const random = createRandom(7);

const painted: number[] = [];
const acknowledged: number[] = [];
for (let sample = 0; sample < SAMPLES + WARM_UP; sample += 1) {
  if (sample === WARM_UP) painted.length = acknowledged.length = 0;
  const text = `Is number ${sample} of ${random.letters(8)} still there?`;
  const webhook = signedWebhook(
    {
      accountUserId,
      scopedId: `8${String(1_000_000_000_000_001 + random.below(500) * 2)}`,
      mid: ids.mid(accountUserId),
      text,
      at: Date.now(),
    },
    shop.practice.app.instagramAppSecret,
  );
  const paint = paintOf(page, text);
  // Not in step with the window's frames.
  await pause(30 + random.next() * 60);
  const postedAt = wallClock();
  acknowledged.push((await post(webhook)) - postedAt);
  painted.push((await paint) - postedAt);
}
const offset = await pageClockOffset(page);
await app.close();
await shop.remove();

writeResults([
  resultOf(
    'inbound.latency',
    painted.map((ms) => ms - offset),
    {
      unit: 'ms',
      size: STORED,
      beside: {
        'POST to 200, median ms': round(median(acknowledged)),
        'clocks apart, ms': round(offset),
        'longest ms': round(Math.max(...painted) - offset),
      },
    },
  ),
]);

/** Answers when the 200 had come. */
function post({ body, headers }: SignedWebhook): Promise<number> {
  return new Promise((resolve, reject) => {
    const sending = request(
      { host: '127.0.0.1', port, path: '/webhooks/instagram', method: 'POST', headers },
      (response) => {
        const at = wallClock();
        response.resume();
        if (response.statusCode === 200) resolve(at);
        else reject(new Error(`the receiver answered ${response.statusCode}`));
      },
    );
    sending.on('error', reject);
    sending.end(body);
  });
}
