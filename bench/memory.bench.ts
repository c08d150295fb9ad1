import { join } from 'node:path';
import { platform } from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import {
  BARE_WINDOW,
  CHECKOUT,
  type DesktopApp,
  quitDesktopApp,
  startDesktopApp,
} from './support/desktop-app.ts';
import { cpuSecondsOfTree, isRunning, memoryOfTree, type ProcessMemory } from './support/process-memory.ts';
import { resultOf, round, writeResults } from './support/result.ts';
import { openShop, prepareShop } from './support/running-shop.ts';
import { median } from './support/statistics.ts';

/**
 * The proportional memory of all processes with the window open and nothing going on, and in the tray with no window,
 * beside a bare Electron window; and what a minute in the tray takes of the processor.
 * A runtime that cannot load the database driver keeps the database in a process of its own, with a Node of its
 * own; that process is shown apart.
 */
const STORED = 100_000;
const ROUNDS = 4;
/** Long enough for the first collections of garbage and for Chromium's own clearing up. */
const SETTLE_MS = 15_000;

const MINUTE_MS = 60_000;
const ALONE_WITHIN_MS = 60_000;

const STORAGE_PROCESS = 'storage-worker.js';

if (platform !== 'linux') {
  console.log('  proportional memory can be read on Linux only');
  writeResults([]);
} else {
  await measure();
}

async function measure(): Promise<void> {
  const shop = await prepareShop({ messages: STORED, longThreads: [] });
  await (await openShop(shop)).close();
  const ours = { app: CHECKOUT, userData: join(shop.folder, 'data'), environment: shop.environment };
  const bare = { app: BARE_WINDOW, userData: join(shop.folder, 'bare') };
  const inTray = { ...ours, flags: ['--hidden'] };
  const rounds: Array<{ bare: ProcessMemory[]; ours: ProcessMemory[]; tray: ProcessMemory[] }> = [];
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    rounds.push({
      bare: await memoryAtRest(bare, 'window'),
      ours: await memoryAtRest(ours, 'window'),
      tray: await memoryAtRest(inTray, 'tray'),
    });
  }
  const cpu = await cpuAtRest(inTray);
  await shop.remove();

  const isStorage = ({ command }: ProcessMemory) => command.includes(STORAGE_PROCESS);
  const samples = rounds.map((each) => sum(each.ours.filter((one) => !isStorage(one))));
  const inTraySamples = rounds.map((each) => sum(each.tray.filter((one) => !isStorage(one))));
  const limit = median(rounds.map((each) => sum(each.bare)));
  const ofKind = (kind: (one: ProcessMemory) => boolean) =>
    round(median(rounds.map((each) => sum(each.ours.filter(kind)))));
  const isOf = (type: string) => (one: ProcessMemory) => one.command.includes(`--type=${type}`);
  writeResults([
    resultOf('memory.idle', samples, {
      unit: 'MB',
      size: STORED,
      baseline: { name: 'bare Electron window', value: round(limit) },
      ratio: round(median(samples) / limit),
      beside: {
        'storage process of the fallback runtime, MB': ofKind(isStorage),
        'window, MB': ofKind(isOf('renderer')),
        'main, MB': ofKind((one) => !one.command.includes('--type=') && !isStorage(one)),
        'graphics, MB': ofKind(isOf('gpu-process')),
        'network, MB': ofKind(isOf('utility')),
      },
    }),
    resultOf('memory.tray', inTraySamples, {
      unit: 'MB',
      size: STORED,
      baseline: { name: 'bare Electron window', value: round(limit) },
      ratio: round(median(inTraySamples) / limit),
      beside: {
        'storage process of the fallback runtime, MB': round(
          median(rounds.map((each) => sum(each.tray.filter(isStorage)))),
        ),
      },
    }),
    resultOf('cpu.tray', [round(cpu * 1000)], { unit: 'ms', size: STORED }),
  ]);
}

async function memoryAtRest(app: DesktopApp, state: 'window' | 'tray'): Promise<ProcessMemory[]> {
  return atRest(app, async (pid) => {
    const memory = memoryOfTree(pid);
    const hasWindow = memory.some(({ command }) => command.includes('--type=renderer'));
    if (hasWindow !== (state === 'window')) throw new Error(`measured without being in the ${state}`);
    return memory;
  });
}

/** The processor's time of all processes in a minute in which nobody writes, in seconds. */
async function cpuAtRest(app: DesktopApp): Promise<number> {
  return atRest(app, async (pid) => {
    const before = cpuSecondsOfTree(pid);
    await pause(MINUTE_MS);
    return cpuSecondsOfTree(pid) - before;
  });
}

async function atRest<Answer>(app: DesktopApp, measured: (pid: number) => Promise<Answer>): Promise<Answer> {
  await untilAlone();
  const child = await startDesktopApp(app);
  child.stderr?.resume();
  try {
    await pause(SETTLE_MS);
    return await measured(child.pid ?? 0);
  } finally {
    await quitDesktopApp(child);
  }
}

/** Another Electron on this machine shares its program's pages with ours, and both would seem smaller. */
async function untilAlone(): Promise<void> {
  const electron = process.env.SHOPBELL_TEST_ELECTRON ?? '';
  for (const limit = Date.now() + ALONE_WITHIN_MS; Date.now() < limit; await pause(500)) {
    if (!isRunning(electron)) return;
  }
  console.log('  another Electron is running: memory shared with it does not count');
}

function sum(processes: readonly ProcessMemory[]): number {
  return processes.reduce((total, { megabytes }) => total + megabytes, 0);
}
