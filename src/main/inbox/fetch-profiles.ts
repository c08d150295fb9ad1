import type { Clock } from '../../shared/clock.ts';
import { reactionTo } from '../../shared/instagram/reaction.ts';
import { AppFailure } from '../../shared/ipc/result.ts';
import { isStorageTrouble } from '../../shared/ipc/storage-trouble.ts';
import type { AccountId, PersonId } from '../../shared/model/ids.ts';
import type { Instagram } from '../instagram/instagram.ts';
import type { Log } from '../logging/log.ts';
import type { PersonRecord } from '../storage/records.ts';
import type { Storage } from '../storage/storage.ts';
import { backOff } from './back-off.ts';
import { failureCode } from './failure-code.ts';
import { type Publish, publishChange } from './intake.ts';
import type { PauseAccount } from './pause-account.ts';
import type { Rests } from './rests.ts';

const PEOPLE_AT_A_TIME = 20;
const DAY_MS = 24 * 3_600_000;
const TRY_AGAIN = { firstMs: 60_000, mostMs: 6 * 3_600_000 };

/**
 * Answers that will be the same tomorrow: no consent (230) and no access (100) may change within days,
 * an id without a person behind it (9010: deleted, or Meta's own reviewer) never.
 */
const LASTING: Readonly<Record<number, number | null>> = { 230: 7 * DAY_MS, 100: 7 * DAY_MS, 9010: null };

export interface FetchProfilesParts {
  storage: Pick<Storage, 'peopleWithoutProfile' | 'nextProfileAt' | 'saveProfile' | 'profileFailed'>;
  instagram: Pick<Instagram, 'profile'>;
  tokenOf(accountId: AccountId): Promise<string | null>;
  pauseAccount: PauseAccount;
  rests: Rests;
  publish: Publish;
  /** A profile has come, and maybe the address of another picture with it. */
  onSaved?(): void;
  clock: Clock;
  random(): number;
  log: Log;
}

export interface FetchProfiles {
  /** Somebody new may have written. */
  wake(): void;
  idle(): Promise<void>;
  stop(): void;
}

/** Names and pictures of people, after their messages and never in their way: one person at a time. */
export function fetchProfiles(parts: FetchProfilesParts): FetchProfiles {
  const { storage, clock, random, log } = parts;
  const failuresOf = new Map<PersonId, number>();
  let running: Promise<void> | null = null;
  let wakeAgain = false;
  let isStopped = false;
  let cancelTimer = () => {};

  function wake(): void {
    wakeAgain = true;
    if (running || isStopped) return;
    cancelTimer();
    running = run()
      .catch((error: unknown) => {
        log.warn('profile.waiting-for-storage', { code: failureCode(error) });
        wakeAgain = false;
        return TRY_AGAIN.firstMs;
      })
      .then((waitMs) => {
        running = null;
        if (wakeAgain) wake();
        else if (waitMs !== null && !isStopped) cancelTimer = clock.after(waitMs, wake);
      });
  }

  /** Stale ones come due while nobody writes. One that is due and was not read just now waits for a moment. */
  async function untilNextIsDue(): Promise<number | null> {
    const at = await storage.nextProfileAt();
    if (at === null) return null;
    return at > clock.now() ? at - clock.now() : TRY_AGAIN.firstMs;
  }

  /** Answers after how long to look again. */
  async function run(): Promise<number | null> {
    const asked = new Set<PersonId>();
    while (wakeAgain && !isStopped) {
      wakeAgain = false;
      const people = await storage.peopleWithoutProfile({ now: clock.now(), limit: PEOPLE_AT_A_TIME });
      // Each person once a run, whatever the storage says: this must never turn in a tight circle.
      for (const person of people.filter(({ id }) => !asked.has(id))) {
        if (isStopped) return null;
        asked.add(person.id);
        wakeAgain = true;
        await fetchOne(person);
      }
    }
    return await untilNextIsDue();
  }

  async function fetchOne(person: PersonRecord): Promise<void> {
    const restMs = parts.rests.msLeft(person.accountId);
    if (restMs > 0) return postpone(person, 'rate-limited', restMs);
    const token = await parts.tokenOf(person.accountId);
    if (token === null) return postpone(person, 'token-missing', TRY_AGAIN.mostMs);
    try {
      const profile = await parts.instagram.profile(token, person.scopedId);
      failuresOf.delete(person.id);
      const change = await storage.saveProfile({ personId: person.id, ...profile, now: clock.now() });
      publishChange(parts.publish, change);
      parts.onSaved?.();
    } catch (error) {
      if (isStorageTrouble(failureCode(error))) throw error;
      if (reactionTo(error).kind === 'pause-account')
        await parts.pauseAccount(person.accountId, failureCode(error));
      const toldMs = parts.rests.note(error, person.accountId);
      await postpone(person, failureCode(error), toldMs ?? pauseAfter(person.id, error));
    }
  }

  function pauseAfter(personId: PersonId, error: unknown): number | null {
    const code = error instanceof AppFailure ? error.detail?.code : undefined;
    const lasting = code === undefined ? undefined : LASTING[code];
    if (lasting !== undefined) return lasting;
    const failures = failuresOf.get(personId) ?? 0;
    failuresOf.set(personId, failures + 1);
    return backOff(failures, { ...TRY_AGAIN, random: random() });
  }

  async function postpone(person: PersonRecord, reason: string, waitMs: number | null): Promise<void> {
    const tryAgainAt = waitMs === null ? null : clock.now() + waitMs;
    await storage.profileFailed({ personId: person.id, reason, tryAgainAt });
  }

  return {
    wake,
    idle: async () => {
      while (running) await running;
    },
    stop() {
      isStopped = true;
      cancelTimer();
    },
  };
}
