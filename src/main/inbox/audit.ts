import type { Clock } from '../../shared/clock.ts';
import type { CheckReason } from '../../shared/model/checks.ts';
import type { ConversationsPage, Instagram } from '../instagram/instagram.ts';
import type { AuditRun, KnownThread } from '../storage/audit-records.ts';
import type { Storage } from '../storage/storage.ts';
import { failureCode } from './failure-code.ts';
import { type AuditedAccount, type TakeThreadParts, takeThread } from './take-thread.ts';
import { isBehind, type Scope, toLookAtAgain } from './which-threads.ts';

/** The list is followed this far; a page is up to 50 conversations. */
const MOST_PAGES = 20;
/** Threads read in one run, at 2 calls a second: new messages of others shall not wait for a long absence. */
const MOST_THREADS = 40;

export interface AuditParts extends TakeThreadParts {
  storage: TakeThreadParts['storage'] & Pick<Storage, 'knownThreads' | 'recordAudit'>;
  instagram: TakeThreadParts['instagram'] & Pick<Instagram, 'conversations'>;
  clock: Clock;
}

/** What one account's audits remember of each other, while the app runs. */
export interface AuditMemory {
  /** The last one left nothing undone: what is listed below a thread at rest is at rest. */
  isSettled: boolean;
}

/** One check of all accounts, as it was asked for. */
export interface AuditRequest {
  why: CheckReason;
  /** When it began: runs of several accounts with the same time are one check. */
  startedAt: number;
  /** Threads that were not read since then are read again if they are young: something may have gone unnoticed. */
  unreadSince: number | null;
  areWebhooksLive: boolean;
  memory: AuditMemory;
  onProgress(progress: { read: number; toRead: number }): void;
}

type Run = Omit<AuditRun, 'accountId' | 'why' | 'startedAt' | 'finishedAt' | 'error'>;

/**
 * Compares what Instagram shows with what is stored, and takes in what is missing. Webhooks are only the fast
 * path, this is what makes sure. Writes each run into the ledger, also one that failed.
 * Fails as `Instagram` does, with what was read before kept. Answers whether it left something for the next run.
 */
export async function auditAccount(
  parts: AuditParts,
  account: AuditedAccount,
  request: AuditRequest,
): Promise<{ hasMore: boolean }> {
  const { storage, clock } = parts;
  const run: Run = { conversations: 0, threadsRead: 0, found: [], healed: 0, missing: 0 };
  const record = (error: string | null) => {
    const { why, startedAt } = request;
    return storage.recordAudit({
      ...run,
      accountId: account.id,
      why,
      startedAt,
      finishedAt: clock.now(),
      error,
    });
  };
  let hasMore = false;
  try {
    hasMore = await compare(parts, account, request, run);
    await record(null);
  } catch (error) {
    await record(failureCode(error));
    throw error;
  }
  if (run.found.length > 0)
    parts.log.info('audit.found', { accountId: account.id, messages: run.found.length });
  return { hasMore };
}

async function compare(
  parts: AuditParts,
  account: AuditedAccount,
  request: AuditRequest,
  run: Run,
): Promise<boolean> {
  const scope: Scope = { ...request, pastUntil: account.pastUntil, now: parts.clock.now() };
  const wasSettled = request.memory.isSettled;
  request.memory.isSettled = false;
  let threadsLeft = MOST_THREADS;
  let again = 0;
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer = await parts.instagram.conversations(account.token, after);
    run.conversations += answer.conversations.length;
    const listed = await withKnown(parts, account, answer);
    const behind = listed.filter((thread) => isBehind(thread, scope));
    const lookAt = toLookAtAgain(
      listed.filter((thread) => !behind.includes(thread)),
      scope,
      again,
    );
    again += lookAt.length;
    const wanted = [...behind, ...lookAt];
    for (const [index, thread] of wanted.slice(0, threadsLeft).entries()) {
      request.onProgress({ read: run.threadsRead, toRead: run.threadsRead + wanted.length - index });
      const taken = await takeThread(parts, account, thread);
      run.threadsRead += 1;
      run.found.push(...taken.found);
      run.healed += taken.healed;
      run.missing += taken.missing;
    }
    threadsLeft -= wanted.length;
    if (threadsLeft < 0) return true;
    after = answer.after;
    // Newest first: below a page in which nothing has happened nothing has.
    const isAtRest = behind.length === 0 && (request.unreadSince === null || lookAt.length === 0);
    if (after === null || (isAtRest && wasSettled)) break;
  }
  request.memory.isSettled = true;
  return false;
}

async function withKnown(
  { storage }: AuditParts,
  { id: accountId }: AuditedAccount,
  { conversations }: ConversationsPage,
): Promise<Array<{ threadId: string; updatedAt: number; known: KnownThread | undefined }>> {
  const known = await storage.knownThreads({ accountId, threadIds: conversations.map(({ id }) => id) });
  const byId = new Map(known.map((thread) => [thread.threadId, thread]));
  return conversations.map(({ id, updatedAt }) => ({ threadId: id, updatedAt, known: byId.get(id) }));
}
