import type { Clock } from '../../shared/clock.ts';
import { CALL_LIMITS, type CallLimit } from '../../shared/instagram/platform.ts';
import { InstagramFailure } from '../../shared/instagram/reaction.ts';
import { type Brake, createBrake } from './brake.ts';
import type { Urgency } from './instagram.ts';
import type { usageOf } from './usage-headers.ts';

/** Two calls may travel unequally long, and Instagram counts where they arrive. */
const MARGIN_MS = 50;
/** Who would have to wait longer is told so and may do something else; for a shorter time a call just waits. */
const MOST_WAIT_MS = 15_000;
/** Accounts that did not call for so long begin anew: their keys change with each new token. */
const FORGET_AFTER_MS = 60 * 60_000;

export interface QueuedCall {
  /** Tells accounts apart, and is nothing secret. */
  account: string;
  /** What it counts against beside the allowance for everything. */
  limit: CallLimit | null;
  urgency: Urgency;
}

/** The one queue through which every call with an account's token goes. */
export interface CallQueue {
  /**
   * Answers when the call may begin: never more of a kind than Instagram allows, what somebody waits for first.
   * Fails with `rate-limited` when that would be much later; nothing has left then.
   */
  begin(call: QueuedCall): Promise<void>;
  /** What the headers of an answer told. */
  learn(account: string, usage: ReturnType<typeof usageOf>): void;
}

interface Waiting extends QueuedCall {
  go(): void;
  refuse(failure: InstagramFailure): void;
}

interface Lane {
  /** When the last calls of each kind began, oldest first. */
  starts: Map<CallLimit, number[]>;
  /** Urgent ones first, each in the order they came. */
  waiting: Waiting[];
  brake: Brake;
  lastAt: number;
  cancelTimer(): void;
}

export function createCallQueue(clock: Clock): CallQueue {
  const lanes = new Map<string, Lane>();
  const appBrake = createBrake(clock);

  function laneOf(account: string): Lane {
    const lane = lanes.get(account) ?? {
      starts: new Map(),
      waiting: [],
      brake: createBrake(clock),
      lastAt: clock.now(),
      cancelTimer: () => {},
    };
    lanes.set(account, lane);
    return lane;
  }

  /** Whatever may begin begins; for the next of the others a timer is set. */
  function advance(lane: Lane): void {
    lane.cancelTimer();
    let nextInMs = Number.POSITIVE_INFINITY;
    const stay: Waiting[] = [];
    for (const call of lane.waiting) {
      const waitMs = msUntil(call, lane);
      if (waitMs === 0) start(call, lane);
      else if (waitMs > MOST_WAIT_MS) call.refuse(tooLate(call, lane, waitMs));
      else {
        stay.push(call);
        nextInMs = Math.min(nextInMs, waitMs);
      }
    }
    lane.waiting = stay;
    if (stay.length > 0) lane.cancelTimer = clock.after(nextInMs, () => advance(lane));
  }

  function start(call: Waiting, lane: Lane): void {
    const now = clock.now();
    lane.lastAt = now;
    if (call.limit !== null) {
      const starts = lane.starts.get(call.limit) ?? [];
      lane.starts.set(call.limit, [...starts, now].slice(-CALL_LIMITS[call.limit].calls));
    }
    if (call.urgency === 'background') {
      lane.brake.began();
      appBrake.began();
    }
    call.go();
  }

  function msUntil({ limit, urgency }: QueuedCall, lane: Lane): number {
    const roomMs = limit === null ? 0 : msUntilRoom(lane.starts.get(limit) ?? [], limit);
    if (urgency === 'urgent') return roomMs;
    return Math.max(roomMs, lane.brake.msLeft(), appBrake.msLeft());
  }

  /** Never more in any stretch of time, not only on average. */
  function msUntilRoom(starts: readonly number[], limit: CallLimit): number {
    const { calls, perMs } = CALL_LIMITS[limit];
    const oldest = starts.at(-calls);
    const now = clock.now();
    // One that lies ahead began before the clock was set right.
    return oldest === undefined || oldest > now ? 0 : Math.max(oldest + perMs + MARGIN_MS - now, 0);
  }

  function tooLate({ urgency }: QueuedCall, lane: Lane, waitMs: number): InstagramFailure {
    const scope = appBrake.msLeft() > lane.brake.msLeft() ? 'app' : 'account';
    const only = urgency === 'background' && { only: 'background' as const };
    return new InstagramFailure('rate-limited', { kind: 'wait', scope, waitMs, ...only }, null);
  }

  function forgetIdle(): void {
    for (const [account, { lastAt, waiting }] of lanes) {
      if (waiting.length === 0 && clock.now() - lastAt > FORGET_AFTER_MS) lanes.delete(account);
    }
  }

  return {
    begin(call) {
      forgetIdle();
      const lane = laneOf(call.account);
      return new Promise((resolve, reject) => {
        const waiting: Waiting = { ...call, go: resolve, refuse: reject };
        const isAhead = call.urgency === 'urgent';
        const place = isAhead ? lane.waiting.findIndex(({ urgency }) => urgency === 'background') : -1;
        lane.waiting.splice(place === -1 ? lane.waiting.length : place, 0, waiting);
        advance(lane);
      });
    },
    learn(account, usage) {
      if (usage.account) laneOf(account).brake.learn(usage.account);
      if (usage.app) appBrake.learn(usage.app);
      for (const lane of usage.app ? lanes.values() : [laneOf(account)]) advance(lane);
    },
  };
}
