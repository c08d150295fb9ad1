import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** A new folder that names our process, so that a later run can tell it from one whose owner was killed. */
export function makeWorkFolder(parent, kind) {
  return mkdtemp(join(parent, `${kind}-${process.pid}-`));
}

/** Removes the work folders of processes that were ended before they could tidy up. */
export async function removeLeftovers(parent, kind) {
  const pattern = new RegExp(`^${kind}-(\\d+)-`);
  for (const name of await readdir(parent)) {
    const pid = pattern.exec(name)?.[1];
    if (pid === undefined || isRunning(Number(pid))) continue;
    await rm(join(parent, name), { recursive: true, force: true }).catch(belongsToSomeoneElse);
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function belongsToSomeoneElse(error) {
  // In a folder all users share, others' leftovers are theirs to remove.
  if (error.code !== 'EPERM' && error.code !== 'EACCES') throw error;
}
