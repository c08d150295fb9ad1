import type { Clock } from '../../shared/clock.ts';
import { reactionTo } from '../../shared/instagram/reaction.ts';
import { AppFailure } from '../../shared/ipc/result.ts';
import type { AccountId } from '../../shared/model/ids.ts';
import type { SendFailure } from '../../shared/model/message.ts';
import type { Instagram } from '../instagram/instagram.ts';
import type { Log } from '../logging/log.ts';
import type { ReactionRow } from '../storage/records.ts';
import type { Storage } from '../storage/storage.ts';
import { backOff } from './back-off.ts';
import { failureCode } from './failure-code.ts';
import { type Publish, publishChange } from './intake.ts';
import type { PauseAccount } from './pause-account.ts';

const RETRY = { firstMs: 2_000, mostMs: 5 * 60_000 };
const FAILED_STEP_PAUSE_MS = 5_000;
const LONGEST_TIMER_MS = 3_600_000;
/** Passing trouble at Instagram that does not pass; a missing network has no such limit. */
const MOST_TRIES = 6;
const AT_ONCE = 20;

export interface DeliverReactionsParts {
  storage: Pick<
    Storage,
    'dueReactions' | 'nextReactionAt' | 'reactionSent' | 'reactionLater' | 'reactionFailed'
  >;
  instagram: Pick<Instagram, 'react'>;
  tokenOf(accountId: AccountId): Promise<string | null>;
  pauseAccount: PauseAccount;
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
  const { storage, clock, log } = parts;
  let running: Promise<void> | null = null;
  let lookAgain = false;
  let isStopped = false;
  let cancelTimer = () => {};

  function wake(): void {
    lookAgain = true;
    if (running || isStopped) return;
    running = run().finally(() => {
      running = null;
      if (lookAgain) wake();
    });
  }

  async function run(): Promise<void> {
    cancelTimer();
    try {
      while (lookAgain && !isStopped) {
        lookAgain = false;
        const due = await storage.dueReactions({ now: clock.now(), limit: AT_ONCE });
        for (const row of due) {
          if (isStopped) return;
          await send(row, parts);
          // A limit, a lost token, a change of mind: what is due now may be something else.
          lookAgain = true;
        }
      }
      const next = await storage.nextReactionAt();
      if (next !== null) wakeIn(next - clock.now());
    } catch (error) {
      lookAgain = false;
      log.error('reaction.step-failed', { problem: failureCode(error) });
      wakeIn(FAILED_STEP_PAUSE_MS);
    }
  }

  function wakeIn(ms: number): void {
    if (isStopped) return;
    cancelTimer = clock.after(Math.min(Math.max(ms, 0), LONGEST_TIMER_MS), wake);
  }

  async function idle(): Promise<void> {
    while (running) await running;
  }

  return {
    wake,
    idle,
    async stop() {
      isStopped = true;
      cancelTimer();
      await idle();
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

  const isLimit = reaction.kind === 'wait';
  const isPassing = reaction.kind === 'retry' || reaction.kind === 'look-first';
  if (isLimit || (isPassing && (attempts + 1 < MOST_TRIES || failure.code === 'network-unreachable'))) {
    const toldMs = reaction.kind === 'wait' ? reaction.waitMs : null;
    const dueAt = clock.now() + (toldMs ?? backOff(attempts, { ...RETRY, random: random() }));
    return await storage.reactionLater({ messageId, wish, dueAt, wholeAccount: isLimit });
  }
  // "Press Reconnect" would lead nowhere: the account is connected.
  const told = reaction.kind === 'pause-account' ? { ...failure, code: 'refused' as const } : failure;
  publishChange(publish, await storage.reactionFailed({ messageId, wish, failure: told }));
}

function failureOf(error: unknown, at: number): SendFailure {
  const isOurs = error instanceof AppFailure;
  return {
    code: isOurs ? error.code : 'internal',
    detail: isOurs ? error.detail : null,
    at,
    canRetry: true,
  };
}
