import type { Gap } from '../../../shared/model/conversation.ts';
import type { MessageId, Milliseconds } from '../../../shared/model/ids.ts';
import type { Attachment, Message, Quote } from '../../../shared/model/message.ts';
import type { Note } from '../../../shared/model/note.ts';
import type { OwnPost } from '../../../shared/model/own-post.ts';
import type { PendingReply, Thread } from '../../caches/thread-cache.ts';
import { endOfDay, startOfDay } from '../../words/times.ts';

const GROUP_WITHIN_MS = 5 * 60_000;

/** One line of a thread. */
export type ThreadItem =
  | { kind: 'day'; key: string; at: number }
  | { kind: 'gap'; key: string }
  | { kind: 'unread'; key: string }
  | { kind: 'note'; key: string; note: Note }
  | {
      kind: 'message';
      key: string;
      message: Message;
      /** Follows a message of the same side within five minutes. */
      joins: boolean;
      /** Is followed by one; then the time stands below that one. */
      isFollowed: boolean;
      /** Set for a bubble that has no stored row yet. */
      pending: PendingReply | null;
    };

type MessageItem = Extract<ThreadItem, { kind: 'message' }>;
type Placed = Extract<ThreadItem, { kind: 'message' | 'note' }>;

/** What of a thread is missing: `isWhole` when the first message is the first of the thread, not only of what was loaded. */
interface Missing {
  gaps: readonly Gap[];
  isWhole: boolean;
  /** From this one on the chat was unread when it was opened. */
  unreadFrom?: MessageId | null;
}

/**
 * Messages and notes, oldest first, with the days between them and the places where messages are missing; what was
 * just written stands last.
 */
export function threadItems(
  messages: readonly Message[],
  pending: readonly PendingReply[],
  notes: readonly Note[] = [],
  missing: Missing = { gaps: [], isWhole: true },
): ThreadItem[] {
  const all = inOrder(messages, pending, notes);
  const dayOf = dayReader();
  const items: ThreadItem[] = [];
  for (const [index, current] of all.entries()) {
    const before = all[index - 1];
    const after = all[index + 1];
    const gap = gapBetween(before, current, missing);
    if (gap) items.push({ kind: 'gap', key: `gap:${gap.before}` });
    if (beginsDay(before, current, dayOf)) {
      const day = dayOf(timeOf(current));
      items.push({ kind: 'day', key: `day:${day}`, at: day });
    }
    if (isUnreadFrom(current, missing)) items.push({ kind: 'unread', key: 'unread' });
    const isCut = after !== undefined && gapBetween(current, after, missing) !== undefined;
    items.push(grouped(gap ? undefined : before, current, isCut ? undefined : after, dayOf));
  }
  return items;
}

function inOrder(
  messages: readonly Message[],
  pending: readonly PendingReply[],
  notes: readonly Note[],
): Placed[] {
  const stored: Placed[] = messages.filter(({ planned }) => !planned).map((message) => item(message, null));
  const papers: Placed[] = notes.map((note) => ({ kind: 'note', key: `note:${note.id}`, note }));
  const inTime = papers.length === 0 ? stored : [...stored, ...papers].sort((a, b) => timeOf(a) - timeOf(b));
  return [
    ...inTime,
    ...pending.map((reply) => item(bubbleOf(reply), reply)),
    ...plannedOf(messages).map((message) => item(message, null)),
  ];
}

function isUnreadFrom(current: Placed, { unreadFrom = null }: Missing): boolean {
  return unreadFrom !== null && current.kind === 'message' && current.message.id === unreadFrom;
}

/** Above the loaded part nothing is shown yet: what is missing there comes with its page. */
function gapBetween(
  before: Placed | undefined,
  current: Placed,
  { gaps, isWhole }: Missing,
): Gap | undefined {
  const to = timeOf(current);
  const from = before ? timeOf(before) + 1 : isWhole ? 0 : to;
  return gaps.find((gap) => gap.before >= from && gap.before <= to);
}

/** Those that stand between loaded messages; the older ones come with theirs. */
export function notesWithin(
  notes: readonly Note[],
  { before, after }: Pick<Thread, 'before' | 'after'>,
): readonly Note[] {
  if (before === null && after === null) return notes;
  return notes.filter(
    ({ createdAt }) =>
      createdAt >= (before?.sentAt ?? 0) && createdAt <= (after?.sentAt ?? Number.POSITIVE_INFINITY),
  );
}

