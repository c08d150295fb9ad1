import { join, resolve } from 'node:path';
import { platform } from 'node:process';
import { fileURLToPath } from 'node:url';

export const checkoutFolder = resolve(fileURLToPath(new URL('../..', import.meta.url)));

/** The Node that everything but the first lines of these scripts runs on, whatever the machine has. */
export const nodeExecutable = join(
  checkoutFolder,
  'node_modules',
  'node',
  'bin',
  platform === 'win32' ? 'node.exe' : 'node',
);
