import type { Clock } from '../../shared/clock.ts';
import { MESSAGE_GONE_CODE } from '../../shared/instagram/platform.ts';
import { InstagramFailure, reactionTo } from '../../shared/instagram/reaction.ts';
import type { AccountId } from '../../shared/model/ids.ts';
import type { Instagram, ListedMessage, ThreadReading } from '../instagram/instagram.ts';
import type { Log } from '../logging/log.ts';
import type { KnownThread } from '../storage/audit-records.ts';
import type { NewMessage } from '../storage/records.ts';
import type { Storage } from '../storage/storage.ts';
import { corrections, type Difference, differences, oldestOf, seconds } from './compare-thread.ts';
import type { DomainEvent } from './domain-event.ts';
import { failureCode } from './failure-code.ts';
import { type Intake, type Publish, publishChange } from './intake.ts';

/** Beyond so many pages of ids the rest is told as "more than we know". */
const MOST_ID_PAGES = 50;
/** Messages that were listed among the newest and not handed out are asked for one by one. */
const MOST_SINGLE_READS = 5;

export interface TakeThreadParts {
  storage: Pick<Storage, 'comparedMessages' | 'missingMids' | 'noteThreadRead'>;
  instagram: Pick<Instagram, 'conversationMessages' | 'listMessages' | 'message'>;
  intake: Intake;
  publish: Publish;
  clock: Clock;
  log: Log;
}

export interface AuditedAccount {
  id: AccountId;
  userId: string;
  token: string;
  /** What was said before this (Instagram's time) is the shop's past. */
  pastUntil: number;
}

export interface TakenThread {
  /** Instagram showed it, or never will. */
  isSettled: boolean;
  /** Messages that were not stored before and are not the shop's past. */
  found: NewMessage[];
  /** Known messages that were corrected: unsent, edited, reacted to. */
  healed: number;
  /** Messages first noticed to be only on Instagram, the shop's past left aside. */
  missing: number;
}

/**
 * Reads one thread, takes in what is new, corrects what has changed unnoticed, and marks what Instagram lists and no
 * longer hands out. Fails as `Instagram` does, unless the failure is about this thread alone.
 */
export async function takeThread(
  parts: TakeThreadParts,
  account: AuditedAccount,
  thread: { threadId: string; updatedAt: number; known: KnownThread | undefined },
): Promise<TakenThread> {
  const { threadId, updatedAt } = thread;
  try {
    return await takeReading(parts, account, thread);
  } catch (error) {
    // One thread that Instagram will not show is no reason to miss the others.
    if (!isAboutThisThread(error)) throw error;
    parts.log.warn('audit.thread-not-read', { accountId: account.id, code: failureCode(error) });
    // A thread that will never be shown must not be asked for at every check; what is only down for now must.
    const isSettled = reactionTo(error).kind !== 'retry';
    if (isSettled) {
      await note(parts, account, { threadId, updatedAt, personScopedId: null, comparedTo: 0, missing: [] });
    }
    return { isSettled, found: [], healed: 0, missing: 0 };
  }
}

async function takeReading(
  parts: TakeThreadParts,
  account: AuditedAccount,
  { threadId, updatedAt, known }: Parameters<typeof takeThread>[2],
): Promise<TakenThread> {
  const { instagram, intake, storage } = parts;
  const { id: accountId, userId: accountUserId, token } = account;
  const reading = await instagram.conversationMessages({ token, accountUserId, conversationId: threadId });
  const comparedTo = known?.comparedTo ?? 0;
  const older = await listOlder(parts, account, { threadId, reading, comparedTo });
  const single = await readSingly(parts, account, reading);
  const read = [...reading.events, ...single];
  const personScopedId = read.find((event) => event.type === 'message')?.personScopedId ?? null;
  const { stored } = await intake({ events: read, journalId: null });
  const healing =
    personScopedId === null ? [] : await healingEvents(parts, account, { threadId, reading, personScopedId });
  if (healing.length > 0) await intake({ events: healing, journalId: null });

  const listed = [...reading.listed, ...older.listed];
  const absent = new Set(await storage.missingMids({ accountId, mids: listed.map(({ mid }) => mid) }));
  const marked = await note(parts, account, {
    threadId,
    updatedAt,
    personScopedId,
    comparedTo: Math.max(comparedTo, ...reading.listed.map(({ at }) => at)),
    missing: listed.filter(({ mid }) => absent.has(mid)),
    ...pastOf(comparedTo, older),
  });
  const isNews = ({ at }: { at: number }) => at >= account.pastUntil;
  return {
    isSettled: true,
    found: stored.filter(isNews),
    healed: healing.length,
    missing: marked.filter(isNews).length,
  };
}

interface Older {
  listed: ListedMessage[];
  /** The list was followed to its end. */
  isWhole: boolean;
  /** Instagram's time of the oldest that was listed, here or with those that were read. */
  oldest: number;
}

