import { basename } from 'node:path';
import { env, execPath, platform } from 'node:process';

/** How to call the npm that started us, or else the one on the PATH. */
export function npmCommand(args) {
  const startedBy = env.npm_execpath;
  if (startedBy && basename(startedBy) === 'npm-cli.js')
    return { command: execPath, args: [startedBy, ...args] };
  return { command: platform === 'win32' ? 'npm.cmd' : 'npm', args };
}
