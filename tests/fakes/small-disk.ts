import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A disk of our own size that only one process sees: a tmpfs in a mount namespace, which needs no rights. */
export interface SmallDisk {
  /** Lies on the small disk for the process, on the usual one for everybody else. */
  folder: string;
  /** Starts Node with the disk in its place; for whoever takes the path of a Node. */
  node: string;
  /** Takes away what was put there beforehand. */
  makeRoom(): void;
}

/** Whether this system lets us have one; hardened ones do not. */
export function canHaveSmallDisk(): boolean {
  return process.platform === 'linux' && spawnSync('unshare', ['-Urm', 'true']).status === 0;
}

/** `options` are those of tmpfs, as in `size=2m`; `filled` says how much of it is taken from the start. */
export function smallDisk(
  folder: string,
  node: string,
  { options, filled = 0 }: { options: string; filled?: number },
): SmallDisk {
  const disk = join(folder, 'disk');
  const pidFile = join(folder, 'pid');
  const start = join(folder, 'node-on-small-disk.sh');
  mkdirSync(disk);
  const fill = filled > 0 ? `head -c ${filled} /dev/zero >'${disk}/filler' && ` : '';
  const inside = `mount -t tmpfs -o '${options}' none '${disk}' && ${fill}echo $$ >'${pidFile}' && exec '${node}' "$@"`;
  writeFileSync(start, `#!/bin/sh\nexec unshare -Urm sh -c '${inside.replaceAll("'", `'\\''`)}' sh "$@"\n`);
  chmodSync(start, 0o755);
  return {
    folder: disk,
    node: start,
    makeRoom() {
      const pid = readFileSync(pidFile, 'utf8').trim();
      execFileSync('nsenter', [
        ...['-t', pid, '-U', '-m', '--preserve-credentials'],
        ...['rm', join(disk, 'filler')],
      ]);
    },
  };
}
