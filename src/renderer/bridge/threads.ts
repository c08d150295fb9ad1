import type { ConversationId } from '../../shared/model/ids.ts';
import { emptyThread, type Thread, useThreads, withMessages, withRoomFor } from '../caches/thread-cache.ts';
import { call } from './api.ts';
import { withoutStored } from './apply-change.ts';
import { inFlight } from './flights.ts';
import { loadConversation } from './lists.ts';

const PAGE = 50;

/** Opens a thread: at once from the cache where it is there, else its newest page. */
export async function openThread(conversationId: ConversationId): Promise<void> {
  const known = useThreads.getState().threads.get(conversationId);
  useThreads.setState((state) => ({ threads: withRoomFor(state.threads, conversationId) }));
  await Promise.all([
    loadConversation(conversationId),
    known?.phase === 'ready' ? null : loadNewest(conversationId),
  ]);
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

async function loadNewest(conversationId: ConversationId): Promise<void> {
  const { answer, flight } = await inFlight(() =>
    call('thread.page', { conversationId, before: null, limit: PAGE }),
  );
  if (!answer.ok) {
    const { error } = answer;
    change(conversationId, (thread) =>
      thread.phase === 'ready' ? thread : { ...thread, phase: 'failed', problem: error },
    );
    return;
  }
  const { messages, before } = answer.value;
  useThreads.setState((state) => ({ pending: withoutStored(state.pending, messages) }));
  change(conversationId, (thread) => {
    const newer = thread.messages.filter(({ id }) => flight.messages.has(id));
    const fresh = { ...emptyThread, phase: 'ready', messages: [], before } satisfies Thread;
    return withMessages(withMessages(fresh, messages), newer);
  });
}

/** The page above, when the reader scrolls up to it. */
export async function loadOlder(conversationId: ConversationId): Promise<void> {
  const thread = useThreads.getState().threads.get(conversationId);
  if (thread?.phase !== 'ready' || thread.before === null || thread.isLoadingOlder) return;
  const { before } = thread;
  change(conversationId, (current) => ({ ...current, isLoadingOlder: true }));
  const { answer, flight } = await inFlight(() =>
    call('thread.page', { conversationId, before, limit: PAGE * 2 }),
  );
  change(conversationId, (current) => {
    // A failed page is asked for again by the next scroll; what is here stays readable.
    if (!answer.ok || current.before !== before) return { ...current, isLoadingOlder: false };
    const older = answer.value.messages.filter(({ id }) => !flight.messages.has(id));
    return withMessages({ ...current, before: answer.value.before, isLoadingOlder: false }, older);
  });
}

function change(conversationId: ConversationId, next: (thread: Thread) => Thread): void {
  useThreads.setState((state) => {
    const thread = state.threads.get(conversationId);
    return thread ? { threads: new Map(state.threads).set(conversationId, next(thread)) } : state;
  });
}
