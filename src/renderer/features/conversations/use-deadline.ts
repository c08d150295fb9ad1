import {
  type DeadlineTone,
  deadlineTone,
  percentLeft,
  roundRemaining,
  shortRemaining,
} from '../../../shared/deadline-words.ts';
import type { Conversation } from '../../../shared/model/conversation.ts';
import { replyWindow } from '../../../shared/reply-window.ts';
import { useApp } from '../../caches/app-cache.ts';
import { endOfDay } from '../../words/times.ts';
import { useNow } from '../../words/use-now.ts';
import { useWords, type Words } from '../../words/use-words.ts';

/** A deadline, ready to be shown. */
export interface Deadline {
  tone: DeadlineTone;
  /** When it closes or closed; null when it never opened. */
  at: number | null;
  /** "18:40". */
  clock: string;
  /** "3 h 10". */
  countdown: string;
  leftMs: number;
  percent: number;
}

export function deadlineOf(
  { windowOpenedAt }: Pick<Conversation, 'windowOpenedAt'>,
  now: number,
  { t, times }: Words,
  hasHumanAgent = false,
): Deadline {
  const window = replyWindow(windowOpenedAt, now, hasHumanAgent);
  const tone = deadlineTone(window, now, endOfDay(now));
  if (window.state === 'never-opened') {
    return { tone, at: null, clock: '', countdown: '', leftMs: 0, percent: 0 };
  }
  const at = window.state === 'closed' ? window.closedAt : window.closesAt;
  const leftMs = Math.max(0, at - now);
  return {
    tone,
    at,
    clock: times.clock(at),
    countdown: shortRemaining(roundRemaining(leftMs), t),
    leftMs,
    percent: percentLeft(at, now),
  };
}

/** Whether Meta granted the app seven days for answers by hand. */
export function useHumanAgent(): boolean {
  return useApp((state) => state.setup?.hasHumanAgent ?? false);
}

export function useDeadline(conversation: Pick<Conversation, 'windowOpenedAt'>): Deadline {
  return deadlineOf(conversation, useNow(), useWords(), useHumanAgent());
}
