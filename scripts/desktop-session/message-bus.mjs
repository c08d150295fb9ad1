import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { firstLine, startChild } from './child-processes.mjs';

/** A bus that starts no program by itself: a test says which services there are. */
const BARE_BUS = `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
  "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`;

/** Starts a session bus of its own for the run user; `isolated`: one on which nothing starts by itself. */
export async function startBus({ user, folder, env, isolated = false }) {
  const bare = join(folder, 'bus.conf');
  if (isolated) await writeFile(bare, BARE_BUS);
  const args = [
    isolated ? `--config-file=${bare}` : '--session',
    '--nofork',
    '--nopidfile',
    '--print-address=3',
    `--address=unix:path=${join(folder, 'bus')}`,
  ];
  const child = startChild('dbus-daemon', args, { user, env, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const address = await firstLine(child, child.stdio[3], 'dbus-daemon');
  return { child, env: { DBUS_SESSION_BUS_ADDRESS: address } };
}

/**
 * Whether a program owns `name` on the session bus. With `orStartable` also whether the bus would start one
 * when it is asked for.
 */
export function isOnBus(name, { user, env, orStartable = false }) {
  if (ask('NameHasOwner', [`string:${name}`], user, env).includes('boolean true')) return true;
  return orStartable && ask('ListActivatableNames', [], user, env).includes(`"${name}"`);
}

function ask(method, args, user, env) {
  const identity = user === undefined ? {} : { uid: user.uid, gid: user.gid };
  const call = ['--session', '--print-reply', '--reply-timeout=2000', '--dest=org.freedesktop.DBus'];
  try {
    return execFileSync(
      'dbus-send',
      [...call, '/org/freedesktop/DBus', `org.freedesktop.DBus.${method}`, ...args],
      {
        env,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
        ...identity,
      },
    );
  } catch {
    // No bus, or no dbus-send to ask it with: nothing is known to be there.
    return '';
  }
}
