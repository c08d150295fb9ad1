import type { Clock } from '../../shared/clock.ts';
import type { Log } from '../logging/log.ts';
import type { Storage } from '../storage/storage.ts';
import { failureCode } from './failure-code.ts';
import { type Publish, publishChange } from './intake.ts';

/** A timer of days is not to be trusted across sleep and changed clocks: look at least this often. */
const LONGEST_TIMER_MS = 15 * 60_000;
const FAILED_PAUSE_MS = 30_000;

export interface WakeSnoozedParts {
  storage: Pick<Storage, 'wakeSnoozed' | 'nextSnoozeEnd'>;
  publish: Publish;
  clock: Clock;
  log: Log;
}

export interface WakeSnoozed {
  /** Looks now what is due, and again when the next one is. */
  wake(): void;
  stop(): Promise<void>;
}

/** Brings snoozed chats back when their time has come; those of a time when the app was not running, at start. */
export function wakeSnoozed({ storage, publish, clock, log }: WakeSnoozedParts): WakeSnoozed {
  let cancelTimer = () => {};
  let running: Promise<void> = Promise.resolve();
  let isStopped = false;

  async function look(): Promise<void> {
    if (isStopped) return;
    cancelTimer();
    let waitMs = FAILED_PAUSE_MS;
    try {
      publishChange(publish, await storage.wakeSnoozed({ now: clock.now() }));
      const next = await storage.nextSnoozeEnd();
      waitMs = next === null ? LONGEST_TIMER_MS : next - clock.now();
    } catch (error) {
      // They stay snoozed a little longer; the chats themselves are safe.
      log.error('snooze.wake-failed', { problem: failureCode(error) });
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
