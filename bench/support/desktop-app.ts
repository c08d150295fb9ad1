import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export const CHECKOUT = resolve(import.meta.dirname, '../..');
/** A window with one line of text, in the same Electron, with the same flags. */
export const BARE_WINDOW = join(CHECKOUT, 'bench', 'bare-window');

const QUIT_WITHIN_MS = 8_000;
/** What `--profile` writes of each start: what every thread did, with samples of the scripts. */
const TRACED = 'toplevel,v8,blink,cc,loading,devtools.timeline,disabled-by-default-v8.cpu_profiler';
let traced = 0;

export interface DesktopApp {
  /** The folder of the app: the checkout, or the bare window. */
  app: string;
  userData: string;
  environment?: Record<string, string>;
  flags?: readonly string[];
}

/** Starts an app as a person would, with nobody looking into it. */
export async function startDesktopApp({ app, userData, environment = {}, flags = [] }: DesktopApp) {
  const electron = process.env.SHOPBELL_TEST_ELECTRON;
  if (electron === undefined) throw new Error('run the benchmarks with: npm run bench');
  await mkdir(userData, { recursive: true });
  return spawn(electron, [app, `--user-data-dir=${userData}`, ...flags, ...traceFlags(app)], {
    cwd: resolve(userData, '..'),
    env: { ...process.env, LANGUAGE: 'en', ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

function traceFlags(app: string): string[] {
  const folder = process.env.SHOPBELL_BENCH_PROFILE;
  if (folder === undefined) return [];
  traced += 1;
  const file = join(
    folder,
    `${app === BARE_WINDOW ? 'bare-window' : 'shopbell'}-${process.pid}-${traced}.json`,
  );
  return [
    `--trace-startup=${TRACED}`,
    `--trace-startup-file=${file}`,
    '--trace-startup-format=json',
    '--trace-startup-duration=0',
  ];
}

/** Asks the app to quit, and waits until it is gone. */
export async function quitDesktopApp(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const late = new AbortController();
  await Promise.race([
    gone,
    pause(QUIT_WITHIN_MS, undefined, { signal: late.signal }).then(() => child.kill('SIGKILL')),
  ]);
  late.abort();
  await gone;
}
