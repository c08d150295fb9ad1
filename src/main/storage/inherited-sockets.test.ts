import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { expect, test } from 'vitest';

const MODULE = new URL('./inherited-sockets.ts', import.meta.url).href;
const PROGRAM = `
import { closeInheritedSockets } from ${JSON.stringify(MODULE)};
process.once('message', () => process.disconnect());
closeInheritedSockets();
process.send('closed');
`;

test.runIf(process.platform === 'linux')('foreign lines are let go, the own line stays', async () => {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', PROGRAM], {
    // The last one is what a parent forgot to close: Node makes it of a socket, as Chromium does.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc', 'pipe'],
  });
  const foreign = child.stdio[4] as Readable;
  foreign.resume();
  const [[said]] = await Promise.all([once(child, 'message'), once(foreign, 'end')]);
  expect(said).toBe('closed');
  expect(child.exitCode).toBeNull();

  child.send('go');
  const [code] = await once(child, 'exit');
  expect(code).toBe(0);
});
