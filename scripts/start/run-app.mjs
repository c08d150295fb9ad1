import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { endChild } from '../desktop-session/child-processes.mjs';
import { checkoutFolder } from '../setup/checkout.mjs';
import { onStop } from '../setup/stop.mjs';

/**
 * Runs the app until it ends and answers its exit code. Its own lines go straight to our standard output; what
 * Chromium says about this machine's graphics and buses goes nowhere unless `isVerbose`.
 */
export async function runApp({ session, electron, flags, isVerbose }) {
  const child = session.start(electron.executable, [checkoutFolder, ...flags], {
    cwd: checkoutFolder,
    stdio: ['ignore', 'inherit', isVerbose ? 'inherit' : 'pipe'],
  });
  if (child.stderr) forwardOwnErrors(child.stderr);
  let stoppedBy;
  const ignoreStop = onStop((signal) => {
    stoppedBy = signal;
    void endChild(child);
  });
  const [code, signal] = await once(child, 'exit');
  ignoreStop();
  if (stoppedBy !== undefined) return stoppedBy === 'SIGINT' ? 130 : 143;
  return signal === null ? code : 1;
}

function forwardOwnErrors(stream) {
  createInterface({ input: stream }).on('line', (line) => {
    if (!isChromiumNoise(line)) process.stderr.write(`${line}\n`);
  });
}

/** Chromium's log lines begin with [pid:date/time:LEVEL:file(line)]; GTK's and the graphics drivers' as below. */
export function isChromiumNoise(line) {
  return (
    /^\[\d+:\d{4}\/\d{6}\.\d+:(VERBOSE\d*|INFO|WARNING|ERROR):/.test(line) ||
    /^\(\S+:\d+\): (Gtk|Gdk|GLib|GLib-GObject|GLib-GIO|dconf|libnotify|LIBDBUSMENU-GLIB)[-\w]*-(WARNING|CRITICAL|Message|INFO)/i.test(
      line,
    ) ||
    /^(libva|MESA|libEGL|amdgpu|Fontconfig)\b/.test(line) ||
    line.trim() === ''
  );
}
