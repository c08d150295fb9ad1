import { isLoopbackHost } from '../../shared/loopback.ts';
import type { PageAnswer } from '../../shared/model/guide.ts';
import { createSafeFetch, FetchTrouble, type SafeFetchOptions } from './safe-fetch.ts';

const PATIENCE_MS = 10_000;
/** A page of words is far smaller; more is not read. */
const MOST_BYTES = 2_000_000;

/**
 * Asks an address as a stranger would whether a page stands there, under the rules of safe-fetch.ts: https and the
 * public internet only. Never rejects.
 */
export function createPageAnswers(
  options: Pick<SafeFetchOptions, 'allowLoopback' | 'lookup'>,
): (address: string) => Promise<PageAnswer> {
  const fetchSafely = createSafeFetch({ ...options, silenceMs: PATIENCE_MS, wholeMs: PATIENCE_MS });
  return async (address) => {
    if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) return 'not-an-address';
    const { protocol, hostname } = new URL(address);
    const isHere = options.allowLoopback && isLoopbackHost(hostname);
    if (protocol !== 'https:' && !isHere) return 'not-secure';
    try {
      const { body } = await fetchSafely(address, {
        maxBytes: MOST_BYTES,
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      // One piece is enough to know that it answers.
      for await (const _piece of body) break;
      return 'answers';
    } catch (error) {
      // A page larger than what is read is there all the same; anything unknown is no answer.
      return error instanceof FetchTrouble ? ANSWER_OF[error.trouble] : 'no-answer';
    }
  };
}

const ANSWER_OF: Readonly<Record<FetchTrouble['trouble'], PageAnswer>> = {
  refused: 'not-public',
  dead: 'missing',
  unreachable: 'no-answer',
  'too-large': 'answers',
  'not-media': 'answers',
  disk: 'no-answer',
};
