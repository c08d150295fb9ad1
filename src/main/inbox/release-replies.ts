import type { Clock } from '../../shared/clock.ts';
import type { ConversationId } from '../../shared/model/ids.ts';
import type { Log } from '../logging/log.ts';
import type { Storage } from '../storage/storage.ts';
import { failureCode } from './failure-code.ts';
import { type Publish, publishChange } from './intake.ts';

/** A timer of hours is not to be trusted across sleep and changed clocks: look at least this often. */
const LONGEST_TIMER_MS = 15 * 60_000;
const FAILED_PAUSE_MS = 5_000;

export interface ReleaseRepliesParts {
  storage: Pick<Storage, 'releaseReplies' | 'nextReleaseAt'>;
  publish: Publish;
  wakeDelivery(): void;
  /** An answer is on its way to this conversation. */
  onAnswered(conversationId: ConversationId): void;
  clock: Clock;
  log: Log;
}

export interface ReleaseReplies {
  /** Looks now what is due, and again when the next one is. */
  wake(): void;
  stop(): Promise<void>;
}

/**
 * Lets replies go whose time has come: those that could be undone for a few seconds, and those planned for later.
 * What fell due while the app was not running goes at start; whether it still may leave is the delivery's to say.
 */
export function releaseReplies(parts: ReleaseRepliesParts): ReleaseReplies {
  const { storage, publish, wakeDelivery, onAnswered, clock, log } = parts;
  let cancelTimer = () => {};
  let running: Promise<void> = Promise.resolve();
  let isStopped = false;

  async function look(): Promise<void> {
    if (isStopped) return;
    cancelTimer();
    let waitMs = FAILED_PAUSE_MS;
    try {
      let next = await storage.nextReleaseAt();
      if (next !== null && next <= clock.now()) {
        const change = await storage.releaseReplies({ now: clock.now() });
        publishChange(publish, change);
        wakeDelivery();
        for (const id of new Set(change.messages.map((one) => one.conversationId))) onAnswered(id);
        next = await storage.nextReleaseAt();
      }
      waitMs = next === null ? LONGEST_TIMER_MS : next - clock.now();
    } catch (error) {
      // They wait a little longer; they are safe on the disk.
      log.error('reply.release-failed', { problem: failureCode(error) });
    }
    if (isStopped) return;
    cancelTimer = clock.after(Math.min(Math.max(waitMs, 0), LONGEST_TIMER_MS), wake);
  }

  function wake(): void {
    running = running.then(look);
  }

  return {
    wake,
    async stop() {
      isStopped = true;
      cancelTimer();
      await running;
    },
  };
}
