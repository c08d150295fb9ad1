import { resolve } from 'node:path';
import { type AppLink, linkIn } from '../life/app-link.ts';

/** What may stand on the command line; see the README. */
export interface CommandLine {
  isPractice: boolean;
  /** Start without showing the window. */
  isHidden: boolean;
  wantsVersion: boolean;
  userDataDir: string | null;
  configureFile: string | null;
  /** Where a `shopbell://` link leads that was handed over by the system. */
  link: AppLink | null;
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
    link: linkIn(argv),
  };
}

function flagValue(argv: readonly string[], name: string): string | null {
  const prefix = `${name}=`;
  const flag = argv.findLast((argument) => argument.startsWith(prefix));
  return flag === undefined ? null : flag.slice(prefix.length);
}
