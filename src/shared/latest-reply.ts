import type { Milliseconds } from './model/ids.ts';
import { replyWindow } from './reply-window.ts';

/** Between a reply's time and its arrival: the computer may be busy, and Instagram's clock another. */
const BEFORE_CLOSING_MS = 60_000;

/** The last moment for which a reply may be planned, on a whole minute; null when none can go out any more. */
export function latestReplyAt(
  openedAt: Milliseconds | null,
  now: Milliseconds,
  hasHumanAgent: boolean,
): Milliseconds | null {
  const window = replyWindow(openedAt, now, hasHumanAgent);
  if (!('closesAt' in window)) return null;
  // Where Meta granted it a planned reply may also go out after the first day.
  const closesAt = hasHumanAgent ? agentEnd(openedAt ?? 0, window.closesAt, now) : window.closesAt;
  const latest = Math.floor((closesAt - BEFORE_CLOSING_MS) / 60_000) * 60_000;
  return latest > now ? latest : null;
}

function agentEnd(openedAt: number, closesAt: number, now: number): number {
  const later = replyWindow(openedAt, Math.max(closesAt, now), true);
  return 'closesAt' in later ? later.closesAt : closesAt;
}