type DayOf = (at: Milliseconds) => Milliseconds;

/** Answers the day's beginning. Asked in order of time it looks into the calendar once a day, not once a message. */
function dayReader(): DayOf {
  let begins = 0;
  let ends = 0;
  return (at) => {
    if (at < begins || at >= ends) {
      begins = startOfDay(at);
      ends = endOfDay(at);
    }
    return begins;
  };
}

function beginsDay(before: Placed | undefined, current: Placed, dayOf: DayOf): boolean {
  // What goes out later stands below everything, whatever day it was written on.
  if (current.kind === 'message' && current.message.planned) return false;
  return before === undefined || dayOf(timeOf(before)) !== dayOf(timeOf(current));
}

function timeOf(placed: Placed): number {
  return placed.kind === 'note' ? placed.note.createdAt : placed.message.sentAt;
}

function grouped(
  before: Placed | undefined,
  current: Placed,
  after: Placed | undefined,
  dayOf: DayOf,
): Placed {
  if (current.kind === 'note') return current;
  const joins = before?.kind === 'message' && isOneGroup(before.message, current.message, dayOf);
  const isFollowed = after?.kind === 'message' && isOneGroup(current.message, after.message, dayOf);
  if (joins === current.joins && isFollowed === current.isFollowed) return current;
  return kept({ ...current, joins, isFollowed });
}

function plannedOf(messages: readonly Message[]): Message[] {
  return messages
    .filter(({ planned }) => planned)
    .sort((a, b) => (a.planned?.at ?? 0) - (b.planned?.at ?? 0) || a.id - b.id);
}

/** The items of stored messages as they were last asked for: one that stands as it stood is not drawn anew. */
const lastItems = new WeakMap<Message, MessageItem>();

function kept(placed: MessageItem): MessageItem {
  if (placed.pending === null) lastItems.set(placed.message, placed);
  return placed;
}

/** The key stays when the stored row takes the place of the written one, so that nothing jumps. */
function item(message: Message, pending: PendingReply | null): MessageItem {
  const last = pending === null ? lastItems.get(message) : undefined;
  if (last) return last;
  const key = message.clientId ?? `message:${message.id}`;
  return kept({ kind: 'message', key, message, joins: false, isFollowed: false, pending });
}

function isOneGroup(a: Message, b: Message, dayOf: DayOf): boolean {
  if (a.direction !== b.direction || a.origin !== b.origin) return false;
  if (b.sentAt - a.sentAt > GROUP_WITHIN_MS) return false;
  if (dayOf(a.sentAt) !== dayOf(b.sentAt)) return false;
  // What is not settled, and how far the person has read, must stand below its own bubble.
  return a.delivery === b.delivery && (a.delivery === null || a.delivery === 'sent' || a.delivery === 'seen');
}

/** A reply that main has not stored yet, as a message. Its id names nothing; `clientId` is its name. */
function bubbleOf(reply: PendingReply): Message {
  const { clientId, conversationId, text, quoted, isHeart, choices, ownPost, writtenAt, problem } = reply;
  return {
    id: 0 as Message['id'],
    conversationId,
    clientId,
    direction: 'out',
    origin: 'shopbell',
    kind: 'message',
    text: text === '' ? null : text,
    sentAt: writtenAt,
    delivery: problem ? 'failed' : 'sending',
    seenAt: null,
    failure: problem && { ...problem, at: writtenAt, canRetry: true },
    isUnsent: false,
    isEdited: false,
    attachments: [...(isHeart ? [HEART] : []), ...(ownPost ? [postOf(ownPost)] : [])],
    reactions: [],
    quote: quoted && quoteOf(quoted),
    ...(choices && { choices }),
  };
}

function postOf({ kind, caption, link }: OwnPost): Attachment {
  return { ...HEART, kind, title: caption, link };
}

/** A message as it is quoted. */
function quoteOf({ id, direction, text }: Message): Quote {
  return { messageId: id, by: direction === 'in' ? 'person' : 'account', text };
}

const HEART: Attachment = {
  id: 1,
  kind: 'heart',
  title: null,
  link: null,
  media: 'never',
  contentType: null,
  bytes: null,
  width: null,
  height: null,
  name: null,
};
