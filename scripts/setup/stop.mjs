import { readFileSync } from 'node:fs';
import { env, platform } from 'node:process';

const SIGNALS = platform === 'win32' ? ['SIGINT', 'SIGTERM'] : ['SIGINT', 'SIGTERM', 'SIGHUP'];
const LOOK_EVERY_MS = 1_000;

/**
 * Calls `stop` once when this command is to end: by a signal, or because the npm that started it is gone. npm
 * passes a signal on to the shell between it and us, and that shell just ends.
 *
 * @param {(signal: string) => void} stop
 * @returns {() => void} stops waiting for it
 */
export function onStop(stop) {
  let isStopping = false;
  const once = (signal) => {
    if (isStopping) return;
    isStopping = true;
    stop(signal);
  };
  for (const signal of SIGNALS) process.on(signal, once);
  const born = parents();
  const watch = setInterval(() => {
    if (parents() !== born) once('SIGTERM');
  }, LOOK_EVERY_MS);
  watch.unref();
  return () => {
    clearInterval(watch);
    for (const signal of SIGNALS) process.off(signal, once);
  };
}

/** Our parent and, where it can be read, its parent: the shell and the npm. Only npm's runs are watched. */
function parents() {
  if (env.npm_lifecycle_event === undefined) return '';
  return `${process.ppid} ${parentOf(process.ppid)}`;
}

function parentOf(pid) {
  try {
    // "pid (name) state ppid …"; a name may hold spaces and brackets, so count from the last bracket.
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return status.slice(status.lastIndexOf(')') + 2).split(' ')[1];
  } catch {
    // No /proc here, or the process is gone, which shows in our own parent.
    return '';
  }
}
