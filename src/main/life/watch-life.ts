import type { Clock } from '../../shared/clock.ts';
import type { Log } from '../logging/log.ts';

/** What happens to the computer that Shopbell runs on. */
export type LifeEvent =
  | 'sleep'
  | 'wake'
  | 'lock'
  | 'unlock'
  | 'network'
  /** The clock on the wall was set, or the computer slept without saying so. */
  | 'clock'
  | 'on-battery'
  | 'on-mains'
  | 'shutdown';

/** What a desk is told of it. */
export type LookAgain = 'wake' | 'network';

/** Electron's names for it. */
const POWER_EVENTS = {
  suspend: 'sleep',
  resume: 'wake',
  'lock-screen': 'lock',
  'unlock-screen': 'unlock',
  'on-battery': 'on-battery',
  'on-ac': 'on-mains',
  shutdown: 'shutdown',
} as const satisfies Record<string, LifeEvent>;

/** Several of them come together when a lid is opened; one look is enough. */
const SETTLE_MS = 2_000;
/** Less is the drift of clocks and the lateness of timers. */
const JUMP_MS = 60_000;
const LOOK_AT_CLOCK_MS = 60_000;
const LOOK_AT_CLOCK_ON_BATTERY_MS = 5 * 60_000;
/** A screen that was locked for less hid nothing. */
const AWAY_MS = 5 * 60_000;

export interface LifeParts {
  power: { on(event: string, listener: () => void): unknown };
  clock: Clock;
  /** Milliseconds that no setting of the clock changes. */
  steady(): number;
  lookAgain(why: LookAgain): void;
  /** The system goes down: what must be written is written now. */
  quit(): void;
  log: Log;
}

/**
 * The one place that hears of sleep, lock, network, clock, battery and shutdown. Timers do not count the time a
 * computer slept, and none of them knows that its clock was set: so everything is looked at again after any of these.
 */
export function watchLife({ power, clock, steady, lookAgain, quit, log }: LifeParts): {
  happened(event: LifeEvent): void;
  stop(): void;
} {
  let lockedAt: number | null = null;
  let isOnBattery = false;
  let cancelLook = () => {};
  let wanted: LookAgain | null = null;
  let known = { wall: clock.now(), steady: steady() };
  let cancelClock = clock.after(LOOK_AT_CLOCK_MS, lookAtClock);

  function look(why: LookAgain): void {
    wanted = wanted === 'wake' ? 'wake' : why;
    cancelLook();
    cancelLook = clock.after(SETTLE_MS, () => {
      const reason = wanted ?? why;
      wanted = null;
      lookAgain(reason);
    });
  }

  function lookAtClock(): void {
    cancelClock = clock.after(isOnBattery ? LOOK_AT_CLOCK_ON_BATTERY_MS : LOOK_AT_CLOCK_MS, lookAtClock);
    const now = { wall: clock.now(), steady: steady() };
    const jumped = now.wall - known.wall - (now.steady - known.steady);
    known = now;
    if (Math.abs(jumped) > JUMP_MS) happened('clock');
  }

  function unlocked(): void {
    const wasAway = lockedAt !== null && clock.now() - lockedAt >= AWAY_MS;
    lockedAt = null;
    if (wasAway) look('wake');
  }

  function happened(event: LifeEvent): void {
    log.info('life.event', { event });
    if (event === 'wake' || event === 'clock') look('wake');
    else if (event === 'network') look('network');
    else if (event === 'lock') lockedAt = clock.now();
    else if (event === 'unlock') unlocked();
    else if (event === 'shutdown') quit();
    else if (event !== 'sleep') isOnBattery = event === 'on-battery';
  }

  for (const [name, event] of Object.entries(POWER_EVENTS)) power.on(name, () => happened(event));
  return {
    happened,
    stop() {
      cancelLook();
      cancelClock();
    },
  };
}
