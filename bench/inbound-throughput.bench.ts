import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { closeDatabase, openWriter } from '../src/main/storage/open-database.ts';
import { requestBytes, startSender } from './support/post-webhooks.ts';
import { openReceivingDesk } from './support/receiving-desk.ts';
import { type Result, round, writeResults } from './support/result.ts';
import type { SignedWebhook } from './support/signed-webhook.ts';
import { median, percentile } from './support/statistics.ts';
import { workFolder } from './support/work-folder.ts';

/**
 * Signed webhooks acknowledged in a second by the desk as the app runs it, each after its row is committed, while
 * the inbox takes them in beside it. In turns with it, as the limit: better-sqlite3 alone inserting the same rows
 * into the same kind of file, one commit each.
 */
const CONNECTIONS = [8, 32];
const ROUNDS = 5;
const WEBHOOKS = 2_000;

const { desk, port, makeWebhook, close } = await openReceivingDesk();
const folder = await workFolder();
const plain = openWriter(join(folder.path, 'plain.db'));
const insert = plain.prepare(
  `INSERT INTO webhook_journal (received_at, digest, signed_with, body) VALUES (?, ?, 'instagram', ?)`,
);
const sender = startSender();

const perSecond = new Map<number, number[]>(CONNECTIONS.map((connections) => [connections, []]));
const alone: number[] = [];
const taken: number[] = [];
// The first round warms up.
for (let round = 0; round <= ROUNDS; round += 1) {
  for (const connections of CONNECTIONS) {
    const webhooks = Array.from({ length: WEBHOOKS }, makeWebhook);
    const inserted = insertAlone(webhooks);
    const { acknowledged, applied } = await postToDesk(webhooks, connections);
    if (round === 0) continue;
    alone.push(inserted);
    perSecond.get(connections)?.push(acknowledged);
    taken.push(applied);
  }
}
await sender.close();
closeDatabase(plain);
await close();
await folder.remove();

writeResults(CONNECTIONS.map(result));

function result(connections: number): Result {
  const acknowledged = perSecond.get(connections) ?? [];
  const baseline = median(alone);
  return {
    name: 'inbound.throughput',
    value: round(median(acknowledged)),
    unit: 'ops/s',
    p50: round(median(acknowledged)),
    // Of a rate the bad end is the low one.
    p95: round(percentile(acknowledged, 0.05)),
    baseline: { name: 'better-sqlite3, one commit each, no HTTP', value: round(baseline) },
    ratio: round(median(acknowledged) / baseline),
    samples: acknowledged.length,
    connections,
    beside: { 'taken into the inbox, ops/s': round(median(taken)) },
  };
}

function insertAlone(webhooks: readonly SignedWebhook[]): number {
  const rows = webhooks.map(({ body }) => ({
    body,
    digest: createHash('sha256').update(body).digest('hex'),
  }));
  const startedAt = performance.now();
  for (const { body, digest } of rows) insert.run(Date.now(), digest, body);
  return (rows.length / (performance.now() - startedAt)) * 1000;
}

async function postToDesk(webhooks: readonly SignedWebhook[], connections: number) {
  const requests = webhooks.map(({ body, headers }) => requestBytes('/webhooks/instagram', headers, body));
  const startedAt = performance.now();
  const ms = await sender.post({ port, connections, requests });
  while ((await desk.storage.pendingWebhooks(1)).length > 0) await pause(5);
  const appliedMs = performance.now() - startedAt;
  return { acknowledged: (webhooks.length / ms) * 1000, applied: (webhooks.length / appliedMs) * 1000 };
}
