import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { SetUpError } from '../setup/terminal.mjs';
import { startChild } from './child-processes.mjs';
import { isOnBus } from './message-bus.mjs';

export const SECRET_SERVICE = 'org.freedesktop.secrets';

const READY_LIMIT_MS = 10_000;
const LOOK_EVERY_MS = 30;
/** The keyring of a machine nobody sits at has nobody to type a password; its file's owner is its protection. */
const PASSWORD = '\n';

/** Where the keyring we start keeps its file: apart from the user's own keyrings, whose password we do not know. */
export function keyringFolder(env) {
  return join(env.HOME, '.local', 'share', 'shopbell-keyring');
}

/** Starts a real Secret Service on the session bus, with an unlocked keyring. */
export async function startKeyring({ user, env }) {
  const args = ['--foreground', '--unlock', '--components=secrets'];
  const child = startChild('gnome-keyring-daemon', args, {
    user,
    env: { ...env, XDG_DATA_HOME: keyringFolder(env) },
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  child.stdin.end(PASSWORD);
  const giveUpAt = Date.now() + READY_LIMIT_MS;
  while (!isOnBus(SECRET_SERVICE, { user, env })) {
    if (child.exitCode !== null || Date.now() > giveUpAt) {
      throw new SetUpError(
        'gnome-keyring-daemon did not start. Run it by hand to see why: gnome-keyring-daemon --foreground',
      );
    }
    await pause(LOOK_EVERY_MS);
  }
  return { child, env: {} };
}
