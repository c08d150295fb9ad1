import { harmlessLine } from '../../shared/harmless-text.ts';

/** The few lines a person at the terminal sees: one short line per main event. */
export interface Terminal {
  say(line: string): void;
}

export function createTerminal(write: (text: string) => void): Terminal {
  // Names come from strangers: control characters could repaint the terminal, direction marks turn it around.
  return { say: (line) => write(`${harmlessLine(line)}\n`) };
}
