/**
 * The practice Instagram as a process or thread of its own. Options come as JSON in the first argument or as
 * `workerData`; what it is reachable under goes to whoever started it, as a message `{type:'ready', urls, app,
 * shop}` or, started by hand, as one line of JSON. It ends when its parent goes.
 */
import { fstatSync } from 'node:fs';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { asObject } from './http/call.ts';
import { type PracticeOptions, startPractice } from './practice.ts';

async function run(): Promise<void> {
  const practice = await startPractice(readOptions());
  const end = (): void => {
    void practice.close().then(() => process.exit(0));
  };
  endWithParent(end);
  const { urls, app, shop } = practice;
  tellParent({ type: 'ready', urls, app, shop });
}

/** Only what JSON can say; a clock cannot come from outside. */
function readOptions(): PracticeOptions {
  const given = asObject(isMainThread ? JSON.parse(process.argv[2] ?? '{}') : workerData) ?? {};
  const options: PracticeOptions = {};
  if (typeof given.shop === 'boolean') options.shop = given.shop;
  if (typeof given.pace === 'number') options.pace = given.pace;
  if (typeof given.seed === 'string') options.seed = given.seed;
  if (typeof given.tunnelGraceMs === 'number') options.tunnelGraceMs = given.tunnelGraceMs;
  const app = asObject(given.app);
  if (app) options.app = app;
  const behaviours = asObject(given.behaviours);
  if (behaviours) options.behaviours = behaviours;
  return options;
}

function tellParent(message: unknown): void {
  if (!isMainThread) parentPort?.postMessage(message);
  else if (process.send) process.send(message);
  else process.stdout.write(`${JSON.stringify(message)}\n`);
}

function endWithParent(end: () => void): void {
  if (!isMainThread) {
    parentPort?.once('close', end);
    return;
  }
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
  if (process.send) {
    process.once('disconnect', end);
    return;
  }
  // Started through a pipe, the pipe's end is the parent's end. A terminal or /dev/null says nothing.
  const input = fstatSync(0);
  if (input.isFIFO() || input.isSocket()) process.stdin.once('end', end).resume();
}

await run();
