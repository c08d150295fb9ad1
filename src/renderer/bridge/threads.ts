import type { ConversationId, MessageId } from '../../shared/model/ids.ts';
import {
  emptyThread,
  type Thread,
  useThreads,
  withMessages,
  withPageAbove,
  withPageBelow,
  withRoomAhead,
  withRoomFor,
} from '../caches/thread-cache.ts';
import { usePlace } from '../place/place.ts';
import { call } from './api.ts';
import { withoutStored } from './apply-change.ts';
import { inFlight } from './flights.ts';
import { loadConversation } from './lists.ts';

const PAGE = 50;

/** A stretch somebody wants to read: what lies around a message, or the newest of all (null). */
interface StretchQuestion {
  around: MessageId | null;
  /** False when there is no such stretch, or something else has been asked for since. */
  isHere: Promise<boolean>;
}

/** The last question of each chat. Answers to earlier ones come too late: they would take away what is read now. */
const lastAsked = new Map<ConversationId, StretchQuestion>();

/**
 * Opens a thread: at once from the cache where it is there, else its newest page; or what lies around one of its
 * messages, however far up that is.
 */
export async function openThread(
  conversationId: ConversationId,
  around: MessageId | null = null,
): Promise<void> {
  const known = useThreads.getState().threads.get(conversationId);
  useThreads.setState((state) => ({ threads: withRoomFor(state.threads, conversationId) }));
  const isHere = around !== null && known?.messages.some(({ id }) => id === around);
  const load =
    around !== null && !isHere
      ? loadAround(conversationId, around)
      : known?.phase === 'ready'
        ? null
        : loadNewest(conversationId);
  await Promise.all([loadConversation(conversationId), load]);
}

/** Reads the newest page of a chat that will be opened next, so that it is here then. */
export async function readAhead(conversationId: ConversationId): Promise<void> {
  if (useThreads.getState().threads.has(conversationId)) return;
  useThreads.setState((state) => ({ threads: withRoomAhead(state.threads, conversationId) }));
  await loadNewest(conversationId);
  if (usePlace.getState().conversationId === conversationId) return;
  useThreads.setState((state) => {
    if (state.threads.get(conversationId)?.phase !== 'failed') return state;
    // Nobody has asked for it yet: whoever opens it asks again, and is told then.
    const threads = new Map(state.threads);
    threads.delete(conversationId);
    return { threads };
  });
}

/** After a gap every cached thread may have holes: all are forgotten, the open one is read again. */
export async function reloadThread(conversationId: ConversationId | null): Promise<void> {
  const open = conversationId === null ? undefined : useThreads.getState().threads.get(conversationId);
  useThreads.setState({
    threads: new Map(open && conversationId !== null ? [[conversationId, open]] : []),
  });
  if (conversationId === null || !open) return;
  await Promise.all([loadConversation(conversationId), loadNewest(conversationId)]);
}

/** The newest page in the place of whatever stretch is here. */
export async function loadNewest(conversationId: ConversationId): Promise<void> {
  await askFor(conversationId, null, (isWanted) => fetchNewest(conversationId, isWanted));
}

/**
 * A message and what stands before and after it, in the place of whatever stretch is here; false: it is gone, or
 * something else is wanted by now. Two who ask for the same message are answered once: a second answer would put a
 * new stretch in the place of the one that has just been scrolled.
 */
export function loadAround(conversationId: ConversationId, messageId: MessageId): Promise<boolean> {
  const asked = lastAsked.get(conversationId);
  if (asked?.around === messageId) return asked.isHere;
  return askFor(conversationId, messageId, (isWanted) => fetchAround(conversationId, messageId, isWanted));
}

function askFor(
  conversationId: ConversationId,
  around: MessageId | null,
  fetch: (isWanted: () => boolean) => Promise<boolean>,
): Promise<boolean> {
  const question: StretchQuestion = { around, isHere: Promise.resolve(false) };
  const isWanted = () => lastAsked.get(conversationId) === question;
  lastAsked.set(conversationId, question);
  question.isHere = fetch(isWanted).finally(() => {
    if (isWanted()) lastAsked.delete(conversationId);
  });
  return question.isHere;
}

