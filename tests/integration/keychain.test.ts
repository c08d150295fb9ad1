import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const TELL = `'${here('../../node_modules/node/bin/node')}' '${here('../fakes/tell-keychain.ts')}'`;
const canRun = ['dbus-run-session', 'gnome-keyring-daemon'].every(
  (program) => spawnSync('which', [program]).status === 0,
);

/** A bus on which nothing can be started, as on a small system without a desktop. */
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

let home: string;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'shopbell-keychain-'));
});
afterEach(() => rm(home, { recursive: true, force: true }));

async function run(script: string): Promise<string> {
  const { DISPLAY: _1, WAYLAND_DISPLAY: _2, DBUS_SESSION_BUS_ADDRESS: _3, ...rest } = process.env;
  const env = { ...rest, HOME: home, XDG_DATA_HOME: home, XDG_RUNTIME_DIR: home };
  const { stdout } = await promisify(execFile)('sh', ['-c', script], { env, timeout: 20_000 });
  return stdout.trim().split('\n').at(-1) ?? '';
}

describe.runIf(canRun)('the true keychain of a session', () => {
  test('without a bus: there is no key store, and no secret is taken for absent', async () => {
    expect(await run(TELL)).toBe('missing no-service keychain-missing');
  });

  test('with a bus on which no Secret Service answers', async () => {
    const config = join(home, 'bus.conf');
    await writeFile(config, BARE_BUS);
    expect(await run(`dbus-run-session --config-file='${config}' -- ${TELL}`)).toBe(
      'missing no-service keychain-missing',
    );
  });

  test('with a keyring that is open, and then locked', async () => {
    const unlock = `printf 'pass' | gnome-keyring-daemon --unlock --components=secrets >/dev/null`;
    expect(await run(`dbus-run-session -- sh -c "${unlock}; ${TELL}"`)).toBe('kept null null');
    const start = 'gnome-keyring-daemon --start --components=secrets >/dev/null';
    expect(await run(`dbus-run-session -- sh -c "${start}; ${TELL}"`)).toBe('missing locked keychain-locked');
  });
});
