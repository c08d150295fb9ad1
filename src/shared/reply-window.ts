import type { Milliseconds } from './model/ids.ts';

const HOUR_MS = 3_600_000;

/** How long after the person's last message one may answer freely (Instagram messaging docs, "24 hours"). */
export const REPLY_WINDOW_MS = 24 * HOUR_MS;
/** How long a hand-typed answer may carry the HUMAN_AGENT tag, where Meta granted it. */
export const HUMAN_AGENT_WINDOW_MS = 7 * 24 * HOUR_MS;
/** Below this much time left the deadline is loud. */
export const CLOSING_SOON_MS = 2 * HOUR_MS;

export type ReplyWindow =
  /** The person never did what opens it: nobody may be written to first. */
  | { state: 'never-opened' }
  | { state: 'open'; closesAt: Milliseconds }
  /** 24 hours are over, but a person (not a machine) may still answer. */
  | { state: 'human-agent'; closesAt: Milliseconds }
  | { state: 'closed'; closedAt: Milliseconds };

/**
 * Whether and until when a reply may be sent.
 * `openedAt` is Instagram's time of the person's last opening act (a message, a postback, a story mention…).
 * The instant of closing itself counts as closed.
 */
export function replyWindow(
  openedAt: Milliseconds | null,
  now: Milliseconds,
  hasHumanAgent = false,
): ReplyWindow {
  if (openedAt === null) return { state: 'never-opened' };
  const closesAt = openedAt + REPLY_WINDOW_MS;
  if (now < closesAt) return { state: 'open', closesAt };
  const agentUntil = openedAt + HUMAN_AGENT_WINDOW_MS;
  if (hasHumanAgent && now < agentUntil) return { state: 'human-agent', closesAt: agentUntil };
  return { state: 'closed', closedAt: hasHumanAgent ? agentUntil : closesAt };
}
