import { readdirSync } from 'node:fs';
import { openDesk } from '../../src/main/app/open-desk.ts';
import { createSessionSecretStore } from '../../src/main/secrets/session-secret-store.ts';
import { createSettingsStore, memoryBackend } from '../../src/main/settings/settings.ts';
import { keepTray } from '../../src/main/tray/keep-tray.ts';
import { trayMenu } from '../../src/main/tray/tray-menu.ts';
import { readWaiting } from '../../src/main/tray/tray-people.ts';
import { timeWords, trayTooltip } from '../../src/main/tray/tray-words.ts';
import type { PracticeUrls } from '../../src/practice/practice.ts';
import { translator } from '../../src/shared/texts/translate.ts';
import { plainParts } from '../support/plain-desk.ts';
import { jumpingClock } from './jumping-clock.ts';

/** What the process is told at its start. */
export interface SoakStart {
  folder: string;
  urls: PracticeUrls;
  app: { instagramAppId: string; metaAppId: string; instagramAppSecret: string; metaAppSecret: string };
}

export type SoakQuestion =
  | { ask: 'connect'; token: string }
  /** Resolves when so many messages have arrived. */
  | { ask: 'arrived'; count: number }
  | { ask: 'pass'; ms: number }
  | { ask: 'sample' }
  | { ask: 'close' };

/** What the process holds at one moment. */
export interface SoakSample {
  /** After collecting garbage, in MB. */
  heap: number;
  resident: number;
  timers: number;
  /** Sockets, threads, files: whatever keeps a process alive. */
  handles: number;
  files: number;
  shown: number;
  tooltip: string;
}

/** Main without Electron and without a window: a desk and what keeps the bell in the tray right. */
const start = JSON.parse(process.argv[2] ?? '') as SoakStart;
const clock = jumpingClock();
const secrets = createSessionSecretStore();
await secrets.set('instagram-app-secret', start.app.instagramAppSecret);
await secrets.set('meta-app-secret', start.app.metaAppSecret);
const { instagramAppId, metaAppId } = start.app;
const log = { info() {}, warn() {}, error() {} };
const desk = await openDesk({
  ...plainParts(start.urls),
  folder: start.folder,
  settings: createSettingsStore(memoryBackend({ app: { instagramAppId, metaAppId } }), () => {}),
  secrets,
  clock,
  log,
});

const words = translator('en');
const time = timeWords('en');
let tooltip = '';
let shown = 0;
let arrived = 0;
const waiting = new Set<{ count: number; done(): void }>();
const keeper = keepTray({
  async read() {
    const now = clock.now();
    return {
      connection: desk.connection(),
      hasShop: (await desk.storage.accounts()).length > 0,
      ...(await readWaiting(desk.storage, { hasHumanAgent: false, now })),
      health: null,
      pausedUntil: null,
      openingHours: null,
      now,
    };
  },
  show(facts) {
    shown += 1;
    trayMenu(facts, words, time);
    tooltip = trayTooltip(facts, words, time);
  },
  clock,
  log,
});
desk.listen({
  inboxChanged(change) {
    arrived += change.arrivals.length;
    keeper.changed();
    for (const each of [...waiting]) if (arrived >= each.count && waiting.delete(each)) each.done();
  },
  connectionChanged: keeper.changed,
  setupChanged() {},
  checksChanged() {},
  doctorChanged() {},
  storageChanged() {},
});

async function answer(question: SoakQuestion): Promise<SoakSample | null> {
  switch (question.ask) {
    case 'connect':
      await desk.connectWithToken({ token: question.token, reconnect: null });
      return null;
    case 'arrived':
      if (arrived < question.count) {
        await new Promise<void>((done) => waiting.add({ count: question.count, done }));
      }
      return null;
    case 'pass':
      await clock.pass(question.ms);
      return null;
    case 'sample':
      return sample();
    case 'close':
      keeper.stop();
      await desk.close();
      return sample();
  }
}

function sample(): SoakSample {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  return {
    heap: (heapUsed + external) / 1e6,
    resident: rss / 1e6,
    timers: clock.waiting(),
    handles: process.getActiveResourcesInfo().filter((kind) => !/Timeout|Immediate/.test(kind)).length,
    files: process.platform === 'linux' ? readdirSync('/proc/self/fd').length : 0,
    shown,
    tooltip,
  };
}

process.on('message', ({ id, ...question }: SoakQuestion & { id: number }) => {
  answer(question).then(
    (value) => process.send?.({ id, value, error: null }),
    (error: unknown) => process.send?.({ id, value: null, error: String(error) }),
  );
});
process.on('disconnect', () => process.exit(0));
process.send?.({ id: 0, value: null, error: null });
