import type { Clock } from '../../shared/clock.ts';
import { reactionTo } from '../../shared/instagram/reaction.ts';
import type { AccountId } from '../../shared/model/ids.ts';
import type { Urgency } from '../instagram/instagram.ts';
import { backOff } from './back-off.ts';

/** Where Instagram does not say how long: a second at first, and longer each time it says so again. */
const UNTOLD = { firstMs: 1_000, mostMs: 60_000 };
/** Without a limit for so long, the next one is the first again. */
const FORGOTTEN_AFTER_MS = 2 * 60_000;

/**
 * Who shall not be called for how long. A limit is the account's, or the whole app's and then everybody's: whoever
 * goes on calling from another place prolongs it (Meta's rate limiting page), so all callers share one of these.
 */
export interface Rests {
  /**
   * Notes what a failed call says about limits. Answers how long to rest, in ms; null when it speaks of none.
   */
  note(failure: unknown, accountId: AccountId): number | null;
  /** How long such calls of this account still rest, in ms; 0 when they do not. */
  msLeft(accountId: AccountId, urgency?: Urgency): number;
  /** Whose calls that somebody waits for rest now. */
  resting(): AccountId[] | 'all';
  /** Until the next of those whom somebody waits for may go on, in ms; null when none of them rests. */
  msUntilNext(): number | null;
}

type Who = AccountId | 'all';

export function createRests({ clock, random }: { clock: Pick<Clock, 'now'>; random(): number }): Rests {
  const restOf: Record<Urgency, Map<Who, { from: number; until: number }>> = {
    urgent: new Map(),
    background: new Map(),
  };
  const untold = new Map<Who, { times: number; from: number; until: number }>();

  function left(urgency: Urgency, who: Who): number {
    const rest = restOf[urgency].get(who);
    const now = clock.now();
    // One that begins later was noted by a clock that was wrong and has been set back since.
    return rest === undefined || rest.from > now ? 0 : Math.max(rest.until - now, 0);
  }

  /** Several calls that meet the same limit at the same time are one meeting. */
  function untoldMs(who: Who): number {
    const now = clock.now();
    const before = untold.get(who);
    if (before && before.from <= now && before.until > now) return before.until - now;
    const times = before && Math.abs(now - before.until) < FORGOTTEN_AFTER_MS ? before.times : 0;
    const ms = backOff(times, { ...UNTOLD, random: random() });
    untold.set(who, { times: times + 1, from: now, until: now + ms });
    return ms;
  }

  return {
    note(failure, accountId) {
      const reaction = reactionTo(failure);
      if (reaction.kind !== 'wait') return null;
      const who = reaction.scope === 'app' ? 'all' : accountId;
      const ms = reaction.waitMs ?? untoldMs(who);
      const resting: Urgency[] = reaction.only === 'background' ? ['background'] : ['urgent', 'background'];
      for (const urgency of resting) {
        const from = clock.now();
        restOf[urgency].set(who, { from, until: from + Math.max(left(urgency, who), ms) });
      }
      return ms;
    },
    msLeft: (accountId, urgency = 'background') => Math.max(left(urgency, accountId), left(urgency, 'all')),
    resting() {
      if (left('urgent', 'all') > 0) return 'all';
      return [...restOf.urgent.keys()]
        .filter((who) => who !== 'all')
        .filter((who) => left('urgent', who) > 0);
    },
    msUntilNext() {
      const lefts = [...restOf.urgent.keys()].map((who) => left('urgent', who)).filter((ms) => ms > 0);
      return lefts.length > 0 ? Math.min(...lefts) : null;
    },
  };
}
