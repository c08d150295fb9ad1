import { create } from 'zustand';
import type { AppError } from '../../shared/ipc/result.ts';
import type { MessageChoices } from '../../shared/model/choices.ts';
import type { ClientId, ConversationId, Milliseconds } from '../../shared/model/ids.ts';
import type { Message, ThreadCursor } from '../../shared/model/message.ts';
import type { OwnPost } from '../../shared/model/own-post.ts';
import type { SendWhen } from '../../shared/model/send-when.ts';

/**
 * One stretch of a conversation without holes, oldest first: the newest messages and the pages above that were
 * scrolled to, or what lies around a message that was jumped to.
 */
export interface Thread {
  phase: 'loading' | 'ready' | 'failed';
  problem: AppError | null;
  messages: readonly Message[];
  /** Where the next older page begins; null when the first message is here. */
  before: ThreadCursor | null;
  /** The newest message here when newer ones are only on the disk; null when the newest of all is here. */
  after: ThreadCursor | null;
  isLoadingOlder: boolean;
  isLoadingNewer: boolean;
  /** Raised when another stretch takes the place of the one that was here. */
  stretch: number;
}

/** A reply that has been written but has no stored row yet: the one thing the window shows on its own word. */
export interface PendingReply {
  clientId: ClientId;
  conversationId: ConversationId;
  text: string;
  /** The message it quotes. */
  quoted: Message | null;
  /** Instagram's sticker in the place of words. */
  isHeart: boolean;
  /** What can be tapped below the words. */
  choices: MessageChoices | null;
  /** Something the shop has published, in the place of words. */
  ownPost: OwnPost | null;
  /** When it goes out; null: at once. */
  when: SendWhen | null;
  writtenAt: Milliseconds;
  /** Why main did not take it; null while it is asked. */
  problem: AppError | null;
}

export interface ThreadState {
  threads: ReadonlyMap<ConversationId, Thread>;
  pending: readonly PendingReply[];
}

export const emptyThread: Thread = {
  phase: 'loading',
  problem: null,
  messages: [],
  before: null,
  after: null,
  isLoadingOlder: false,
  isLoadingNewer: false,
  stretch: 0,
};

/** A cache of main's truth, written by bridge only. */
export const useThreads = create<ThreadState>()(() => ({ threads: new Map(), pending: [] }));

const MAX_CACHED_THREADS = 20;
const KEPT_OF_A_CLOSED_THREAD = 100;
/** Ten screens and more on either side of what is read: a thread of any length costs no more than this. */
const MOST_HELD = 1_000;

/**
 * Makes room when another thread is opened: of the others only the newest messages stay, and only the last
 * twenty threads. Map order is the order of opening.
 */
export function withRoomFor(
  threads: ReadonlyMap<ConversationId, Thread>,
  opened: ConversationId,
): Map<ConversationId, Thread> {
  // One that was left in the middle begins at its end the next time.
  const others = [...threads]
    .filter(([id, { after }]) => id !== opened && after === null)
    .slice(1 - MAX_CACHED_THREADS);
  return new Map([
    ...others.map(([id, thread]) => [id, withNewest(thread, KEPT_OF_A_CLOSED_THREAD)] as const),
    [opened, threads.get(opened) ?? emptyThread],
  ]);
}

/** The same with a place for one that nobody has opened yet: right before the open one, whose messages all stay. */
export function withRoomAhead(
  threads: ReadonlyMap<ConversationId, Thread>,
  ahead: ConversationId,
): Map<ConversationId, Thread> {
  const known = [...threads].slice(1 - MAX_CACHED_THREADS);
  return new Map([...known.slice(0, -1), [ahead, emptyThread], ...known.slice(-1)]);
}

function withNewest(thread: Thread, most: number): Thread {
  const first = thread.messages.at(-most);
  if (!first || thread.messages.length <= most) return thread;
  return {
    ...thread,
    messages: thread.messages.slice(-most),
    before: { sentAt: first.sentAt, id: first.id },
  };
}

/** Puts the page above on top; whoever reads far up gives back what lies far below. */
export function withPageAbove(thread: Thread, page: readonly Message[]): Thread {
  const whole = withMessages(thread, page);
  const last = whole.messages[MOST_HELD - 1];
  if (!last || whole.messages.length === MOST_HELD) return whole;
  const messages = whole.messages.slice(0, MOST_HELD);
  return { ...whole, messages, after: { sentAt: last.sentAt, id: last.id } };
}

/** The same downwards. */
export function withPageBelow(thread: Thread, page: readonly Message[]): Thread {
  return withNewest(withMessages(thread, page), MOST_HELD);
}

/** Puts stored messages into a thread: known ones are replaced, new ones take their place in time. */
export function withMessages(thread: Thread, changed: readonly Message[]): Thread {
  if (isPageAbove(changed, thread)) return { ...thread, messages: [...changed, ...thread.messages] };
  const known = new Map(thread.messages.map((message) => [message.id, message]));
  for (const message of changed) {
    if (known.has(message.id) || isWithinLoaded(message, thread)) known.set(message.id, message);
  }
  return { ...thread, messages: [...known.values()].sort(byTime) };
}

/** The page above, in order: there is nothing to look through, however much is below. */
function isPageAbove(page: readonly Message[], thread: Thread): boolean {
  const [oldest] = page;
  const [first] = thread.messages;
  return (
    oldest !== undefined &&
    first !== undefined &&
    isWithinLoaded(oldest, thread) &&
    page.every((message, index) => byTime(message, page[index + 1] ?? first) < 0)
  );
}

function byTime(a: Message, b: Message): number {
  return a.sentAt - b.sentAt || a.id - b.id;
}

/** What lies above or below the loaded part comes with its page; the cursors name the first and last that are here. */
function isWithinLoaded(message: Message, { before, after }: Thread): boolean {
  return (before === null || isNotBefore(message, before)) && (after === null || isNotBefore(after, message));
}

function isNotBefore(a: ThreadCursor, b: ThreadCursor): boolean {
  return a.sentAt > b.sentAt || (a.sentAt === b.sentAt && a.id >= b.id);
}
