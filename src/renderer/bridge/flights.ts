import type { ConversationId, MessageId } from '../../shared/model/ids.ts';
import type { InboxChange } from '../../shared/model/inbox-change.ts';

/**
 * Pages that are on their way. A change that lands while a page travels is newer than the page, so the rows it
 * touched must not be overwritten when the page arrives.
 */
interface Flight {
  conversations: Set<ConversationId>;
  messages: Set<MessageId>;
  /** A snapshot came in between: the page belongs to a cache that is gone. */
  isForgotten: boolean;
}

const flights = new Set<Flight>();

/** Asks for a page; what it answers beside the page tells which rows have become newer since. */
export async function inFlight<T>(ask: () => Promise<T>): Promise<{ answer: T; flight: Readonly<Flight> }> {
  const flight: Flight = { conversations: new Set(), messages: new Set(), isForgotten: false };
  flights.add(flight);
  try {
    return { answer: await ask(), flight };
  } finally {
    flights.delete(flight);
  }
}

export function noteLanding(change: InboxChange): void {
  for (const flight of flights) {
    for (const { id } of change.conversations) flight.conversations.add(id);
    for (const { id } of change.messages) flight.messages.add(id);
    for (const id of change.removedMessages) flight.messages.add(id);
  }
}

export function forgetFlights(): void {
  for (const flight of flights) flight.isForgotten = true;
}
