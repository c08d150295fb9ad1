import type { KnownThread } from '../storage/audit-records.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Where something may have gone unnoticed, threads as young as this are read again, so many at the most. */
const YOUNG_MS = 7 * DAY_MS;
const MOST_YOUNG = 60;
/** In quiet times a few threads of the last day are read again in turn; sooner where no webhook tells of changes. */
const FRESH_MS = DAY_MS;
const MOST_FRESH = 3;
const FRESH_AGAIN_MS = { withWebhooks: 60 * MINUTE_MS, without: 5 * MINUTE_MS };

/** A thread as Instagram lists it now, and what is known of it. */
export interface ListedThread {
  threadId: string;
  /** Instagram's time of it, raised by each message. */
  updatedAt: number;
  known: KnownThread | undefined;
}

export interface Scope {
  unreadSince: number | null;
  areWebhooksLive: boolean;
  /** What was last touched before this is the shop's past, and the import's to read. */
  pastUntil: number;
  now: number;
}

/**
 * Whether something has happened in it since it was read. That a webhook brought the newest message proves nothing
 * for those before it, so what is stored is not asked.
 */
export function isBehind({ updatedAt, known }: ListedThread, { pastUntil }: Scope): boolean {
  if (!known) return updatedAt >= pastUntil;
  return updatedAt > (known.readUpTo === 0 ? known.listedAt : known.readUpTo);
}

/**
 * Threads in which nothing new was written, and something may have changed all the same: an unsent message or an
 * edit is not known to raise Instagram's time. The youngest first after an absence, else those read longest ago.
 */
export function toLookAtAgain(
  threads: readonly ListedThread[],
  { unreadSince, areWebhooksLive, now }: Scope,
  chosenBefore: number,
): ListedThread[] {
  const read = threads.flatMap(({ known, ...thread }) =>
    known && known.readUpTo > 0 ? [{ ...thread, known }] : [],
  );
  if (unreadSince !== null) {
    return read
      .filter(({ known, updatedAt }) => known.readAt < unreadSince && updatedAt > now - YOUNG_MS)
      .slice(0, Math.max(MOST_YOUNG - chosenBefore, 0));
  }
  const againMs = areWebhooksLive ? FRESH_AGAIN_MS.withWebhooks : FRESH_AGAIN_MS.without;
  return read
    .filter(({ known, updatedAt }) => known.readAt <= now - againMs && updatedAt > now - FRESH_MS)
    .sort((a, b) => a.known.readAt - b.known.readAt)
    .slice(0, Math.max(MOST_FRESH - chosenBefore, 0));
}
