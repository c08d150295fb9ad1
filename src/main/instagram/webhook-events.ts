import type { DomainEvent } from '../inbox/domain-event.ts';
import { parseExactJson } from './exact-json.ts';
import { itemEvents } from './webhook-item.ts';
import { idIn, listIn, objectIn, safeName, timeIn, unknownEvent, type WireObject } from './wire.ts';

export interface WebhookReading {
  events: DomainEvent[];
  /** Why the body as a whole could not be read, in a few words for journal and log; null when it could. */
  problem: string | null;
}

/** The account id of the dashboard's Test button. */
const TEST_ENTRY_ID = '0';

/** Fields of `changes[]` whose value has the form of an item of `messaging[]`. */
const MESSAGING_FIELDS = new Set([
  'messages',
  'message_edit',
  'message_reactions',
  'messaging_postbacks',
  'messaging_referral',
  'messaging_seen',
  'messaging_optins',
  'standby',
]);

/**
 * What an authentic webhook body tells, in the order it was told. Takes any bytes and never throws: what it
 * does not understand becomes an `unknown` event, because Meta adds kinds without notice and one of them must
 * not hold up the rest. `receivedAt` stands in where an event carries no time at all.
 */
export function eventsFromWebhook(body: Uint8Array, receivedAt: number): WebhookReading {
  let parsed: unknown;
  try {
    parsed = parseExactJson(new TextDecoder().decode(body));
  } catch {
    // What the parser says would quote the body, and the body is a customer's.
    return { events: [], problem: 'malformed JSON' };
  }
  // Meta's samples wrap the body in a list, real ones come bare.
  const notices = Array.isArray(parsed) ? parsed : [parsed];
  if (!notices.some((notice) => objectIn(notice) !== null)) return { events: [], problem: 'not a webhook' };
  return { events: notices.flatMap((notice) => noticeEvents(notice, receivedAt)), problem: null };
}

function noticeEvents(value: unknown, receivedAt: number): DomainEvent[] {
  const notice = objectIn(value);
  if (notice === null) return [unknownEvent('not an object', receivedAt, null)];
  if (notice.object !== undefined && notice.object !== 'instagram') {
    return [unknownEvent(`object ${safeName(notice.object)}`, receivedAt, null)];
  }
  const entries = listIn(notice.entry);
  if (entries.length === 0) return [unknownEvent('no entries', receivedAt, null)];
  return entries.flatMap((entry) =>
    guarded(() => entryEvents(objectIn(entry) ?? {}, receivedAt), receivedAt, null),
  );
}

/** One thing that trips us up takes only itself along. */
function guarded(read: () => DomainEvent[], at: number, accountUserId: string | null): DomainEvent[] {
  try {
    return read();
  } catch (error) {
    // A fault of ours, not of the wire: the name of the error is enough to find it, the journal has the body.
    const name = error instanceof Error ? error.name : 'unknown';
    return [unknownEvent(`not readable (${safeName(name)})`, at, accountUserId)];
  }
}

function entryEvents(entry: WireObject, receivedAt: number): DomainEvent[] {
  const at = timeIn(entry.time) ?? receivedAt;
  const id = idIn(entry.id);
  if (id === TEST_ENTRY_ID || entry.id === 0) return [{ type: 'test', at }];
  const frame = { accountUserId: id, at };

  // While another tool holds a thread, the same things come as `standby`; the customer wrote all the same.
  const items = [...listIn(entry.messaging), ...listIn(entry.standby)];
  const changes = listIn(entry.changes);
  // One page of Meta prints a change without its list.
  if (entry.field !== undefined) changes.push(entry);
  if (items.length + changes.length === 0) return [unknownEvent('entry without events', at, id)];
  return [
    ...items.flatMap((item) => guarded(() => itemEvents(objectIn(item) ?? {}, frame), at, id)),
    ...changes.flatMap((change) => guarded(() => changeEvents(objectIn(change) ?? {}, frame), at, id)),
  ];
}

/** Comments, mentions and the like; an inbox of messages has no place for them yet, so they stay in the journal. */
function changeEvents(
  change: WireObject,
  frame: { accountUserId: string | null; at: number },
): DomainEvent[] {
  const value = objectIn(change.value);
  const isMessaging = typeof change.field === 'string' && MESSAGING_FIELDS.has(change.field);
  if (isMessaging && value !== null) return itemEvents(value, frame);
  return [unknownEvent(`field ${safeName(change.field)}`, frame.at, frame.accountUserId)];
}