async function fetchNewest(conversationId: ConversationId, isWanted: () => boolean): Promise<boolean> {
  const { answer, flight } = await inFlight(() =>
    call('thread.page', { conversationId, before: null, limit: PAGE }),
  );
  if (!isWanted()) return false;
  if (!answer.ok) {
    const { error } = answer;
    change(conversationId, (thread) =>
      thread.phase === 'ready' ? thread : { ...thread, phase: 'failed', problem: error },
    );
    return false;
  }
  const { messages, before } = answer.value;
  useThreads.setState((state) => ({ pending: withoutStored(state.pending, messages) }));
  change(conversationId, (thread) => {
    const newer = thread.messages.filter(({ id }) => flight.messages.has(id));
    const stretch = thread.after === null ? thread.stretch : thread.stretch + 1;
    const fresh = { ...emptyThread, phase: 'ready', before, stretch } satisfies Thread;
    return withMessages(withMessages(fresh, messages), newer);
  });
  return true;
}

async function fetchAround(
  conversationId: ConversationId,
  messageId: MessageId,
  isWanted: () => boolean,
): Promise<boolean> {
  const { answer, flight } = await inFlight(() =>
    call('thread.around', { conversationId, messageId, limit: PAGE }),
  );
  if (!isWanted()) return false;
  if (!answer.ok) {
    if (useThreads.getState().threads.get(conversationId)?.phase !== 'ready')
      await loadNewest(conversationId);
    return false;
  }
  const { messages, before, after } = answer.value;
  change(conversationId, (thread) => {
    const newer = thread.messages.filter(({ id }) => flight.messages.has(id));
    const { stretch } = thread;
    const fresh = { ...emptyThread, phase: 'ready', before, after, stretch: stretch + 1 } satisfies Thread;
    return withMessages(withMessages(fresh, messages), newer);
  });
  return true;
}

/** The page below, towards the newest, when the reader scrolls down to it. */
export async function loadNewer(conversationId: ConversationId): Promise<void> {
  const thread = useThreads.getState().threads.get(conversationId);
  if (thread?.phase !== 'ready' || thread.after === null || thread.isLoadingNewer) return;
  const { after } = thread;
  change(conversationId, (current) => ({ ...current, isLoadingNewer: true }));
  const { answer, flight } = await inFlight(() =>
    call('thread.after', { conversationId, after, limit: PAGE }),
  );
  change(conversationId, (current) => {
    if (!answer.ok || current.after !== after) return { ...current, isLoadingNewer: false };
    // What came in while the page travelled lay below the stretch and was left out: the page before it ends there.
    const { messages, after: next } = answer.value;
    const fresh = messages.filter(({ id }) => !flight.messages.has(id));
    const isWhole = next === null && flight.messages.size === 0;
    const last = messages.at(-1);
    const end = isWhole ? null : (next ?? (last ? { sentAt: last.sentAt, id: last.id } : after));
    return withPageBelow({ ...current, after: end, isLoadingNewer: false }, fresh);
  });
}

/** The page above, when the reader scrolls up to it. */
export async function loadOlder(conversationId: ConversationId): Promise<void> {
  const thread = useThreads.getState().threads.get(conversationId);
  if (thread?.phase !== 'ready' || thread.before === null || thread.isLoadingOlder) return;
  const { before } = thread;
  change(conversationId, (current) => ({ ...current, isLoadingOlder: true }));
  // Small, so that what is drawn meanwhile does not wait for it.
  const { answer, flight } = await inFlight(() =>
    call('thread.page', { conversationId, before, limit: PAGE }),
  );
  change(conversationId, (current) => {
    // A failed page is asked for again by the next scroll; what is here stays readable.
    if (!answer.ok || current.before !== before) return { ...current, isLoadingOlder: false };
    const older = answer.value.messages.filter(({ id }) => !flight.messages.has(id));
    return withPageAbove({ ...current, before: answer.value.before, isLoadingOlder: false }, older);
  });
}

function change(conversationId: ConversationId, next: (thread: Thread) => Thread): void {
  useThreads.setState((state) => {
    const thread = state.threads.get(conversationId);
    return thread ? { threads: new Map(state.threads).set(conversationId, next(thread)) } : state;
  });
}
