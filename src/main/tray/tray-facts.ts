import type { ConnectionStatus } from '../../shared/model/connection.ts';
import type { ConversationId, Milliseconds } from '../../shared/model/ids.ts';
import type { OpeningHours } from '../../shared/model/opening-hours.ts';
import type { FailedReplies } from '../storage/records.ts';

/** Somebody who waits for an answer. */
export interface WaitingPerson {
  conversationId: ConversationId;
  /** Null while nobody knows who it is. */
  name: string | null;
  /** Until when they can be answered; null: they cannot any more. */
  closesAt: Milliseconds | null;
}

/** Everything the tray's icon, words and menu follow from. */
export interface TrayFacts {
  connection: ConnectionStatus;
  /** A shop is connected, or practised with; one that its owner disconnected is not. */
  hasShop: boolean;
  waiting: number;
  /** Who waits, the one who closes first on top; a few of them. */
  people: readonly WaitingPerson[];
  /** Own messages that did not go out and wait for the owner. */
  notSent: FailedReplies;
  /** What the doctor found last, in one sentence; null: nobody has looked yet. */
  health: string | null;
  /** Null: nothing is paused. */
  pausedUntil: Milliseconds | null;
  openingHours: OpeningHours | null;
  now: Milliseconds;
}

/** When the chat that closes next does; null: none does. */
export function nextClosing({ people, now }: Pick<TrayFacts, 'people' | 'now'>): Milliseconds | null {
  const open = people.flatMap(({ closesAt }) => (closesAt !== null && closesAt > now ? [closesAt] : []));
  return open.length > 0 ? Math.min(...open) : null;
}
