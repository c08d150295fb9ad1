import type { Conversation } from '../../../shared/model/conversation.ts';
import { replyWindow } from '../../../shared/reply-window.ts';
import type { TextKey } from '../../../shared/texts/translate.ts';

const HOUR_MS = 3_600_000;
/** Rest before the window closes, so that there is time to answer. */
const BEFORE_CLOSING_MS = HOUR_MS;
const MORNING = 9;
const EVENING = 18;

export interface SnoozePick {
  name: TextKey;
  until: number;
}

/** The usual times, those that have passed left out; the one that keeps the deadline first. */
export function snoozePicks(now: number, deadline: number | null): SnoozePick[] {
  const day = (days: number, hour: number) => {
    const date = new Date(now);
    date.setDate(date.getDate() + days);
    return date.setHours(hour, 0, 0, 0);
  };
  const daysToMonday = (8 - new Date(now).getDay()) % 7 || 7;
  const picks: SnoozePick[] = [
    { name: 'snooze.later-today', until: roundedToTen(now + 3 * HOUR_MS) },
    { name: 'snooze.this-evening', until: day(0, EVENING) },
    { name: 'snooze.tomorrow', until: day(1, MORNING) },
    { name: 'snooze.monday', until: day(daysToMonday, MORNING) },
  ];
  const before = deadline === null ? null : roundedToTen(deadline - BEFORE_CLOSING_MS);
  const isUseful = before !== null && before > now + HOUR_MS / 2;
  return [
    ...(isUseful ? [{ name: 'snooze.before-closing' as const, until: before }] : []),
    ...picks.filter(({ until }, index) => until > now + HOUR_MS / 2 && isFirst(picks, index)),
  ];
}

/** Which of these closes first, of those in which somebody waits; null when none does. */
export function firstDeadline(
  chats: readonly Conversation[],
  now: number,
  hasHumanAgent: boolean,
): number | null {
  const deadlines = chats.flatMap(({ waitingSince, windowOpenedAt }) => {
    const window = replyWindow(windowOpenedAt, now, hasHumanAgent);
    return waitingSince !== null && 'closesAt' in window ? [window.closesAt] : [];
  });
  return deadlines.length > 0 ? Math.min(...deadlines) : null;
}

function roundedToTen(at: number): number {
  return Math.floor(at / 600_000) * 600_000;
}

function isFirst(picks: readonly SnoozePick[], index: number): boolean {
  return picks.findIndex(({ until }) => until === picks[index]?.until) === index;
}
