import { run, type WritableDb } from '../sql.ts';

/** How the reason of a body begins that spoke of an account which was not connected here; see `reopenKept`. */
export const NOT_CONNECTED = 'account not connected here';

const LONGEST_REASON = 300;

export interface Settled {
  id: number;
  state: 'applied' | 'kept';
  reason: string | null;
  now: number;
}

/**
 * Ends a kept webhook body; answers whether there was one. What is applied stands in the inbox, so its words go
 * from here: taken back there, they would live on in the journal. Its digest stays and knows a repetition. A body
 * that is `kept` is the only copy of what nobody understood.
 */
export function settle(db: WritableDb, { id, state, reason, now }: Settled): boolean {
  const { changes } = run(
    db,
    `UPDATE webhook_journal SET state = @state, reason = @reason, settled_at = @now,
       body = iif(@state = 'applied', x'', body) WHERE id = @id`,
    { id, state, reason, now },
  );
  return changes > 0;
}

/** Several reasons as the one that is kept; null when there is none. */
export function reasonOf(reasons: string[]): string | null {
  const told = [...new Set(reasons)].join(', ').slice(0, LONGEST_REASON);
  return told === '' ? null : told;
}
