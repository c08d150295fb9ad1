import { streamSafe } from '../../shared/stream-safe.ts';

/** For finding: without case and accents, so that "lucia" finds "Lucía". */
export function folded(text: string): string {
  return streamSafe(text).normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
}
