import { useEffect, useMemo } from 'react';
import type { Conversation, ListFilter } from '../../../shared/model/conversation.ts';
import { showList } from '../../bridge/lists.ts';
import { listKey } from '../../caches/conversation-list.ts';
import { useInbox } from '../../caches/inbox-cache.ts';

/** The chats of a list as far as they are loaded, in no order; asks for them when they are not there yet. */
export function useListChats(filter: ListFilter): { chats: readonly Conversation[]; isKnown: boolean } {
  const list = useInbox((state) => state.lists[listKey(filter)]);
  const conversations = useInbox((state) => state.conversations);
  const isMissing = list === undefined;
  useEffect(() => {
    if (isMissing) void showList(filter);
  }, [isMissing, filter]);
  const chats = useMemo(
    () => [...(list?.ids ?? [])].flatMap((id) => conversations.get(id) ?? []),
    [list?.ids, conversations],
  );
  return { chats, isKnown: list !== undefined && (!list.isLoading || list.ids.size > 0) };
}
