import { type AppErrorCode, AppFailure } from '../../shared/ipc/result.ts';
import type { KeychainProblem } from '../../shared/model/setup.ts';

/**
 * What the systems say, and what it means. The words are those of libsecret, GLib and gnome-keyring (each was
 * provoked and read), and of macOS' Security framework (SecCopyErrorMessageString). The first that fits counts.
 */
const WORDS: ReadonlyArray<readonly [RegExp, KeychainProblem]> = [
  [/libsecret|cannot open shared object|not a valid Win32|dlopen|Cannot find module/i, 'no-library'],
  [/locked collection|interaction is not allowed|keychain is locked/i, 'locked'],
  // The owner closed the question for the password, or for a first keyring.
  [/prompt (was )?dismissed|collection\/login|no such object|object does not exist/i, 'locked'],
  [/cancell?ed|denied|not permitted|AccessDenied|passphrase you entered is not correct/i, 'denied'],
  [/not provided by any|autolaunch|ServiceUnknown|could not connect|connection refused/i, 'no-service'],
];

const CODES: Record<KeychainProblem, AppErrorCode> = {
  'no-library': 'keychain-missing',
  'no-service': 'keychain-missing',
  broken: 'keychain-missing',
  locked: 'keychain-locked',
  denied: 'keychain-denied',
};

/** The keychain could not be used. Its own words speak of buses and libraries, never of the secret. */
export class KeychainFailure extends AppFailure {
  readonly problem: KeychainProblem;

  constructor(problem: KeychainProblem, words: string) {
    super(CODES[problem], { message: words.slice(0, 300) });
    this.name = 'KeychainFailure';
    this.problem = problem;
  }
}

export function keychainFailure(error: unknown): KeychainFailure {
  if (error instanceof KeychainFailure) return error;
  const words = error instanceof Error ? error.message : 'unknown';
  return new KeychainFailure(WORDS.find(([known]) => known.test(words))?.[1] ?? 'broken', words);
}
