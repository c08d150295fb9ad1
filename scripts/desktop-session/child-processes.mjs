import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { platform } from 'node:process';

const END_LIMIT_MS = 8_000;
const SET_PRIVILEGES = '/usr/bin/setpriv';

/**
 * Starts a process as the run user. It is out of reach of the terminal's Ctrl-C, because ours must be able to
 * end the app first and the display under it last; and where Linux offers it, it ends with us even when we are
 * killed and cannot tidy up.
 *
 * @param {{ user?: { uid: number, gid: number }, env: NodeJS.ProcessEnv, stdio: import('node:child_process').StdioOptions, cwd?: string }} options
 */
export function startChild(command, args, { user, ...options }) {
  const identity = user === undefined ? {} : { uid: user.uid, gid: user.gid };
  const dieWithUs = existsSync(SET_PRIVILEGES) ? [SET_PRIVILEGES, '--pdeathsig', 'TERM', '--'] : [];
  const [program, ...rest] = [...dieWithUs, command, ...args];
  return spawn(program, rest, { ...options, ...identity, detached: platform !== 'win32' });
}

/**
 * Asks a process to end, ends it when it has not after eight seconds, and then whatever it left running in its
 * process group. `wholeGroup` asks its children too: for test runners, which do not pass the wish on.
 */
export async function endChild(child, { wholeGroup = false } = {}) {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    if (wholeGroup) signalGroup(child, 'SIGTERM');
    else child.kill('SIGTERM');
    const tooLong = setTimeout(() => child.kill('SIGKILL'), END_LIMIT_MS);
    await ended;
    clearTimeout(tooLong);
  }
  signalGroup(child, 'SIGKILL');
}

function signalGroup(child, signal) {
  if (platform === 'win32' || child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    // No such group: everything in it has ended, which is what we want.
    if (error.code !== 'ESRCH') throw error;
  }
}

/** Resolves with the first line a process writes to one of its pipes; rejects when it ends without. */
export function firstLine(child, stream, name) {
  return new Promise((resolve, reject) => {
    let text = '';
    stream.on('data', (chunk) => {
      text += chunk;
      const end = text.indexOf('\n');
      if (end >= 0) resolve(text.slice(0, end));
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${name} ended (${code}) before it was ready`)));
  });
}
