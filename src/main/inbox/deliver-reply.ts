import type { ConversationId } from '../../shared/model/ids.ts';
import type { OutboxRow } from '../storage/records.ts';
import type { Storage } from '../storage/storage.ts';
import { type AttemptReplyParts, attemptReply } from './attempt-reply.ts';
import { failureCode } from './failure-code.ts';
import type { Rests } from './rests.ts';

/** Conversations answered at the same time. Instagram allows 100 sends a second; a shop needs a few. */
const LANES = 8;
const FAILED_STEP_PAUSE_MS = 5_000;
const BLOCKED_PAUSE_MS = 30_000;
const LONGEST_TIMER_MS = 3_600_000;

export interface DeliverRepliesParts extends Omit<AttemptReplyParts, 'rest' | 'storage'> {
  storage: AttemptReplyParts['storage'] & Pick<Storage, 'dueReplies' | 'nextReplyAt'>;
  /** Shared with whoever else calls Instagram for these accounts. */
  rests: Rests;
}

export interface DeliverReplies {
  /** Something may be due: after a reply was written, a reconnect, waking up, the network coming back. */
  wake(): void;
  /** Resolves when nothing is on its way. */
  idle(): Promise<void>;
  /** Starts nothing more; what is on its way ends. */
  stop(): Promise<void>;
}

/**
 * Empties the outbox: one lane per conversation, so that messages keep their order, several side by side.
 * The database decides what is due, so nothing is lost by a restart and nothing is sent twice.
 */
export function deliverReplies(parts: DeliverRepliesParts): DeliverReplies {
  const { storage, rests, clock, log } = parts;
  const lanes = new Map<ConversationId, Promise<void>>();
  let looking: Promise<void> | null = null;
  let lookAgain = false;
  let isStopped = false;
  let cancelTimer = () => {};
  let timerAt = Number.POSITIVE_INFINITY;

  function wake(): void {
    lookAgain = true;
    if (looking || isStopped) return;
    looking = look().finally(() => {
      looking = null;
      // Somebody called while the last look was coming to its end.
      if (lookAgain) wake();
    });
  }

  async function look(): Promise<void> {
    cancelTimer();
    timerAt = Number.POSITIVE_INFINITY;
    try {
      let lookedAt = clock.now();
      while (lookAgain && !isStopped) {
        lookAgain = false;
        lookedAt = clock.now();
        // More than there are lanes, since those that are busy may stand first.
        const due = await storage.dueReplies({ now: lookedAt, limit: LANES * 8 });
        for (const row of due.filter(isFree).slice(0, LANES - lanes.size)) openLane(row);
      }
      const next = await storage.nextReplyAt();
      // A lane that ends looks again by itself.
      if (next === null || lanes.size > 0) return;
      // What was due already and did not start: its account rests. Asking at once would turn in circles.
      wakeIn(next > lookedAt ? Math.max(next - clock.now(), 0) : untilSomebodyIsRested());
    } catch (error) {
      lookAgain = false;
      log.error('reply.outbox-unreadable', { problem: failureCode(error) });
      wakeIn(FAILED_STEP_PAUSE_MS);
    }
  }

  function isFree({ conversationId, accountId }: OutboxRow): boolean {
    return !lanes.has(conversationId) && rests.msLeft(accountId) === 0;
  }

  function untilSomebodyIsRested(): number {
    return Math.min(BLOCKED_PAUSE_MS, rests.msUntilNext() ?? BLOCKED_PAUSE_MS);
  }

  /** The earliest of those asked for counts. */
  function wakeIn(ms: number): void {
    const at = clock.now() + Math.min(ms, LONGEST_TIMER_MS);
    if (isStopped || at >= timerAt) return;
    cancelTimer();
    timerAt = at;
    cancelTimer = clock.after(at - clock.now(), wake);
  }

  function openLane(row: OutboxRow): void {
    const lane = attemptReply(row, { ...parts, rest: rests.rest })
      // First the lane is free, then it is looked for what comes next in it.
      .finally(() => lanes.delete(row.conversationId))
      .then(wake, (error: unknown) => {
        // Keychain or storage failed between two steps. A row that stays `attempting` is looked for, not resent.
        log.error('reply.step-failed', { outboxId: row.id, problem: failureCode(error) });
        wakeIn(FAILED_STEP_PAUSE_MS);
      });
    lanes.set(row.conversationId, lane);
  }

  async function idle(): Promise<void> {
    while (looking || lanes.size > 0) await Promise.all([looking, ...lanes.values()]);
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
