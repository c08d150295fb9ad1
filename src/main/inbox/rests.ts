import type { Clock } from '../../shared/clock.ts';
import { reactionTo } from '../../shared/instagram/reaction.ts';
import type { AccountId } from '../../shared/model/ids.ts';

/**
 * Who shall not be called for how long. A limit is the account's, or the whole app's and then everybody's: whoever
 * goes on calling from another place prolongs it (Meta's rate limiting page), so all callers share one of these.
 */
export interface Rests {
  rest(who: AccountId | 'all', ms: number): void;
  /** How long this account still rests, in ms; 0 when it does not. */
  msLeft(accountId: AccountId): number;
  /** Until the next of those that rest may go on, in ms; null when nobody rests. */
  msUntilNext(): number | null;
}

export function createRests(clock: Pick<Clock, 'now'>): Rests {
  const until = new Map<AccountId | 'all', number>();
  const left = (who: AccountId | 'all') => Math.max((until.get(who) ?? 0) - clock.now(), 0);
  return {
    rest: (who, ms) => void until.set(who, Math.max(until.get(who) ?? 0, clock.now() + ms)),
    msLeft: (accountId) => Math.max(left(accountId), left('all')),
    msUntilNext() {
      const lefts = [...until.keys()].map(left).filter((ms) => ms > 0);
      return lefts.length > 0 ? Math.min(...lefts) : null;
    },
  };
}

/** After a reading that met a limit: rests for as long as Instagram told, if it did. Answers how long, in ms. */
export function restAfter(error: unknown, rests: Rests, accountId: AccountId): number | null {
  const reaction = reactionTo(error);
  if (reaction.kind !== 'wait' || reaction.waitMs === null) return null;
  rests.rest(reaction.scope === 'app' ? 'all' : accountId, reaction.waitMs);
  return reaction.waitMs;
}
