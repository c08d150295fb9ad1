/** The few lines a person at the terminal sees: one short line per main event. */
export interface Terminal {
  say(line: string): void;
}

export function createTerminal(write: (text: string) => void): Terminal {
  return { say: (line) => write(`${oneLine(line)}\n`) };
}

/** Names come from strangers: control characters could repaint the terminal, direction marks turn it around. */
function oneLine(line: string): string {
  return line.replace(/[\p{Cc}\p{Bidi_Control}]/gu, ' ').slice(0, 200);
}
