import { type RefreshCollaborators, refreshToken } from './refresh-token.ts';

export interface RefreshSchedule {
  /** Looks now, and every 6 hours from then on. */
  start(): void;
  /**
   * Refreshes every token that is due, one after the other; also after waking up and when the network is back.
   * A second call while one runs joins it, so no account is ever refreshed twice at once. Never throws.
   */
  refreshDue(): Promise<void>;
  stop(): void;
}

const EVERY_MS = 6 * 3_600_000;

/**
 * A quiet shop must not lose its token: nothing but this schedule decides, not who happens to write. What
 * `alsoDue` does is looked after in the same rounds.
 */
export function createRefreshSchedule(
  c: RefreshCollaborators,
  alsoDue: () => Promise<void> = async () => {},
): RefreshSchedule {
  let running: Promise<void> | null = null;
  let cancelNext: (() => void) | null = null;

  async function refreshAll(): Promise<void> {
    try {
      for (const account of await c.storage.accountRecords()) await refreshToken(c, account);
      await alsoDue();
    } catch (error) {
      // Keychain locked or storage closing: nothing is lost, the next round tries again.
      c.log.warn('token.refresh-round-failed', {
        reason: error instanceof Error ? error.message : 'unknown',
      });
    }
  }

  function refreshDue(): Promise<void> {
    running ??= refreshAll().finally(() => {
      running = null;
    });
    return running;
  }

  function round(): void {
    cancelNext = c.clock.after(EVERY_MS, round);
    void refreshDue();
  }

  return {
    start() {
      cancelNext?.();
      round();
    },
    refreshDue,
    stop() {
      cancelNext?.();
      cancelNext = null;
    },
  };
}
