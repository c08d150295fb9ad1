import type { AccountId, ConversationId } from '../../shared/model/ids.ts';
import { longestReplyWindowMs } from '../../shared/reply-window.ts';
import type { OutboxRow } from '../storage/records.ts';
import type { Storage } from '../storage/storage.ts';
import { type AttemptReplyParts, attemptReply } from './attempt-reply.ts';
import { failureCode } from './failure-code.ts';
import { filePatience } from './file-patience.ts';
import { publishChange } from './intake.ts';
import type { Rests } from './rests.ts';
import { whenWoken } from './when-woken.ts';

/** Conversations answered at the same time. Instagram allows 100 sends a second; a shop needs a few. */
const LANES = 8;
const FAILED_STEP_PAUSE_MS = 5_000;

export interface DeliverRepliesParts extends Omit<AttemptReplyParts, 'rests' | 'filePatience' | 'storage'> {
  storage: AttemptReplyParts['storage'] &
    Pick<Storage, 'dueReplies' | 'nextReplyAt' | 'nextReplyDeadline' | 'failLateReplies'>;
  rests: Rests;
  /** Instagram can be reached, as far as is known. */
  hasLine(): boolean;
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
 * Empties the outbox: one lane per conversation, so that messages keep their order, several side by side; what
 * must go out first goes first. The database decides what is due, so nothing is lost by a restart and nothing is
 * sent twice. What did not go out in time is told then and there, whatever it was waiting for.
 */
export function deliverReplies(parts: DeliverRepliesParts): DeliverReplies {
  const { storage, rests, clock, log } = parts;
  const lanes = new Map<ConversationId, Promise<void>>();
  const patience = filePatience(clock, parts.hasLine);
  const looking = whenWoken({
    clock,
    work: look,
    onFailure(error) {
      log.error('reply.outbox-unreadable', { problem: failureCode(error) });
      return FAILED_STEP_PAUSE_MS;
    },
  });

  async function look(): Promise<number | null> {
    const deadlineAt = await tellTheLate();
    const resting = rests.resting();
    if (resting !== 'all') await openLanes(resting);
    const wakeUps = [deadlineAt, afterMs(rests.msUntilNext())];
    // A lane that ends looks again by itself.
    if (resting !== 'all' && lanes.size === 0) wakeUps.push(await storage.nextReplyAt({ resting }));
    const next = Math.min(...wakeUps.filter((at) => at !== null));
    return Number.isFinite(next) ? next - clock.now() : null;
  }

  /** Answers when the next reply would be too late. */
  async function tellTheLate(): Promise<number | null> {
    const windowMs = longestReplyWindowMs(parts.hasHumanAgent());
    const firstOpenedAt = await storage.nextReplyDeadline();
    if (firstOpenedAt === null || clock.now() < firstOpenedAt + windowMs) {
      return firstOpenedAt === null ? null : firstOpenedAt + windowMs;
    }
    const failure = { code: 'window-closed' as const, detail: null, at: clock.now(), canRetry: false };
    const change = await storage.failLateReplies({ openedUpTo: clock.now() - windowMs, failure });
    log.warn('reply.too-late', { replies: change.messages.length });
    publishChange(parts.publish, change);
    return await tellTheLate();
  }

  async function openLanes(resting: AccountId[]): Promise<void> {
    // More than there are lanes, since those that are just being opened may stand first.
    const due = await storage.dueReplies({ now: clock.now(), limit: LANES * 2, resting });
    const free = due.filter(({ conversationId }) => !lanes.has(conversationId));
    for (const row of free.slice(0, LANES - lanes.size)) openLane(row);
  }

  function afterMs(ms: number | null): number | null {
    return ms === null ? null : clock.now() + ms;
  }

  function openLane(row: OutboxRow): void {
    const lane = attemptReply(row, { ...parts, filePatience: patience })
      // First the lane is free, then it is looked for what comes next in it.
      .finally(() => lanes.delete(row.conversationId))
      .then(looking.wake, (error: unknown) => {
        // Keychain or storage failed between two steps. A row that stays `attempting` is looked for, not resent.
        log.error('reply.step-failed', { outboxId: row.id, problem: failureCode(error) });
        looking.wakeIn(FAILED_STEP_PAUSE_MS);
      });
    lanes.set(row.conversationId, lane);
  }

  async function idle(): Promise<void> {
    do await Promise.all([looking.idle(), ...lanes.values()]);
    while (lanes.size > 0 || looking.isRunning());
  }

  return {
    wake: looking.wake,
    idle,
    async stop() {
      looking.stop();
      await idle();
    },
  };
}
