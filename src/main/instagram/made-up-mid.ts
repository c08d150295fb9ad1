import { createHash } from 'node:crypto';

/** An id for what the wire tells without one. Stable: the same event told twice is one message. */
export function madeUpMid(kind: 'postback' | 'referral', parts: Array<string | null>): string {
  return `${kind}:${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 40)}`;
}
