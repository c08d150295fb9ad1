import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { closeDatabase, openReader } from '../src/main/storage/open-database.ts';
import { requestBytes, startSender } from './support/post-webhooks.ts';
import { openReceivingDesk } from './support/receiving-desk.ts';
import { round, writeResults } from './support/result.ts';
import { median } from './support/statistics.ts';

/**
 * Signed webhooks acknowledged in a second right after 10 000 posts of strangers, half of them without a signature
 * and half with a wrong one, held against the same right before. Fails when a stranger's post was kept.
 */
const CONNECTIONS = 8;
const ROUNDS = 9;
const SLICES = 4;
const SIGNED = 500;
const STRANGERS = 10_000;

/** 500 signed webhooks: acknowledged in a second, and the processor's time for each until the inbox has it. */
interface Slice {
  perSecond: number;
  cpuMs: number;
}

const { desk, folder, port, logged, makeWebhook, close } = await openReceivingDesk();
const database = openReader(join(folder, 'shopbell.db'));
const count = database.prepare<[], { rows: number }>('SELECT count(*) AS rows FROM webhook_journal');
const kept = () => count.get()?.rows;
const sender = startSender();
const body = Buffer.from(
  '{"object":"instagram","entry":[{"id":"1","messaging":[{"message":{"text":"Buy"}}]}]}',
);
const json = { 'content-type': 'application/json' };
const unsigned = requestBytes('/webhooks/instagram', json, body);
const wronglySigned = requestBytes(
  '/webhooks/instagram',
  { ...json, 'x-hub-signature-256': `sha256=${'0'.repeat(64)}` },
  body,
);
const strangers = Array.from({ length: STRANGERS }, (_, index) =>
  index % 2 === 0 ? unsigned : wronglySigned,
);

const before: Slice[] = [];
const after: Slice[] = [];
const turnedAway: number[] = [];
// The first round warms up.
for (let turn = 0; turn <= ROUNDS; turn += 1) {
  const [first, flooded, second] = [await postSigned(), await flood(), await postSigned()];
  if (turn === 0) continue;
  before.push(...first);
  turnedAway.push(flooded);
  after.push(...second);
}
await sender.close();
const told = logged.filter((line) => line.includes('webhook.refused'));
if (told.length > 50) throw new Error(`the flood wrote ${told.length} lines into the log`);
closeDatabase(database);
await close();

writeResults([
  {
    name: 'inbound.flood',
    value: round(rateOf(after)),
    unit: 'ops/s',
    p50: round(rateOf(after)),
    baseline: { name: 'the same before 10 000 unsigned posts', value: round(rateOf(before)) },
    // By the processor's time for each webhook: by the clock, whatever else the machine does would be measured.
    ratio: round(median(before.map(({ cpuMs }) => cpuMs)) / median(after.map(({ cpuMs }) => cpuMs))),
    samples: after.length,
    connections: CONNECTIONS,
    beside: { 'turned away, ops/s': round(median(turnedAway)) },
  },
]);

function rateOf(slices: readonly Slice[]): number {
  return median(slices.map(({ perSecond }) => perSecond));
}

async function postSigned(): Promise<Slice[]> {
  const slices: Slice[] = [];
  for (let slice = 0; slice < SLICES; slice += 1) {
    const requests = Array.from({ length: SIGNED }, makeWebhook).map((webhook) =>
      requestBytes('/webhooks/instagram', webhook.headers, webhook.body),
    );
    const startedAt = process.cpuUsage();
    const ms = await sender.post({ port, connections: CONNECTIONS, requests });
    // Taking them into the inbox goes on behind; what it costs belongs to them.
    while ((await desk.storage.pendingWebhooks(1)).length > 0) await pause(5);
    const { user, system } = process.cpuUsage(startedAt);
    slices.push({ perSecond: (SIGNED / ms) * 1000, cpuMs: (user + system) / 1000 / SIGNED });
  }
  return slices;
}

async function flood(): Promise<number> {
  const keptBefore = kept();
  const ms = await sender.post({ port, connections: CONNECTIONS, requests: strangers, expects: 401 });
  if (kept() !== keptBefore) throw new Error('a stranger’s post was kept');
  return (STRANGERS / ms) * 1000;
}
