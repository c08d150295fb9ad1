import type { Milliseconds } from './model/ids.ts';

/** One message as far as answering goes. */
export interface Turn {
  direction: 'in' | 'out';
  at: Milliseconds;
}

/**
 * How long a person usually waited: from the first message of theirs that nobody had answered to the answer, in
 * the middle of all such times; in ms. Null while nothing was ever answered. `turns` are in order of time.
 */
export function medianAnswerTime(turns: readonly Turn[]): number | null {
  const waits: number[] = [];
  let since: number | null = null;
  for (const { direction, at } of turns) {
    if (direction === 'in') since ??= at;
    else if (since !== null) {
      waits.push(Math.max(0, at - since));
      since = null;
    }
  }
  waits.sort((a, b) => a - b);
  const middle = waits.length >> 1;
  const upper = waits[middle];
  if (upper === undefined) return null;
  const lower = waits.length % 2 === 0 ? (waits[middle - 1] ?? upper) : upper;
  return Math.round((lower + upper) / 2);
}
