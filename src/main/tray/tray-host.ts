import { execFile } from 'node:child_process';

/** What shows icons on Linux: it owns this name on the session bus. */
const WATCHER = 'org.kde.StatusNotifierWatcher';
const PATIENCE_MS = 1_500;

/** Programs that ask the session bus; at least one is on nearly every desktop. */
const ASKERS: ReadonlyArray<{ program: string; args: string[] }> = [
  {
    program: 'gdbus',
    args: [
      'call',
      '--session',
      '--dest=org.freedesktop.DBus',
      '--object-path=/org/freedesktop/DBus',
      '--method=org.freedesktop.DBus.NameHasOwner',
      WATCHER,
    ],
  },
  {
    program: 'dbus-send',
    args: [
      '--session',
      '--print-reply',
      '--dest=org.freedesktop.DBus',
      '/org/freedesktop/DBus',
      'org.freedesktop.DBus.NameHasOwner',
      `string:${WATCHER}`,
    ],
  },
];

/** What a program wrote; null when it is not there or failed. */
export type Ask = (program: string, args: string[]) => Promise<string | null>;

/**
 * Whether an icon of ours would be seen. macOS and Windows always have a place for it; a Linux desktop may have none,
 * and a window that hides there would be out of reach. Where the bus cannot be asked, none is taken for granted.
 */
export async function hasTrayHost(platform: NodeJS.Platform, ask: Ask = askProgram): Promise<boolean> {
  if (platform !== 'linux') return true;
  for (const { program, args } of ASKERS) {
    const answer = await ask(program, args);
    if (answer !== null) return /\btrue\b/.test(answer);
  }
  return false;
}

function askProgram(program: string, args: string[]): Promise<string | null> {
  return new Promise((resolve) => {
    execFile(program, args, { timeout: PATIENCE_MS }, (error, stdout) => resolve(error ? null : stdout));
  });
}
