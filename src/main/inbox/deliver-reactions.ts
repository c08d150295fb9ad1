import type { Clock } from '../../shared/clock.ts';
import { isAppShutOut, reactionTo } from '../../shared/instagram/reaction.ts';
import type { AccountId } from '../../shared/model/ids.ts';
import type { Instagram } from '../instagram/instagram.ts';
import type { Log } from '../logging/log.ts';
import type { ReactionRow } from '../storage/records.ts';
import type { Storage } from '../storage/storage.ts';
import { backOff } from './back-off.ts';
import { failureCode } from './failure-code.ts';
import { type Publish, publishChange } from './intake.ts';
import type { PauseAccount } from './pause-account.ts';
import type { Rests } from './rests.ts';
import { failureOf } from './send-failure.ts';
import { whenWoken } from './when-woken.ts';

const RETRY = { firstMs: 2_000, mostMs: 5 * 60_000 };
const FAILED_STEP_PAUSE_MS = 5_000;
/** Passing trouble at Instagram that does not pass; a missing network has no such limit. */
const MOST_TRIES = 6;

export interface DeliverReactionsParts {
  storage: Pick<
    Storage,
    'dueReactions' | 'nextReactionAt' | 'reactionSent' | 'reactionLater' | 'reactionFailed'
  >;
  instagram: Pick<Instagram, 'react'>;
  tokenOf(accountId: AccountId): Promise<string | null>;
  pauseAccount: PauseAccount;
  /** Shared with whoever else calls Instagram for these accounts. */
  rests: Rests;
  publish: Publish;
  clock: Clock;
  /** 0 to 1, for the jitter. */
  random(): number;
  log: Log;
}

export interface DeliverReactions {
  wake(): void;
  /** Resolves when nothing is on its way. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Sends the owner's reactions one after the other. Saying the same reaction twice says it once, so an unclear end
 * is simply tried again; a refusal is shown at the message, and what was there before with it.
 */
export function deliverReactions(parts: DeliverReactionsParts): DeliverReactions {
  const { storage, rests, clock, log } = parts;
  const looking = whenWoken({
    clock,
    work: sendDue,
    onFailure(error) {
      log.error('reaction.step-failed', { problem: failureCode(error) });
      return FAILED_STEP_PAUSE_MS;
    },
  });

  async function sendDue(): Promise<number | null> {
    // One at a time: a limit, a lost token, a change of mind: what is due after it may be something else.
    for (let next = await nextDue(); next && !looking.isStopped(); next = await nextDue()) {
      await send(next, parts);
    }
    const resting = rests.resting();
    const dueAt = resting === 'all' ? null : await storage.nextReactionAt({ resting });
    const waits = [dueAt === null ? null : dueAt - clock.now(), rests.msUntilNext()];
    const ms = Math.min(...waits.filter((wait) => wait !== null));
    return Number.isFinite(ms) ? ms : null;
  }

  async function nextDue(): Promise<ReactionRow | undefined> {
    const resting = rests.resting();
    if (resting === 'all') return undefined;
    return (await storage.dueReactions({ now: clock.now(), limit: 1, resting }))[0];
  }

  return {
    wake: looking.wake,
    idle: looking.idle,
    async stop() {
      looking.stop();
      await looking.idle();
    },
  };
}

async function send(row: ReactionRow, parts: DeliverReactionsParts): Promise<void> {
  const { storage, instagram, publish, clock, log } = parts;
  const { messageId, wish, mid, emoji } = row;
  const token = await parts.tokenOf(row.accountId);
  if (token === null) return parts.pauseAccount(row.accountId, 'token-missing');
  try {
    await instagram.react({ token, recipientId: row.personScopedId, mid, emoji });
  } catch (error) {
    return endFailed(row, error, parts);
  }
  publishChange(publish, await storage.reactionSent({ messageId, wish, now: clock.now() }));
  log.info('reaction.sent', { messageId, isTakenAway: emoji === null });
}

async function endFailed(row: ReactionRow, error: unknown, parts: DeliverReactionsParts): Promise<void> {
  const { storage, publish, clock, random, log } = parts;
  const { messageId, wish, attempts } = row;
  const failure = failureOf(error, clock.now());
  const reaction = reactionTo(error);
  log.warn('reaction.not-sent', { messageId, code: failure.code, reaction: reaction.kind });

  // Of all that calls for a new login only a dead token says it of the account; the rest may be a missing right
  // to react, and replies shall not stand still for that.
  if (failure.code === 'account-needs-reconnect') return parts.pauseAccount(row.accountId, failure.code);

  const limitMs = parts.rests.note(error, row.accountId);
  const isPassing = reaction.kind === 'retry' || reaction.kind === 'look-first';
  const mayPass = isPassing && (attempts + 1 < MOST_TRIES || failure.code === 'network-unreachable');
  if (limitMs !== null || mayPass || isAppShutOut(error)) {
    const waitMs = limitMs ?? backOff(attempts, { ...RETRY, random: random() });
    return await storage.reactionLater({ messageId, wish, dueAt: clock.now() + waitMs });
  }
  // "Press Reconnect" would lead nowhere: the account is connected.
  const told = reaction.kind === 'pause-account' ? { ...failure, code: 'refused' as const } : failure;
  publishChange(publish, await storage.reactionFailed({ messageId, wish, failure: told }));
}
