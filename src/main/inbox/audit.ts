import type { Clock } from '../../shared/clock.ts';
import { reactionTo } from '../../shared/instagram/reaction.ts';
import { AppFailure } from '../../shared/ipc/result.ts';
import type { AccountId } from '../../shared/model/ids.ts';
import type { ConversationsPage, Instagram } from '../instagram/instagram.ts';
import type { Log } from '../logging/log.ts';
import type { Storage } from '../storage/storage.ts';
import { failureCode } from './failure-code.ts';
import type { Intake } from './intake.ts';

/** The past is read this far; a page is up to 50 conversations. */
const MOST_PAGES = 20;
/** Threads read in one run, at 2 calls a second: new messages of others shall not wait for a long past. */
const MOST_THREADS = 40;

/** What one account's audits remember of each other, while the app runs. */
export interface AuditMemory {
  /** What each conversation's time was when it was last read, by Instagram's id. */
  readUpTo: Map<string, number>;
  /** One audit has come to the end of the list: from then on only its beginning can hold something new. */
  hasSeenAll: boolean;
}

export interface AuditParts {
  storage: Pick<Storage, 'newestByPerson' | 'recordAudit'>;
  instagram: Pick<Instagram, 'conversations' | 'conversationMessages'>;
  intake: Intake;
  memory: AuditMemory;
  clock: Clock;
  log: Log;
}

export interface AuditedAccount {
  id: AccountId;
  userId: string;
  token: string;
}

/**
 * Compares what Instagram shows with what is stored, and takes in what is missing. Webhooks are only the fast
 * path, this is what makes sure. Writes each run into the ledger, also one that failed.
 * Fails as `Instagram` does, with what was read before kept.
 */
export async function auditAccount(
  parts: AuditParts,
  account: AuditedAccount,
): Promise<{ conversations: number; found: number; hasMore: boolean }> {
  const { storage, clock } = parts;
  const run = { accountId: account.id, startedAt: clock.now(), conversations: 0, found: 0 };
  let hasMore = false;
  try {
    hasMore = await compare(parts, account, run);
    await storage.recordAudit({ ...run, finishedAt: clock.now(), error: null });
  } catch (error) {
    await storage.recordAudit({ ...run, finishedAt: clock.now(), error: failureCode(error) });
    throw error;
  }
  if (run.found > 0) parts.log.info('audit.found', { accountId: account.id, messages: run.found });
  return { conversations: run.conversations, found: run.found, hasMore };
}

/** Answers whether it left something for the next run. */
async function compare(
  parts: AuditParts,
  account: AuditedAccount,
  run: { conversations: number; found: number },
): Promise<boolean> {
  const { storage, instagram, memory } = parts;
  const stored = new Map(
    (await storage.newestByPerson(account.id)).map(({ scopedId, lastMessageAt }) => [
      scopedId,
      lastMessageAt,
    ]),
  );
  let threadsLeft = MOST_THREADS;
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer = await instagram.conversations(account.token, after);
    const behind = answer.conversations.filter((conversation) =>
      isBehind(conversation, stored, memory.readUpTo),
    );
    run.conversations += answer.conversations.length;
    for (const conversation of behind.slice(0, threadsLeft)) {
      run.found += await takeThread(parts, account, conversation);
    }
    threadsLeft -= behind.length;
    if (threadsLeft < 0) return true;
    after = answer.after;
    // Newest first: below a page that holds nothing new there is nothing new, once the end was seen.
    if (after === null || (behind.length === 0 && memory.hasSeenAll)) break;
  }
  memory.hasSeenAll = true;
  return false;
}

async function takeThread(
  { instagram, intake, memory, log }: AuditParts,
  { id, userId, token }: AuditedAccount,
  { id: conversationId, updatedAt }: Listed,
): Promise<number> {
  const input = { token, accountUserId: userId, conversationId };
  const events = await instagram.conversationMessages(input).catch((error: unknown) => {
    // One thread that Instagram will not show is no reason to miss the others.
    if (!isAboutThisThread(error)) throw error;
    log.warn('audit.thread-not-read', { accountId: id, code: failureCode(error) });
    return null;
  });
  if (events === null) return 0;
  const { stored } = await intake({ events, journalId: null });
  memory.readUpTo.set(conversationId, updatedAt);
  return stored;
}

type Listed = ConversationsPage['conversations'][number];

/** Instagram tells whole seconds, webhooks milliseconds. Reactions raise the time too and store no message. */
function isBehind(
  { id, updatedAt, people }: Listed,
  stored: Map<string, number>,
  readUpTo: Map<string, number>,
): boolean {
  if ((readUpTo.get(id) ?? 0) >= updatedAt) return false;
  if (people.length === 0) return true;
  return people.some(({ scopedId }) => seconds(updatedAt) > seconds(stored.get(scopedId) ?? 0));
}

function seconds(ms: number): number {
  return Math.floor(ms / 1000);
}

/** Everything but a line, a limit or an account that is gone: those hold for the other threads as well. */
function isAboutThisThread(error: unknown): boolean {
  if (failureCode(error) === 'instagram-down') return true;
  return ['permanent', 'ignore'].includes(reactionTo(error).kind) && error instanceof AppFailure;
}
