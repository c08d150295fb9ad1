import type { Clock } from '../../shared/clock.ts';

const LONGEST_TIMER_MS = 3_600_000;

/** Work that is looked for again and again: when somebody calls, and when its own time has come. */
export interface WhenWoken {
  /** There may be something to do. Called while it runs, it runs once more after that. */
  wake(): void;
  /** Looks again after so long; the earliest of those asked for counts. */
  wakeIn(ms: number): void;
  /** Resolves when it does not run. */
  idle(): Promise<void>;
  /** Begins nothing more. */
  stop(): void;
  isStopped(): boolean;
  isRunning(): boolean;
}

export function whenWoken({
  clock,
  work,
  onFailure,
}: {
  clock: Clock;
  /** Answers after how long to look again, in ms; null: not before somebody calls. Never runs twice at a time. */
  work(): Promise<number | null>;
  /** Says what went wrong, and answers after how long to try again, in ms. */
  onFailure(error: unknown): number;
}): WhenWoken {
  let running: Promise<void> | null = null;
  // Apart from the promise: work may call `wake` before there is one.
  let isRunning = false;
  let isWanted = false;
  let isStopped = false;
  let cancelTimer = () => {};
  let timerAt = Number.POSITIVE_INFINITY;

  function wake(): void {
    isWanted = true;
    if (isRunning || isStopped) return;
    isRunning = true;
    running = run().finally(() => {
      isRunning = false;
      running = null;
      // Somebody called while the last round was coming to its end.
      if (isWanted) wake();
    });
  }

  async function run(): Promise<void> {
    cancelTimer();
    timerAt = Number.POSITIVE_INFINITY;
    let againInMs: number | null = null;
    try {
      while (isWanted && !isStopped) {
        isWanted = false;
        againInMs = await work();
      }
    } catch (error) {
      isWanted = false;
      againInMs = onFailure(error);
    }
    if (againInMs !== null) wakeIn(againInMs);
  }

  function wakeIn(ms: number): void {
    const at = clock.now() + Math.min(Math.max(ms, 0), LONGEST_TIMER_MS);
    if (isStopped || at >= timerAt) return;
    cancelTimer();
    timerAt = at;
    cancelTimer = clock.after(at - clock.now(), wake);
  }

  return {
    wake,
    wakeIn,
    async idle() {
      while (running) await running;
    },
    stop() {
      isStopped = true;
      cancelTimer();
    },
    isStopped: () => isStopped,
    isRunning: () => isRunning,
  };
}
