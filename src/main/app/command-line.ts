import { resolve } from 'node:path';

/** What may stand on the command line; see the README. */
export interface CommandLine {
  isPractice: boolean;
  /** Start without showing the window. */
  isHidden: boolean;
  wantsVersion: boolean;
  userDataDir: string | null;
  configureFile: string | null;
}

/**
 * Reads the flags. Everything else is left alone: Chromium and test drivers put their own flags there.
 * Relative paths count from `workingDirectory`.
 */
export function readCommandLine(argv: readonly string[], workingDirectory: string): CommandLine {
  const path = (name: string): string | null => {
    const value = flagValue(argv, name);
    return value ? resolve(workingDirectory, value) : null;
  };
  return {
    isPractice: argv.includes('--practice'),
    isHidden: argv.includes('--hidden'),
    wantsVersion: argv.includes('--version'),
    userDataDir: path('--user-data-dir'),
    configureFile: path('--configure'),
  };
}

function flagValue(argv: readonly string[], name: string): string | null {
  const prefix = `${name}=`;
  const flag = argv.findLast((argument) => argument.startsWith(prefix));
  return flag === undefined ? null : flag.slice(prefix.length);
}
