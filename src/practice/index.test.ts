import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterEach, expect, test } from 'vitest';
import { remoteControl } from './control/remote-control.ts';

const ENTRY = fileURLToPath(new URL('index.ts', import.meta.url));
let child: ChildProcess | null = null;
afterEach(() => {
  child?.kill();
  child = null;
});

interface Ready {
  type: string;
  urls: { control: string };
  shop: { username: string } | null;
}

test('by hand: one line says where it is, and it ends with the pipe of its parent', async () => {
  const started = spawn(process.execPath, [ENTRY, '{"shop":true}'], { stdio: ['pipe', 'pipe', 'inherit'] });
  child = started;
  const [line] = await once(createInterface({ input: started.stdout }), 'line');
  const ready: Ready = JSON.parse(line);
  expect(ready).toMatchObject({ type: 'ready', shop: { username: 'tinderloaf.bakery' } });
  expect(await remoteControl(ready.urls.control).held()).toBe(0);
  started.stdin.end();
  expect(await once(started, 'exit')).toEqual([0, null]);
});

test('as a child process: a message says where it is, and it ends when the line is cut', async () => {
  const started = fork(ENTRY, ['{}']);
  child = started;
  const [ready] = await once(started, 'message');
  expect(ready).toMatchObject({ type: 'ready', shop: null });
  started.disconnect();
  expect(await once(started, 'exit')).toEqual([0, null]);
});

test('as a thread', async () => {
  const worker = new Worker(ENTRY, { workerData: { shop: true } });
  const [ready] = await once(worker, 'message');
  expect(ready).toMatchObject({ type: 'ready', shop: { username: 'tinderloaf.bakery' } });
  await worker.terminate();
});
