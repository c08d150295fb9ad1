import type { Conversation } from '../../../shared/model/conversation.ts';
import type { ConversationId } from '../../../shared/model/ids.ts';
import type { OpeningHours } from '../../../shared/model/opening-hours.ts';
import { nextShut } from '../../../shared/opening-hours.ts';
import { CLOSING_SOON_MS, replyWindow } from '../../../shared/reply-window.ts';
import { endOfDay } from '../../words/times.ts';

/** From here on a single chat matters more than the night. */
const AT_ONCE_MS = 30 * 60_000;

export type SentenceKind =
  | 'at-once'
  | 'while-shut'
  | 'soon'
  | 'today'
  | 'later'
  | 'agent'
  | 'closed'
  | 'none';

/** What matters most now: of which kind, for how many, until when, and which chats it is about. */
export interface BoardSentence {
  kind: SentenceKind;
  /** Closing first; what the button answers. None where the phone alone can answer, or nobody waits. */
  answers: readonly ConversationId[];
  count: number;
  /** When the shop opens, or the first of them closes; null where there is no such time. */
  at: number | null;
}

interface Closing {
  id: ConversationId;
  at: number;
  isByHand: boolean;
}

/**
 * The most useful sentence of the moment: what closes within half an hour; what closes while the shop is shut, for
 * that is what one forgets; then what comes next.
 */
export function boardSentence(
  conversations: readonly Conversation[],
  now: number,
  hours: OpeningHours | null,
  hasHumanAgent: boolean,
): BoardSentence {
  const closing = closingFirst(conversations, now, hasHumanAgent);
  const shut = nextShut(hours, now);
  const within = (to: number, from = now) => closing.filter(({ at }) => at >= from && at < to);
  const open = closing.filter(({ isByHand }) => !isByHand);

  const atOnce = within(now + AT_ONCE_MS);
  if (atOnce.length > 0) return about('at-once', atOnce);
  const whileShut = shut ? within(shut.to, shut.from).filter(({ isByHand }) => !isByHand) : [];
  if (shut && whileShut.length > 0) return about('while-shut', whileShut, shut.to);
  const soon = within(now + CLOSING_SOON_MS);
  if (soon.length > 0) return about('soon', soon);
  const today = open.filter(({ at }) => at < endOfDay(now));
  if (today.length > 0) return about('today', today);
  if (open.length > 0) return about('later', open);
  if (closing.length > 0) return about('agent', closing);
  return {
    kind: conversations.length > 0 ? 'closed' : 'none',
    answers: [],
    count: conversations.length,
    at: null,
  };
}

function about(kind: SentenceKind, closing: readonly Closing[], at = closing[0]?.at ?? null): BoardSentence {
  return { kind, answers: closing.map(({ id }) => id), count: closing.length, at };
}

function closingFirst(
  conversations: readonly Conversation[],
  now: number,
  hasHumanAgent: boolean,
): Closing[] {
  const closing = conversations.flatMap(({ id, windowOpenedAt }): Closing[] => {
    const window = replyWindow(windowOpenedAt, now, hasHumanAgent);
    return 'closesAt' in window
      ? [{ id, at: window.closesAt, isByHand: window.state === 'human-agent' }]
      : [];
  });
  return closing.sort((a, b) => a.at - b.at || a.id - b.id);
}
