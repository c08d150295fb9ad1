import { spawn } from 'node:child_process';
import { argv, exit, versions } from 'node:process';
import { nodeExecutable } from './checkout.mjs';
import { ensurePackages } from './packages.mjs';
import { onStop } from './stop.mjs';
import { SetUpError } from './terminal.mjs';

const WANTED_MAJOR = 24;

/**
 * The frame of every command: brings the packages, goes over to Node 24 if this is an older one, runs `main`
 * and ends with its exit code. This file and all it imports use nothing but Node 20 itself, because on a fresh
 * clone nothing else is there.
 *
 * @param {() => Promise<{ main: (args: string[]) => Promise<number> }>} load imports the command
 */
export async function runCommand(load) {
  try {
    await ensurePackages();
    if (Number(versions.node.split('.')[0]) < WANTED_MAJOR) exit(await runAgainOnNode24());
    const { main } = await load();
    exit(await main(argv.slice(2)));
  } catch (error) {
    // A missing thing is said in one sentence; anything else is a fault of these scripts and shows its stack.
    process.stderr.write(`shopbell: ${error instanceof SetUpError ? error.message : error.stack}\n`);
    exit(1);
  }
}

function runAgainOnNode24() {
  const child = spawn(nodeExecutable, argv.slice(1), { stdio: 'inherit' });
  // The child ends everything it started and then itself; ending before it would leave it without a terminal.
  onStop((signal) => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(signal === null ? code : 1));
  });
}
