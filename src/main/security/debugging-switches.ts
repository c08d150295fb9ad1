import type { CommandLine } from 'electron';

/**
 * Flags of Chromium that open the running app to a debugger or take its walls down. The fuses close Node's own
 * doors (electron-builder.yml); these are Chromium's, and it reads them from the command line of anybody.
 */
const SWITCHES = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-allow-origins',
  'disable-web-security',
  'allow-running-insecure-content',
  'ignore-certificate-errors',
  'host-rules',
  'host-resolver-rules',
  'load-extension',
  'js-flags',
] as const;

/** In a packaged app they are taken away before Chromium looks; developers and tests need some of them. */
export function dropDebuggingSwitches(
  commandLine: Pick<CommandLine, 'removeSwitch'>,
  isPackaged: boolean,
): void {
  if (!isPackaged) return;
  for (const name of SWITCHES) commandLine.removeSwitch(name);
}
