import { useEffect, useState } from 'react';
import type { ConversationId, MessageId } from '../../../shared/model/ids.ts';
import { loadOlder } from '../../bridge/threads.ts';
import type { Thread } from '../../caches/thread-cache.ts';
import { messageWasShown, useShownMessage } from './shown-message.ts';
import type { ThreadItem } from './thread-items.ts';

const RINGED_FOR_MS = 1_000;

/**
 * Goes to the message somebody asked for: reads older pages until it is here, then scrolls to it. Answers which
 * one is ringed now.
 */
export function useShownTarget(
  conversationId: ConversationId,
  thread: Thread,
  items: readonly ThreadItem[],
  scrollTo: (index: number) => void,
): MessageId | null {
  const target = useShownMessage((state) => state.target);
  const [ringed, setRinged] = useState<MessageId | null>(null);
  const wanted = target?.conversationId === conversationId ? target.messageId : null;
  const index =
    wanted === null ? -1 : items.findIndex((item) => item.kind === 'message' && item.message.id === wanted);

  useEffect(() => {
    if (wanted === null) return;
    if (index >= 0) {
      scrollTo(index);
      setRinged(wanted);
      messageWasShown();
    } else if (thread.before === null) messageWasShown();
    else if (!thread.isLoadingOlder) void loadOlder(conversationId);
  }, [wanted, index, thread.before, thread.isLoadingOlder, conversationId, scrollTo]);

  useEffect(() => {
    if (ringed === null) return;
    const timer = setTimeout(() => setRinged(null), RINGED_FOR_MS);
    return () => clearTimeout(timer);
  }, [ringed]);
  return ringed;
}
