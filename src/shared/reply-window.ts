import type { Milliseconds } from './model/ids.ts';

const HOUR_MS = 3_600_000;

/** How long after the person's last message one may answer freely (Instagram messaging docs, "24 hours"). */
export const REPLY_WINDOW_MS = 24 * HOUR_MS;
/** How long a hand-typed answer may carry the HUMAN_AGENT tag, where Meta granted it. */
export const HUMAN_AGENT_WINDOW_MS = 7 * 24 * HOUR_MS;
/** Below this much time left the deadline is loud. */
export const CLOSING_SOON_MS = 2 * HOUR_MS;

/** How long a comment may be answered by a private message, once ("Private replies", 30 Jun 2026). */
export const PRIVATE_REPLY_MS = 7 * 24 * HOUR_MS;

/**
 * What a person can do, and whether it opens the reply window. "Send messages" (read October 2026) says 24 hours
 * from the person's last message, and lets taps on opening questions, menus and buttons count ("Persistent menu").
 * The ig.me page says the same of its links. A mention in a story comes as a message and has been seen to open it
 * (field report of 2025). Reactions and receipts are named nowhere: taken for opening, they would promise a reply
 * that Instagram refuses. Neither do an edit, taking something back, or a yes to marketing messages.
 */
export const OPENS_REPLY_WINDOW = {
  message: true,
  'story-reply': true,
  'story-mention': true,
  unsupported: true,
  postback: true,
  referral: true,
  reaction: false,
  seen: false,
  edit: false,
  unsend: false,
  'opt-in': false,
  comment: false,
} as const satisfies Record<string, boolean>;

export type ReplyWindow =
  /** The person never did what opens it: nobody may be written to first. */
  | { state: 'never-opened' }
  | { state: 'open'; closesAt: Milliseconds }
  /** 24 hours are over, but a person (not a machine) may still answer. */
  | { state: 'human-agent'; closesAt: Milliseconds }
  | { state: 'closed'; closedAt: Milliseconds };

/** How long after the person's last opening act a reply may leave at all, in ms. */
export function longestReplyWindowMs(hasHumanAgent: boolean): number {
  return hasHumanAgent ? HUMAN_AGENT_WINDOW_MS : REPLY_WINDOW_MS;
}

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

/**
 * How a reply may leave. After 24 hours only with the tag that says a human typed it: what a machine sends may
 * never carry it, and inside the 24 hours nothing needs it (Human Agent page, 27 Sep 2026).
 */
export function replyTag(window: ReplyWindow, isTypedByHand: boolean): 'none' | 'human-agent' | 'refused' {
  if (window.state === 'open') return 'none';
  return window.state === 'human-agent' && isTypedByHand ? 'human-agent' : 'refused';
}

/** Whether a comment may still be answered privately: within seven days, and once for each comment. */
export function mayReplyPrivately(
  comment: { at: Milliseconds; isAnswered: boolean },
  now: Milliseconds,
): boolean {
  return !comment.isAnswered && now < comment.at + PRIVATE_REPLY_MS;
}
