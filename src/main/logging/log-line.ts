import type { LogFacts } from './log.ts';
import { redact } from './redact.ts';

/** `tunnel.opened attempt=2 host="…"`: one line, easy to search, secrets taken out. */
export function logLine(event: string, facts: LogFacts = {}): string {
  const words = Object.entries(facts).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  return redact([event, ...words].join(' '));
}
