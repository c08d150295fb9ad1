import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Log } from '../logging/log.ts';
import { openStorage } from '../storage/storage-client.ts';
import { startStorageAhead } from './storage-ahead.ts';

const storageWorker = new URL('../storage/worker.ts', import.meta.url);
const nodeExecutable = process.execPath;
const log: Log = { info: () => {}, warn: () => {}, error: () => {} };

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shopbell-ahead-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const openOver = (ahead: ReturnType<typeof startStorageAhead>, entry = storageWorker) =>
  openStorage({
    file: join(folder, 'shopbell.db'),
    backupFolder: null,
    entry,
    nodeExecutable,
    openPorts: ahead.open,
    log,
  });

test('what came up ahead answers, and whoever opens it anew gets another', async () => {
  const ahead = startStorageAhead({ storageWorker, nodeExecutable });
  const first = await openOver(ahead);
  expect(await first.accounts()).toEqual([]);
  await first.close();
  const second = await openOver(ahead);
  expect(await second.accounts()).toEqual([]);
  await second.close();
});

test('where nobody opened it, it ends with the app', async () => {
  const ahead = startStorageAhead({ storageWorker, nodeExecutable });
  await ahead.end();
  // Nothing is left to take: what is opened now is new, and is there.
  const late = await openOver(ahead);
  expect(await late.accounts()).toEqual([]);
  await late.close();
});

test('one that died before anybody asked is a failure with a name, not a wait without end', async () => {
  const nowhere = pathToFileURL(join(folder, 'missing.js'));
  const ahead = startStorageAhead({ storageWorker: nowhere, nodeExecutable });
  await expect(openOver(ahead, nowhere)).rejects.toMatchObject({ code: 'storage-unavailable' });
});
