import type { Clock } from '../../shared/clock.ts';

/** While webhooks are not proven, this is how customers' messages come. */
export const AUDIT_WITHOUT_WEBHOOKS_SECONDS = 20;
/** While they are, it finds what they left out. */
export const AUDIT_WITH_WEBHOOKS_SECONDS = 300;

/** Between two runs that work off a long past. */
const MORE_PAUSE_MS = 1_000;

/** `more`: a long past was read in part · `failed`: an account could not be asked. */
export type AuditOutcome = 'done' | 'more' | 'failed';

export interface AuditScheduleParts {
  /** One audit of every connected account. Never rejects. */
  audit(): Promise<AuditOutcome>;
  /** Webhooks are proven: the tunnel's probe came back and Meta knows the address. */
  areWebhooksLive(): boolean;
  clock: Clock;
}

export interface AuditSchedule {
  /** The first audit begins at once. */
  start(): void;
  /**
   * Audits now. While one runs another follows it: whoever asks may know of something (a new account, a line
   * that is back) that the running one set out without.
   */
  checkNow(): Promise<void>;
  /** Webhooks came to life, or died: the next audit comes sooner or later. */
  webhooksChanged(): void;
  /** How far audits are apart at the moment, in seconds, failures left aside. */
  everySeconds(): number;
  stop(): void;
}

/** Never two at a time; after failures the pause doubles, 300 s at the most. */
export function scheduleAudits({ audit, areWebhooksLive, clock }: AuditScheduleParts): AuditSchedule {
  let running: Promise<void> | null = null;
  let following: Promise<void> | null = null;
  let endedAt: number | null = null;
  let failures = 0;
  let hasMore = false;
  let isStopped = false;
  let cancelNext = () => {};

  function everySeconds(): number {
    return areWebhooksLive() ? AUDIT_WITH_WEBHOOKS_SECONDS : AUDIT_WITHOUT_WEBHOOKS_SECONDS;
  }

  function pauseMs(): number {
    if (hasMore) return MORE_PAUSE_MS;
    return Math.min(everySeconds() * 2 ** Math.min(failures, 8), AUDIT_WITH_WEBHOOKS_SECONDS) * 1000;
  }

  function runOrJoin(): Promise<void> {
    cancelNext();
    if (isStopped) return Promise.resolve();
    running ??= audit()
      .then((outcome) => {
        failures = outcome === 'failed' ? failures + 1 : 0;
        hasMore = outcome === 'more';
      })
      .finally(() => {
        running = null;
        endedAt = clock.now();
        plan();
      });
    return running;
  }

  function plan(): void {
    cancelNext();
    if (isStopped || endedAt === null) return;
    const wait = Math.max(endedAt + pauseMs() - clock.now(), 0);
    cancelNext = clock.after(wait, () => void runOrJoin());
  }

  function checkNow(): Promise<void> {
    if (running === null) return runOrJoin();
    following ??= running.then(() => {
      following = null;
      return runOrJoin();
    });
    return following;
  }

  return {
    start: () => void runOrJoin(),
    checkNow,
    webhooksChanged() {
      if (running === null) plan();
    },
    everySeconds,
    stop() {
      isStopped = true;
      cancelNext();
    },
  };
}
