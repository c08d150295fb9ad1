import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createManualClock } from '../../../tests/fakes/manual-clock.ts';
import type { Log } from '../logging/log.ts';
import { type LastingLines, openLastingLines } from './lasting-lines.ts';
import { openPorts, type PortKind, portKind, type StoragePorts } from './storage-port.ts';
import { DAY } from './test-shop.ts';

const entry = new URL('./worker.ts', import.meta.url);
const node = fileURLToPath(new URL('../../../node_modules/node/bin/node', import.meta.url));
const kinds: PortKind[] = portKind() === 'thread' ? ['thread', 'process'] : ['process'];
const log: Log = { info() {}, warn() {}, error() {} };

let folder: string;
let lines: LastingLines;
let lives: StoragePorts[];
let timesBack: number;
let clock: ReturnType<typeof createManualClock>;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shopbell-lines-'));
  lives = [];
  timesBack = 0;
  clock = createManualClock(DAY);
});

afterEach(async () => {
  await lines.close();
  rmSync(folder, { recursive: true });
});

async function open(kind: PortKind): Promise<void> {
  lines = await openLastingLines({
    openPorts() {
      const ports = openPorts(kind, entry, node);
      lives.push(ports);
      return ports;
    },
    file: join(folder, 'shopbell.db'),
    backupFolder: null,
    onBack: () => {
      timesBack += 1;
    },
    clock,
    log,
  });
}

/** Ends the thread or process as a fault would: nobody was asked. */
const kill = () => lives.at(-1)?.writer.end();

const keep = (index: number) =>
  lines.ask('keepWebhook', {
    receivedAt: DAY,
    body: Buffer.from(`body ${index}`),
    digest: `digest ${index}`,
    signedWith: 'meta',
  });

describe.each(kinds)('a %s that dies', (kind) => {
  test('is started anew, and what was under way is done once', async () => {
    await open(kind);
    const kept = Array.from({ length: 40 }, (_, index) => keep(index));
    await kill();
    await Promise.all([...kept, lines.ask('accounts', undefined), keep(40)]);
    expect(lives.length).toBe(2);
    expect(timesBack).toBe(1);
    const pending = (await lines.ask('pendingWebhooks', 100)) as unknown[];
    expect(pending).toHaveLength(41);
  });

  test('and dies again soon after is told; a minute later it would have been started again', async () => {
    await open(kind);
    await kill();
    await keep(1);
    await clock.advance(60_000);
    await kill();
    await keep(2);
    expect(timesBack).toBe(2);
    await clock.advance(59_000);
    await kill();
    await expect(keep(3)).rejects.toMatchObject({ code: 'storage-stopped' });
    await expect(keep(4)).rejects.toMatchObject({ code: 'storage-stopped' });
    expect(lives.length).toBe(3);
  });
});
