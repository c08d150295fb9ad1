import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { canHaveSmallDisk, smallDisk } from '../../../tests/fakes/small-disk.ts';
import type { Log } from '../logging/log.ts';
import { applyEvents } from '../storage/intake/apply-events.ts';
import { closeDatabase, openWriter } from '../storage/open-database.ts';
import { run } from '../storage/sql.ts';
import { addShop, customerSays, DAY } from '../storage/test-shop.ts';
import { createExporting } from './exporting.ts';
import { createFileWorks } from './file-work.ts';

const entry = new URL('../storage/worker.ts', import.meta.url);
const node = fileURLToPath(new URL('../../../node_modules/node/bin/node', import.meta.url));
const log: Log = { info() {}, warn() {}, error() {} };

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shopbell-exporting-'));
  file = join(folder, 'shopbell.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

function shopWith({ messages }: { messages: number }): void {
  const db = openWriter(file);
  addShop(db);
  applyEvents(db, { events: [customerSays('m0')], journalId: null, now: DAY });
  run(
    db,
    `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < @more)
     INSERT INTO message (account_id, conversation_id, mid, direction, origin, kind, text, told_at)
     SELECT 1, 1, 'n' || i, 'in', 'customer', 'message', printf('%0300d', i), @day + i FROM n`,
    { more: messages - 1, day: DAY },
  );
  closeDatabase(db);
}

function exporting(over: { kind?: 'process'; nodeExecutable?: string } = {}) {
  const works = createFileWorks();
  const parts = { entry, nodeExecutable: node, log, file, works, appVersion: '0.1.0', ...over };
  return { works, ...createExporting({ ...parts, timeZone: () => 'UTC', now: () => DAY }) };
}

test('each one gets a folder of its own, named by the day', async () => {
  shopWith({ messages: 3 });
  const { save, last } = exporting();
  expect(last()).toBeNull();
  const first = await save(folder);
  expect(first).toMatchObject({ folder: 'shopbell-export-2026-10-01', messages: 3, people: 1 });
  const second = await save(folder);
  expect(second.folder).toBe('shopbell-export-2026-10-01 (2)');
  expect(last()).toBe(join(folder, second.folder));
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test.each([undefined, 'process' as const])(
  'stopped in the middle, nothing of it is left (%s)',
  async (kind) => {
    shopWith({ messages: 40_000 });
    const { save, works } = exporting(kind && { kind });
    const told = expect(save(folder)).rejects.toMatchObject({ code: 'work-stopped' });
    await expect.poll(() => works.progress()?.share ?? 0, { interval: 5 }).toBeGreaterThan(0);
    await expect(save(folder)).rejects.toMatchObject({ code: 'work-running' });
    expect(readdirSync(folder)).toContain('shopbell-export-2026-10-01.part');
    await works.stop();
    await told;
    expect(readdirSync(folder).filter((name) => name.startsWith('shopbell-export'))).toEqual([]);
    expect(works.progress()).toBeNull();
  },
);

describe.runIf(canHaveSmallDisk())('a stick that is too small', () => {
  test('is told as that, and gets nothing', async () => {
    shopWith({ messages: 5_000 });
    const disk = smallDisk(folder, node, { options: 'size=1m' });
    const { save, last } = exporting({ kind: 'process', nodeExecutable: disk.node });
    await expect(save(disk.folder)).rejects.toMatchObject({ code: 'place-full' });
    expect(last()).toBeNull();
  });
});
