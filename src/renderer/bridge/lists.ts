import type { ListFilter } from '../../shared/model/conversation.ts';
import type { ConversationId } from '../../shared/model/ids.ts';
import { type ConversationList, listKey } from '../caches/conversation-list.ts';
import { useInbox } from '../caches/inbox-cache.ts';
import { call } from './api.ts';
import { withConversations } from './apply-change.ts';
import { inFlight } from './flights.ts';

const PAGE = 100;
const ASK_AGAIN_MS = 2_000;
/** Needs reply is grouped and counted by deadline, so it is loaded whole; nobody answers more than this. */
const MOST_TO_ANSWER = 2_000;

/** Makes sure that a list is in the cache. A list that is there keeps itself fresh by changes. */
export async function showList(filter: ListFilter): Promise<void> {
  const key = listKey(filter);
  if (useInbox.getState().lists[key]) return;
  const list: ConversationList = { filter, ids: new Set(), next: null, isLoading: false };
  await loadPage(list, true);
  const loaded = useInbox.getState().lists[key];
  if (loaded) await loadWholeList(loaded);
}

/** The next page of a list, when the reader comes near its end. */
export async function loadMore(filter: ListFilter): Promise<void> {
  const list = useInbox.getState().lists[listKey(filter)];
  if (list && list.next !== null && !list.isLoading) await loadPage(list, false);
}

export async function loadWholeList(list: ConversationList): Promise<void> {
  if (list.filter.view !== 'needs-reply' && list.filter.view !== 'outbox') return;
  let current: ConversationList | undefined = list;
  while (current && current.next !== null && current.ids.size < MOST_TO_ANSWER) {
    const before: number = current.ids.size;
    await loadMore(current.filter);
    current = useInbox.getState().lists[listKey(list.filter)];
    // A failed or empty page would otherwise be asked for again without end.
    if (current && current.ids.size === before) return;
  }
}

/** A conversation that no loaded list holds, for instance after a click on a notification. */
export async function loadConversation(conversationId: ConversationId): Promise<void> {
  if (useInbox.getState().conversations.has(conversationId)) return;
  const { answer, flight } = await inFlight(() => call('conversation.get', { conversationId }));
  if (!answer.ok || flight.conversations.has(conversationId)) return;
  const { value } = answer;
  useInbox.setState((state) => withConversations(state, [value]));
}

async function loadPage(list: ConversationList, isFirst: boolean): Promise<void> {
  const { filter, next: after } = list;
  const key = listKey(filter);
  writeList({ ...list, isLoading: true });
  const { answer, flight } = await inFlight(() =>
    call('conversation.page', { ...filter, after, limit: PAGE }),
  );
  const now = useInbox.getState().lists[key];
  if (!now || flight.isForgotten) return;
  if (!answer.ok) {
    // The list stays as long as it was; the next scroll asks again. A first page is asked for again by whoever shows it,
    // and not at once: what just failed would fail a thousand times a second.
    if (isFirst) setTimeout(() => dropList(key), ASK_AGAIN_MS);
    else writeList({ ...now, isLoading: false });
    return;
  }
  const { conversations, next } = answer.value;
  const rows = conversations.filter(({ id }) => !flight.conversations.has(id));
  const ids = new Set([...now.ids, ...rows.map(({ id }) => id)]);
  useInbox.setState((state) => {
    const lists = { ...state.lists, [key]: { ...now, ids, next, isLoading: false } };
    return withConversations({ ...state, lists }, rows);
  });
}

function writeList(list: ConversationList): void {
  useInbox.setState((state) => ({
    lists: { ...state.lists, [listKey(list.filter)]: list },
  }));
}

function dropList(key: ReturnType<typeof listKey>): void {
  useInbox.setState((state) => {
    const { [key]: _dropped, ...lists } = state.lists;
    return { lists };
  });
}
