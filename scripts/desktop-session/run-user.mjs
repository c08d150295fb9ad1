import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, chown, lstat, mkdir, readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { getuid, platform } from 'node:process';
import { SetUpError, say } from '../setup/terminal.mjs';

const NAME = 'shopbell-run';
const HOME = '/var/lib/shopbell-run';

/**
 * The user the app and the tests run as. Chromium refuses to run sandboxed as root, and the sandbox is never
 * turned off; so root gets an unprivileged user of its own for it. Everyone else runs as themselves.
 *
 * @returns {{ uid: number, gid: number, name: string, home: string } | undefined} undefined: run as yourself
 */
export function runUser() {
  if (platform !== 'linux' || getuid() !== 0) return undefined;
  const known = findUser() ?? createUser();
  say(`started as root: the app runs as the user ${known.name}, because Chromium's sandbox refuses root`);
  return known;
}

function findUser() {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((each) => each.startsWith(`${NAME}:`));
  if (line === undefined) return undefined;
  const [name, , uid, gid, , home] = line.split(':');
  return { name, uid: Number(uid), gid: Number(gid), home };
}

function createUser() {
  try {
    execFileSync(
      'useradd',
      ['--system', '--user-group', '--create-home', '--home-dir', HOME, '--shell', '/bin/sh', NAME],
      {
        stdio: 'pipe',
      },
    );
  } catch (error) {
    throw new SetUpError(
      `the user ${NAME} could not be created (${error.message.trim()}). Start Shopbell as a user who is not root.`,
    );
  }
  return findUser();
}

/** Lets the run user read a folder: search rights on the way to it, reading rights within it. */
export async function letRead(user, folder) {
  await letReach(user, folder);
  if (user === undefined || firstUnreadable(user, folder) === undefined) return;
  say(`making ${folder} readable for ${user.name}`);
  for (const name of await readdir(folder)) {
    if (name === '.git') continue;
    execFileSync('chmod', ['-R', 'o+rX', join(folder, name)]);
  }
  await chmod(folder, (await stat(folder)).mode | 0o005);
}

/** Search rights only: the run user can pass through these folders, not list them. */
export async function letReach(user, path) {
  if (user === undefined) return;
  for (let folder = path; folder !== '/'; folder = dirname(folder)) {
    const { mode, uid } = await stat(folder);
    if (uid === user.uid || (mode & 0o001) !== 0) continue;
    say(`letting ${user.name} pass through ${folder} (chmod o+x)`);
    await chmod(folder, mode | 0o001);
  }
}

function firstUnreadable(user, folder) {
  const args = [folder, '-name', '.git', '-prune', '-o', '-not', '-readable', '-print', '-quit'];
  const found = execFileSync('find', args, { encoding: 'utf8', uid: user.uid, gid: user.gid, stdio: 'pipe' });
  return found.trim() || undefined;
}

/** A folder that belongs to the run user. One that is there already is handed over only while it is empty. */
export async function giveFolder(user, folder) {
  const isThere = existsSync(folder);
  await mkdir(folder, { recursive: true });
  if (user === undefined) return;
  await letReach(user, dirname(folder));
  const { uid } = await lstat(folder);
  if (uid === user.uid) return;
  if (isThere && (await readdir(folder)).length > 0) {
    throw new SetUpError(
      `${folder} belongs to another user. Hand it over, then start again:\n  chown -R ${user.name} ${folder}`,
    );
  }
  await chown(folder, user.uid, user.gid);
}
