import type { Clock } from '../../shared/clock.ts';
import { reactionTo } from '../../shared/instagram/reaction.ts';
import type { AccountId, MessageId } from '../../shared/model/ids.ts';
import type { InboxChange } from '../../shared/model/inbox-change.ts';
import type { Instagram } from '../instagram/instagram.ts';
import type { Log } from '../logging/log.ts';
import type { OutboxRow } from '../storage/records.ts';
import type { Storage } from '../storage/storage.ts';
import { backOff } from './back-off.ts';
import { failureCode } from './failure-code.ts';
import { type Intake, type Publish, publishChange } from './intake.ts';
import type { PauseAccount } from './pause-account.ts';
import { readThreadOf } from './read-thread.ts';
import type { Rests } from './rests.ts';
import { threadReachesBack } from './thread-reaches-back.ts';

/** The echo usually comes within a second or two; the thread is read only when it has not. */
const ECHO_WAIT_MS = 5_000;
/** Where the thread never says it, the echo had so long; then the owner must look. */
const MAYBE_SENT_AFTER_MS = 10 * 60_000;
/** A thread read sooner after the attempt proves nothing: Instagram lists a message with some delay. */
const CLEAR_AFTER_MS = 60_000;
const READ_AGAIN = { firstMs: 5_000, mostMs: 5 * 60_000 };

export interface ReconcileRepliesParts {
  storage: Pick<Storage, 'unknownReplies' | 'message' | 'replyFailed' | 'knewBefore'>;
  instagram: Pick<Instagram, 'conversations' | 'conversationMessages'>;
  /** User id and token of an account; null while it cannot be asked. */
  accessTo(accountId: AccountId): Promise<{ userId: string; token: string } | null>;
  intake: Intake;
  pauseAccount: PauseAccount;
  /** Shared with whoever else calls Instagram for these accounts. */
  rests: Pick<Rests, 'note' | 'msLeft'>;
  publish: Publish;
  clock: Clock;
  random(): number;
  log: Log;
}

export interface ReconcileReplies {
  /** Takes up what a crash or an earlier run left unclear. */
  start(): Promise<void>;
  /** A request left and nobody knows its end. */
  consider(row: OutboxRow): void;
  /** Every change of the inbox: an echo may have settled one of those that are looked for. */
  noticeChange(change: InboxChange): void;
  stop(): void;
}

interface Search {
  row: OutboxRow;
  attemptedAt: number;
  reads: number;
  cancelTimer: () => void;
}

/**
 * Finds out what became of replies whose end is not known. Waits for the echo, then reads the thread; the
 * intake recognises the message in either. Only when a thread that was read late enough does not hold it, the
 * owner is offered to send it again. Nothing is ever sent from here: a customer who gets the same answer twice
 * is worse off than one who waits a minute.
 */
export function reconcileReplies(parts: ReconcileRepliesParts): ReconcileReplies {
  const { storage, clock, log } = parts;
  const searches = new Map<MessageId, Search>();
  let isStopped = false;

  function consider(row: OutboxRow): void {
    if (isStopped || searches.has(row.messageId)) return;
    const attemptedAt = row.attemptedAt ?? clock.now();
    const search: Search = { row, attemptedAt, reads: 0, cancelTimer: () => {} };
    searches.set(row.messageId, search);
    lookIn(search, Math.max(attemptedAt + ECHO_WAIT_MS - clock.now(), 0));
  }

  function lookIn(search: Search, ms: number): void {
    search.cancelTimer();
    search.cancelTimer = clock.after(ms, () => {
      look(search).catch((error: unknown) => {
        log.warn('reply.still-unclear', { outboxId: search.row.id, problem: failureCode(error) });
        if (searches.has(search.row.messageId)) lookIn(search, pauseAfter(search));
      });
    });
  }

  function pauseAfter(search: Search): number {
    return backOff(search.reads, { ...READ_AGAIN, random: parts.random() });
  }

  async function look(search: Search): Promise<void> {
    const { row } = search;
    search.reads += 1;
    if (await isSettled(row)) return forget(row.messageId);
    const readAt = clock.now();
    const read = await readThread(row);
    if (isStopped || !searches.has(row.messageId)) return;
    if (await isSettled(row)) return forget(row.messageId);
    const clearAt = search.attemptedAt + CLEAR_AFTER_MS;
    if (read === 'whole' && readAt >= clearAt) return giveUp(row, 'not-confirmed');
    const maybeAt = search.attemptedAt + MAYBE_SENT_AFTER_MS;
    if (read === 'too-short' && readAt >= maybeAt) return giveUp(row, 'maybe-sent');
    lookIn(search, Math.max(pauseAfter(search), read === 'whole' ? clearAt - clock.now() : 0));
  }

  /** `too-short`: it says nothing of the time before the newest messages · null: it could not be asked at all. */
  async function readThread(row: OutboxRow): Promise<'whole' | 'too-short' | null> {
    if (parts.rests.msLeft(row.accountId, 'urgent') > 0) return null;
    const access = await parts.accessTo(row.accountId);
    if (access === null) return null;
    try {
      const events = await readThreadOf(row.personScopedId, { ...access, instagram: parts.instagram });
      await parts.intake({ events, journalId: null });
      return (await threadReachesBack(events, row, storage)) ? 'whole' : 'too-short';
    } catch (error) {
      parts.rests.note(error, row.accountId);
      const { kind } = reactionTo(error);
      if (kind === 'pause-account') await parts.pauseAccount(row.accountId, failureCode(error));
      log.warn('reply.thread-not-read', { outboxId: row.id, code: failureCode(error) });
      return null;
    }
  }

  async function isSettled(row: OutboxRow): Promise<boolean> {
    const message = await storage.message(row.messageId).catch((error: unknown) => {
      if (failureCode(error) === 'not-found') return null;
      throw error;
    });
    return message?.delivery !== 'unknown' && message?.delivery !== 'sending';
  }

  async function giveUp(row: OutboxRow, code: 'not-confirmed' | 'maybe-sent'): Promise<void> {
    forget(row.messageId);
    const now = clock.now();
    const failure = { code, detail: null, at: now, canRetry: true };
    log.warn('reply.not-in-thread', { outboxId: row.id, code });
    publishChange(parts.publish, await storage.replyFailed({ outboxId: row.id, failure, now }));
  }

  function forget(messageId: MessageId): void {
    searches.get(messageId)?.cancelTimer();
    searches.delete(messageId);
  }

  return {
    async start() {
      for (const row of await storage.unknownReplies()) consider(row);
    },
    consider,
    noticeChange(change) {
      for (const message of change.messages) {
        if (message.delivery === 'sent' || message.delivery === 'seen') forget(message.id);
      }
      for (const id of change.removedMessages) forget(id);
    },
    stop() {
      isStopped = true;
      for (const id of [...searches.keys()]) forget(id);
    },
  };
}
