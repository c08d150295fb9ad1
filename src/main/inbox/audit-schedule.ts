import type { Clock } from '../../shared/clock.ts';
import type { CheckReason } from '../../shared/model/checks.ts';

/** While webhooks are not proven, this is how customers' messages come. */
const AUDIT_WITHOUT_WEBHOOKS_SECONDS = 20;
/** While they are, it finds what they left out. */
const AUDIT_WITH_WEBHOOKS_SECONDS = 300;

/** At a start or a return several things happen within a moment: what was just read is not read for each of them. */
const FRESH_MS = 60_000;

/** Between two runs that work off a long absence. */
const MORE_PAUSE_MS = 1_000;

/** `more`: a long absence was worked off in part · `failed`: an account could not be asked. */
export type AuditOutcome = 'done' | 'more' | 'failed';

/** Why an audit runs. */
export interface AuditWish {
  why: CheckReason;
  /**
   * Nobody may have listened for a while, or the owner wants to be sure: threads that were not read since then are
   * looked at again. Null: it is only time.
   */
  unreadSince: number | null;
}

export interface AuditScheduleParts {
  /** One audit of every connected account. Never rejects. */
  audit(wish: AuditWish): Promise<AuditOutcome>;
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
  checkNow(why: CheckReason): Promise<void>;
  /** Webhooks came to life, or died: the next audit comes sooner or later. */
  webhooksChanged(): void;
  /** How far audits are apart at the moment, in seconds, failures left aside. */
  everySeconds(): number;
  /** Resolves when none runs; those that follow at once are waited for too. */
  idle(): Promise<void>;
  stop(): void;
}

/** Never two at a time; after failures the pause doubles, 300 s at the most. */
export function scheduleAudits({ audit, areWebhooksLive, clock }: AuditScheduleParts): AuditSchedule {
  let running: Promise<void> | null = null;
  let following: Promise<void> | null = null;
  let followingWhy: CheckReason | null = null;
  let endedAt: number | null = null;
  let failures = 0;
  /** What an earlier run left undone, by a limit or a failure, is asked for again with its reason. */
  let unfinished: AuditWish | null = null;
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

  function runOrJoin(why: CheckReason): Promise<void> {
    cancelNext();
    if (isStopped) return Promise.resolve();
    running ??= run(why).finally(() => {
      running = null;
      endedAt = clock.now();
      plan();
    });
    return running;
  }

  async function run(why: CheckReason): Promise<void> {
    const wish = {
      why: why === 'timer' ? (unfinished?.why ?? why) : why,
      unreadSince: unreadSince(why) ?? unfinished?.unreadSince ?? null,
    };
    const outcome = await audit(wish);
    failures = outcome === 'failed' ? failures + 1 : 0;
    hasMore = outcome === 'more';
    unfinished = outcome === 'done' ? null : wish;
  }

  function unreadSince(why: CheckReason): number | null {
    if (!mayHaveMissedChanges(why)) return null;
    return why === 'by-hand' ? clock.now() : clock.now() - FRESH_MS;
  }

  function plan(): void {
    cancelNext();
    if (isStopped || endedAt === null) return;
    const wait = Math.max(endedAt + pauseMs() - clock.now(), 0);
    cancelNext = clock.after(wait, () => void runOrJoin('timer'));
  }

  function checkNow(why: CheckReason): Promise<void> {
    if (running === null) return runOrJoin(why);
    if (followingWhy === null || mayHaveMissedChanges(why)) followingWhy = why;
    following ??= running.then(() => {
      const strongest = followingWhy ?? why;
      following = null;
      followingWhy = null;
      return runOrJoin(strongest);
    });
    return following;
  }

  return {
    start: () => void runOrJoin('start'),
    checkNow,
    webhooksChanged() {
      if (running === null) plan();
    },
    everySeconds,
    idle: async () => {
      while (running ?? following) await (running ?? following);
    },
    stop() {
      isStopped = true;
      cancelNext();
    },
  };
}

function mayHaveMissedChanges(why: CheckReason): boolean {
  return why !== 'timer' && why !== 'connected';
}