/** Ids of what lies between the newest messages and what was compared before; of the past only what comes along. */
async function listOlder(
  { instagram }: TakeThreadParts,
  { token, pastUntil }: AuditedAccount,
  { threadId, reading, comparedTo }: { threadId: string; reading: ThreadReading; comparedTo: number },
): Promise<Older> {
  const backTo = seconds(comparedTo > 0 ? comparedTo : pastUntil);
  const listed: ListedMessage[] = [];
  let oldest = oldestOf(reading);
  let hasOlder = reading.hasOlder;
  let after: string | null = null;
  for (let page = 0; hasOlder && seconds(oldest) >= backTo && page < MOST_ID_PAGES; page += 1) {
    const answer = await instagram.listMessages({ token, conversationId: threadId, after });
    listed.push(...answer.listed);
    if (answer.listed.length > 0) oldest = Math.min(oldest, oldestOf(answer));
    after = answer.after;
    hasOlder = after !== null;
  }
  return { listed, isWhole: !hasOlder, oldest };
}

/** The first reading of a thread, and one that met the end of the list, know whether anything lies before. */
function pastOf(comparedTo: number, { isWhole, oldest }: Older): { pastBefore?: number | null } {
  if (isWhole) return { pastBefore: null };
  return comparedTo === 0 ? { pastBefore: oldest } : {};
}

/** Messages among the newest that were listed without their content. */
async function readSingly(
  { instagram, storage }: TakeThreadParts,
  { id: accountId, userId: accountUserId, token }: AuditedAccount,
  reading: ThreadReading,
): Promise<DomainEvent[]> {
  const read = new Set(reading.events.flatMap((event) => ('mid' in event ? [event.mid] : [])));
  const mids = reading.listed.map(({ mid }) => mid).filter((mid) => !read.has(mid));
  const wanted = mids.length === 0 ? [] : await storage.missingMids({ accountId, mids });
  const events: DomainEvent[] = [];
  for (const mid of wanted.slice(0, MOST_SINGLE_READS)) {
    events.push(...((await orGone(instagram.message({ token, accountUserId, mid }))) ?? []));
  }
  return events;
}

async function healingEvents(
  parts: TakeThreadParts,
  account: AuditedAccount,
  { threadId, reading, personScopedId }: { threadId: string; reading: ThreadReading; personScopedId: string },
): Promise<DomainEvent[]> {
  // Where the whole thread was listed, so is everything that is stored of it.
  const since = reading.hasOlder ? seconds(oldestOf(reading)) * 1000 : 0;
  const stored = await parts.storage.comparedMessages({ accountId: account.id, personScopedId, since });
  const events: DomainEvent[] = [];
  for (const difference of differences(stored, reading, parts.clock.now())) {
    events.push(...(await confirmed(parts, account, difference, { threadId, personScopedId })));
  }
  return events;
}

/**
 * The message by its id, as it is at this moment: what still differs is so. Instagram calls a message deleted too
 * that twenty newer ones have pushed out of sight. So the thread is read once more: only what it still does not list,
 * while it shows older ones, was taken back.
 */
async function confirmed(
  { instagram, clock }: TakeThreadParts,
  { userId: accountUserId, token }: AuditedAccount,
  { stored, isUnlisted }: Difference,
  { threadId, personScopedId }: { threadId: string; personScopedId: string },
): Promise<DomainEvent[]> {
  const { mid, at } = stored;
  const read = await orGone(instagram.message({ token, accountUserId, mid }));
  if (read !== null) return corrections(stored, read, clock.now());
  if (!isUnlisted) return [];
  const again = await instagram.conversationMessages({ token, accountUserId, conversationId: threadId });
  const isThere = again.listed.some((listed) => listed.mid === mid);
  const isOutOfSight = again.hasOlder && seconds(at) <= seconds(oldestOf(again));
  return isThere || isOutOfSight ? [] : [{ type: 'unsend', accountUserId, personScopedId, mid, at }];
}

/** Null when Instagram says that the message was deleted; nothing when it will not show it for another reason. */
async function orGone(reading: Promise<DomainEvent[]>): Promise<DomainEvent[] | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof InstagramFailure && error.detail?.code === MESSAGE_GONE_CODE) return null;
    if (isAboutThisThread(error)) return [];
    throw error;
  }
}

async function note(
  { storage, publish, clock }: TakeThreadParts,
  { id: accountId }: AuditedAccount,
  read: Omit<Parameters<Storage['noteThreadRead']>[0], 'accountId' | 'now'>,
): Promise<ListedMessage[]> {
  const { change, marked } = await storage.noteThreadRead({ ...read, accountId, now: clock.now() });
  publishChange(publish, change);
  return marked;
}

/** Everything but a line, a limit or an account that is gone: those hold for the other threads as well. */
function isAboutThisThread(error: unknown): boolean {
  if (!(error instanceof InstagramFailure)) return false;
  return error.code === 'instagram-down' || ['permanent', 'ignore'].includes(error.reaction.kind);
}
