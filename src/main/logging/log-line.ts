import type { LogFacts } from './log.ts';
import { redact } from './redact.ts';

/** A stack of errors has its place in one line; a page of somebody's answer has not. */
const MOST_CHARACTERS = 4_000;

/** `tunnel.opened attempt=2 host="…"`: one line, easy to search, secrets taken out. */
export function logLine(event: string, facts: LogFacts = {}): string {
  const words = Object.entries(facts).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  return oneLine(redact([event, ...words].join(' ')));
}

/** What would break the line, turn it round or hide in it stands there as its number. */
function oneLine(text: string): string {
  return text
    .slice(0, MOST_CHARACTERS)
    .replace(/[\p{C}\p{Zl}\p{Zp}\p{M}]/gu, (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`);
}
