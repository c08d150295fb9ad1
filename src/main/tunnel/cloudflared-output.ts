/** What the program prints of a quick tunnel's address: a name of several words, never a service of its maker. */
const ADDRESS = /https:\/\/(?!api\.|www\.)[a-z0-9-]+\.trycloudflare\.com(?![a-z0-9.-])/;
/** The program prints short lines. What never ends is no line of it. */
const LONGEST_LINE = 16_384;

/**
 * Reads the address out of what cloudflared prints, in whichever pieces it comes. Answers null until it was there.
 * The same output names `https://api.trycloudflare.com/tunnel` when no tunnel was given: that is no address of ours.
 */
export function createAddressReader(address: RegExp = ADDRESS): (piece: string) => string | null {
  let rest = '';
  let found: string | null = null;
  return (piece) => {
    if (found !== null) return found;
    const lines = (rest + piece).split('\n');
    rest = (lines.pop() ?? '').slice(-LONGEST_LINE);
    for (const line of lines) found ??= address.exec(line)?.[0] ?? null;
    return found;
  };
}
