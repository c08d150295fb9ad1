/** What the parts of main write down. Never a token, a secret, a message's text or a full name. */
export interface Log {
  info(event: string, facts?: LogFacts): void;
  warn(event: string, facts?: LogFacts): void;
  error(event: string, facts?: LogFacts): void;
}

export type LogFacts = Record<string, string | number | boolean | null>;
