import { useEffect } from 'react';
import type { View } from '../../../shared/model/conversation.ts';
import type { ConversationId } from '../../../shared/model/ids.ts';
import { readAhead } from '../../bridge/threads.ts';
import { usePlace } from '../../place/place.ts';
import { nextAfter, useVisibleList } from '../../place/visible-list.ts';

/** Lists that are worked off from the top: from each of their chats the next one is opened. */
const WORKED_OFF: readonly View[] = ['needs-reply', 'waiting', 'snoozed'];
/** Who runs down the list opens many chats and stays at none. */
const STAYS_AFTER_MS = 60;

/** While this chat is read, the one that Done or the arrow leads to is read from the disk. */
export function useReadAhead(conversationId: ConversationId | null, isHere: boolean): void {
  const isWorkedOff = usePlace(({ view, isSearching }) => WORKED_OFF.includes(view) && !isSearching);
  const next = useVisibleList(({ ids }) =>
    conversationId !== null && ids.includes(conversationId)
      ? nextAfter(new Set([conversationId]), conversationId)
      : null,
  );
  const ahead = isWorkedOff && isHere ? next : null;
  useEffect(() => {
    if (ahead === null) return;
    const timer = setTimeout(() => void readAhead(ahead), STAYS_AFTER_MS);
    return () => clearTimeout(timer);
  }, [ahead]);
}
