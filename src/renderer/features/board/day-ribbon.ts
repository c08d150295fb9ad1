import type { Conversation } from '../../../shared/model/conversation.ts';
import type { OpeningHours } from '../../../shared/model/opening-hours.ts';
import { type Span, shutSpans } from '../../../shared/opening-hours.ts';
import { replyWindow } from '../../../shared/reply-window.ts';

const HOUR_MS = 3_600_000;
/** How far the ribbon looks ahead. */
const RIBBON_MS = 24 * HOUR_MS;
/** Shut for longer than this needs no end on the ribbon. */
const FARTHEST_MS = 8 * RIBBON_MS;
const TICK_HOURS = 3;
/** A tick nearer to an end than this share would be cut off. */
const TICK_MARGIN = 2.5;
/** Faces nearer to each other than this share would cover each other. */
const FACE_APART = 2.6;

/** Somebody's face at the time at which their chat closes, and who else closes at nearly the same time. */
export interface RibbonFace {
  chat: Conversation;
  others: readonly Conversation[];
  closesAt: number;
  /** Place on the ribbon, 0 to 100. */
  place: number;
}

/** A stretch in which the shop is shut: its real ends, and how much of the ribbon it takes. */
export interface RibbonShut extends Span {
  place: number;
  length: number;
}

export interface RibbonTick {
  at: number;
  place: number;
  isMidnight: boolean;
}

export interface DayRibbon {
  faces: readonly RibbonFace[];
  shut: readonly RibbonShut[];
  ticks: readonly RibbonTick[];
}

/** The next 24 hours as a strip: who closes when, when the shop is shut, and the hours in between. */
export function dayRibbon(
  conversations: readonly Conversation[],
  now: number,
  hours: OpeningHours | null,
  hasHumanAgent: boolean,
): DayRibbon {
  return {
    faces: ribbonFaces(conversations, now, hasHumanAgent),
    shut: shutSpans(hours, now, now + FARTHEST_MS)
      .filter(({ from }) => from < now + RIBBON_MS)
      .map((span) => {
        const place = placeOf(span.from, now);
        return { ...span, place, length: Math.min(100, placeOf(span.to, now)) - place };
      }),
    ticks: ribbonTicks(now),
  };
}

function ribbonFaces(
  conversations: readonly Conversation[],
  now: number,
  hasHumanAgent: boolean,
): RibbonFace[] {
  const closing = conversations
    .flatMap((chat) => {
      const window = replyWindow(chat.windowOpenedAt, now, hasHumanAgent);
      return 'closesAt' in window && window.closesAt <= now + RIBBON_MS
        ? [{ chat, closesAt: window.closesAt, place: placeOf(window.closesAt, now) }]
        : [];
    })
    .sort((a, b) => a.closesAt - b.closesAt || a.chat.id - b.chat.id);
  const faces: Array<RibbonFace & { others: Conversation[] }> = [];
  for (const each of closing) {
    const last = faces.at(-1);
    if (last && each.place - last.place < FACE_APART) last.others.push(each.chat);
    else faces.push({ ...each, others: [] });
  }
  return faces;
}

/** Every third hour of the owner's clock. */
function ribbonTicks(now: number): RibbonTick[] {
  const ticks: RibbonTick[] = [];
  const first = Math.ceil(new Date(now).getHours() / TICK_HOURS) * TICK_HOURS;
  for (let hour = first; hour <= first + 24 + TICK_HOURS; hour += TICK_HOURS) {
    const at = new Date(now).setHours(hour, 0, 0, 0);
    const place = placeOf(at, now);
    if (place < TICK_MARGIN || place > 100 - TICK_MARGIN) continue;
    ticks.push({ at, place, isMidnight: new Date(at).getHours() === 0 });
  }
  return ticks;
}

function placeOf(at: number, now: number): number {
  return ((at - now) / RIBBON_MS) * 100;
}
