import type { Clock } from '../../shared/clock.ts';

/**
 * Asks again only when the last answer is older than `forMs`, and once for all who ask at the same time. A failure
 * is not remembered.
 */
export function rememberBriefly<T>(ask: () => Promise<T>, forMs: number, clock: Clock): () => Promise<T> {
  let last: { answer: Promise<T>; at: number } | null = null;
  return () => {
    if (last !== null && clock.now() - last.at < forMs) return last.answer;
    const asked = { answer: ask(), at: clock.now() };
    last = asked;
    asked.answer.catch(() => {
      // Whoever asked hears of it; the next one asks anew.
      if (last === asked) last = null;
    });
    return asked.answer;
  };
}
