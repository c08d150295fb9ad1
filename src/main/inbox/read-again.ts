import type { Clock } from '../../shared/clock.ts';
import { reactionTo } from '../../shared/instagram/reaction.ts';
import type { AccountId } from '../../shared/model/ids.ts';
import type { Instagram } from '../instagram/instagram.ts';
import type { Log } from '../logging/log.ts';
import type { AccountRecord } from '../storage/records.ts';
import type { Storage } from '../storage/storage.ts';
import { backOff } from './back-off.ts';
import type { DomainEvent } from './domain-event.ts';
import { failureCode } from './failure-code.ts';
import type { Intake } from './intake.ts';
import type { PauseAccount } from './pause-account.ts';
import type { Rests } from './rests.ts';

/** An edit is told at the moment it is made; what is read a little later has its words. */
const AFTER_EDIT_MS = 2_000;
/** Edits numbered 0 accompany a message, before or after it; for so long its own event may still come. */
const AFTER_HINT_MS = 10_000;
const TRY_AGAIN = { firstMs: 5_000, mostMs: 5 * 60_000 };
const MOST_TRIES = 6;
const STORAGE_AGAIN_MS = 5_000;
/** Of edits that an earlier run did not get the words of: messages can be edited for minutes, not for days. */
const LOOK_BACK_MS = 24 * 3_600_000;
const MOST_AT_START = 50;

export interface ReadAgainParts {
  storage: Pick<Storage, 'accountRecords' | 'missingMids' | 'editsWithoutText'>;
  instagram: Pick<Instagram, 'message'>;
  tokenOf(accountId: AccountId): Promise<string | null>;
  pauseAccount: PauseAccount;
  intake: Intake;
  rests: Rests;
  clock: Clock;
  /** 0 to 1, for the jitter. */
  random(): number;
  log: Log;
}

export interface ReadAgain {
  /** Takes up the edits of before whose words never came. At the start, and when an account was connected. */
  catchUp(): void;
  /** What webhooks just told: edits whose text did not come along, and signs of messages that did not come. */
  consider(events: DomainEvent[]): void;
  idle(): Promise<void>;
  stop(): void;
}

interface Wanted {
  accountUserId: string;
  mid: string;
  /** The edit whose text is missing; 0: the message itself may be. */
  revision: number;
  tries: number;
  dueAt: number;
}

/**
 * Reads single messages by their id, where a webhook said that there is something and not what: an edit without
 * its text, or an edit numbered 0 with no message beside it (some apps are told nothing else; field report). What
 * cannot be read is given up quietly: old and unsent messages cannot be, and a new one the audit finds anyway.
 */
export function readAgain(parts: ReadAgainParts): ReadAgain {
  const { storage, clock, log } = parts;
  const wishes = new Map<string, Wanted>();
  let running: Promise<void> | null = null;
  let isStopped = false;
  let cancelTimer = () => {};

  function want(accountUserId: string, mid: string, revision: number, waitMs: number): void {
    const key = `${accountUserId} ${mid}`;
    const before = wishes.get(key);
    if (before && before.revision >= revision) return;
    wishes.set(key, { accountUserId, mid, revision, tries: 0, dueAt: clock.now() + waitMs });
  }

  function plan(): void {
    cancelTimer();
    if (running || isStopped || wishes.size === 0) return;
    const next = Math.min(...[...wishes.values()].map(({ dueAt }) => dueAt));
    cancelTimer = clock.after(Math.max(next - clock.now(), 0), run);
  }

  function run(): void {
    running = readDue()
      .catch((error: unknown) => {
        // Storage or keychain are away; the wishes stay.
        log.warn('message.reading-waits', { code: failureCode(error) });
        for (const wish of wishes.values()) wish.dueAt = Math.max(wish.dueAt, clock.now() + STORAGE_AGAIN_MS);
      })
      .finally(() => {
        running = null;
        plan();
      });
  }

  async function readDue(): Promise<void> {
    const records = await storage.accountRecords();
    const due = [...wishes].filter(([, { dueAt }]) => dueAt <= clock.now());
    for (const [key, wish] of due) {
      if (isStopped) return;
      const account = records.find(({ userId }) => userId === wish.accountUserId);
      // Without a token it cannot be read; `catchUp` knows of it when the account is back.
      const againInMs = account?.state === 'connected' ? await readOne(wish, account) : null;
      settle(key, wish, againInMs);
    }
  }

  function settle(key: string, wish: Wanted, againInMs: number | null): void {
    if (againInMs !== null) wish.dueAt = clock.now() + againInMs;
    // Unless a newer edit was told meanwhile.
    else if (wishes.get(key) === wish) wishes.delete(key);
  }

  /** Answers after how long to try once more; null when it is done with. */
  async function readOne(wish: Wanted, account: AccountRecord): Promise<number | null> {
    const { mid, revision, accountUserId } = wish;
    if (revision === 0) {
      const missing = await storage.missingMids({ accountId: account.id, mids: [mid] });
      if (missing.length === 0) return null;
    }
    const restMs = parts.rests.msLeft(account.id);
    if (restMs > 0) return restMs;
    const token = await parts.tokenOf(account.id);
    if (token === null) {
      await parts.pauseAccount(account.id, 'token-missing');
      return null;
    }
    const read = await parts.instagram.message({ token, accountUserId, mid }).then(
      (events) => ({ events }),
      (error: unknown) => ({ error }),
    );
    if ('error' in read) return await afterFailure(wish, account, read.error);
    await parts.intake({ events: withEdit(read.events, wish), journalId: null });
    return null;
  }

  async function afterFailure(wish: Wanted, { id }: AccountRecord, error: unknown): Promise<number | null> {
    const code = failureCode(error);
    const { kind } = reactionTo(error);
    log.info('message.not-read', { accountId: id, code, tries: wish.tries });
    if (kind === 'pause-account') await parts.pauseAccount(id, code);
    const toldMs = parts.rests.note(error, id);
    if (toldMs !== null) return toldMs;
    wish.tries += 1;
    if ((kind !== 'retry' && kind !== 'wait') || wish.tries >= MOST_TRIES) return null;
    return backOff(wish.tries - 1, { ...TRY_AGAIN, random: parts.random() });
  }

  async function recall(): Promise<void> {
    const since = clock.now() - LOOK_BACK_MS;
    const edits = await storage.editsWithoutText({ since, limit: MOST_AT_START });
    for (const { accountUserId, mid, revision } of edits) want(accountUserId, mid, revision, AFTER_EDIT_MS);
    plan();
  }

  return {
    catchUp() {
      recall().catch((error: unknown) => {
        // They keep their old words until the next start.
        log.warn('message.reading-waits', { code: failureCode(error) });
      });
    },
    consider(events) {
      for (const event of events) {
        if (event.type !== 'edit' || event.text !== null) continue;
        const waitMs = event.revision === 0 ? AFTER_HINT_MS : AFTER_EDIT_MS;
        want(event.accountUserId, event.mid, event.revision, waitMs);
      }
      plan();
    },
    idle: async () => {
      while (running) await running;
    },
    stop() {
      isStopped = true;
      cancelTimer();
    },
  };
}

/** A reading tells a text and not which edit it is of: it is the newest we know of, or one after it. */
function withEdit(events: DomainEvent[], { revision }: Wanted): DomainEvent[] {
  const message = events.find((event) => event.type === 'message');
  if (revision === 0 || !message || message.text === null) return events;
  const { accountUserId, personScopedId, at, mid, text } = message;
  return [...events, { type: 'edit', accountUserId, personScopedId, at, mid, text, revision }];
}
