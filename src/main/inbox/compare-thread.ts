import { streamSafe } from '../../shared/stream-safe.ts';
import type { ThreadReading } from '../instagram/instagram.ts';
import type { ComparedMessage } from '../storage/audit-records.ts';
import type { DomainEvent, MessageEvent, ReactionEvent } from './domain-event.ts';

/** A reaction may need a moment until readings show it. */
const SETTLING_MS = 60_000;

/** How a stored message differs from what Instagram shows, in a way that the intake would not settle by itself. */
export interface Difference {
  stored: ComparedMessage;
  /** It is stored, and Instagram's list goes past its time without it. */
  isUnlisted: boolean;
}

/**
 * The stored messages that a reading speaks against. A reading may have been overtaken by a webhook while it was on
 * its way, so each of them is only a suspicion: it is read once more by its id before anything is changed.
 */
export function differences(
  stored: readonly ComparedMessage[],
  reading: ThreadReading,
  now: number,
): Difference[] {
  const listed = new Set(reading.listed.map(({ mid }) => mid));
  const known = stored.filter(({ isUnsent }) => !isUnsent);
  const changed = known.filter(
    (message) => listed.has(message.mid) && corrections(message, reading.events, now).length > 0,
  );
  const unlisted = known.filter(({ mid, at, isListed }) => !listed.has(mid) && isListed && at > 0);
  return [
    ...changed.map((message) => ({ stored: message, isUnlisted: false })),
    ...unlisted.filter(isWithin(reading, unlisted)).map((message) => ({ stored: message, isUnlisted: true })),
  ];
}

/**
 * What is older than all that was listed says nothing: the owner may have cleared the chat on the phone, and that
 * must not clear it here. Only a single first message that has gone from a whole list was taken back.
 */
function isWithin(reading: ThreadReading, unlisted: readonly ComparedMessage[]) {
  const oldest = seconds(oldestOf(reading));
  const older = unlisted.filter(({ at }) => seconds(at) <= oldest);
  const isFirstGone = !reading.hasOlder && reading.listed.length > 0 && older.length === 1;
  return (message: ComparedMessage) => isFirstGone || seconds(message.at) > oldest;
}

/**
 * What makes a stored message equal to what was read of it: an edit whose webhook never came, a reaction that was
 * changed or taken back. A reading tells neither the number of an edit nor the time of a reaction; the smallest
 * that is newer than what is stored is right, whatever is told of it later.
 */
export function corrections(
  stored: ComparedMessage,
  read: readonly DomainEvent[],
  now: number,
): DomainEvent[] {
  const message = read.find(
    (event): event is MessageEvent => event.type === 'message' && event.mid === stored.mid,
  );
  if (!message) return [];
  const { accountUserId, personScopedId, at, mid, text } = message;
  const of = { accountUserId, personScopedId, mid };
  const edits: DomainEvent[] = isOtherText(stored.text, text)
    ? [{ ...of, type: 'edit', at, text, revision: Math.max(stored.editRevision, stored.textRevision + 1) }]
    : [];
  const reactions = stored.reactions.flatMap((known): DomainEvent[] => {
    const shown = read.find(
      (event): event is ReactionEvent =>
        event.type === 'reaction' && event.mid === mid && event.by === known.by,
    );
    const emoji = shown?.emoji ?? null;
    return emoji === known.emoji || known.at > now - SETTLING_MS
      ? []
      : [{ ...of, type: 'reaction', by: known.by, emoji, at: known.at + 1 }];
  });
  return [...edits, ...reactions];
}

/** Instagram's time of the oldest message that was listed; 0 when none was. */
export function oldestOf({ listed }: Pick<ThreadReading, 'listed'>): number {
  return listed.length === 0 ? 0 : Math.min(...listed.map(({ at }) => at));
}

/** Readings tell whole seconds, webhooks milliseconds. */
export function seconds(ms: number): number {
  return Math.floor(ms / 1000);
}

/** White space and the way accents are put together may differ between webhook and reading without any edit. */
function isOtherText(stored: string | null, read: string | null): boolean {
  return stored !== null && read !== null && plain(stored) !== plain(read);
}

function plain(text: string): string {
  return streamSafe(text).normalize('NFC').replace(/\s+/g, ' ').trim();
}
