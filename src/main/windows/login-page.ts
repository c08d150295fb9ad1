import type { AppErrorCode } from '../../shared/ipc/result.ts';

/**
 * The user agent of the Chrome this runs on, without the app's and Electron's names: Instagram shows some
 * embedded browsers a page that says they are not supported.
 */
export function plainUserAgent(agent: string): string {
  return agent.replace(/(like Gecko\)) .*?(Chrome\/)/, '$1 $2').replace(/ Electron\/\S+/, '');
}

/**
 * Mistakes of the set-up are shown on Instagram's own page and never come back to the redirect address: whoever
 * waits for it waits for ever. These words stand on that page in English whatever the owner's language.
 * Business Login page and field reports, 2025 and 2026.
 */
const PROBLEMS: ReadonlyArray<[RegExp, AppErrorCode]> = [
  [/invalid platform app|invalid client[_ ]id/i, 'app-id-wrong'],
  [/invalid redirect[_ ]uri/i, 'redirect-refused'],
  [/insufficient developer role/i, 'tester-role-missing'],
  [/permissions are mutually exclusive|invalid scopes?\b/i, 'permission-missing'],
];

/** What is wrong, when the text of a login page says so; null for every other page. */
export function problemOnPage(text: string): AppErrorCode | null {
  return PROBLEMS.find(([words]) => words.test(text))?.[1] ?? null;
}
