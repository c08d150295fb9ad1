import { useEffect, useState } from 'react';
import type { ConversationId } from '../../../shared/model/ids.ts';
import { loadAround } from '../../bridge/threads.ts';
import { focusThread } from '../../place/place.ts';
import { messageWasShown, type ShownTarget, useShownMessage } from '../../place/shown-message.ts';
import type { ThreadItem } from './thread-items.ts';

const RINGED_FOR_MS = 1_000;

/**
 * Goes to the message somebody asked for: reads what lies around it when it is not here, then scrolls to it. Answers
 * the key of the line that is ringed now; until that is over no page may come in and move it.
 */
export function useShownTarget(
  conversationId: ConversationId,
  items: readonly ThreadItem[],
  scrollTo: (index: number, align: 'center' | 'start') => void,
): { ringed: string | null; isSettling: boolean } {
  const [shown, setShown] = useState<{ key: string; isQuiet: boolean } | null>(null);
  const wanted = useShownMessage(({ target }) => (target?.conversationId === conversationId ? target : null));
  const index = wanted === null ? -1 : items.findIndex((item) => isMeant(item, wanted));
  const key = items[index]?.key ?? null;

  useEffect(() => {
    if (wanted === null) return;
    if (index >= 0) {
      scrollTo(index, wanted.isQuiet ? 'start' : 'center');
      setShown(key === null ? null : { key, isQuiet: wanted.isQuiet });
      if (wanted.takesFocus) focusThread();
      messageWasShown(wanted);
    } else {
      void loadAround(conversationId, wanted.messageId).then((isHere) => {
        if (!isHere) messageWasShown(wanted);
      });
    }
  }, [wanted, index, key, conversationId, scrollTo]);

  useEffect(() => {
    if (shown === null) return;
    const timer = setTimeout(() => setShown(null), RINGED_FOR_MS);
    return () => clearTimeout(timer);
  }, [shown]);
  return {
    ringed: shown?.isQuiet ? null : (shown?.key ?? null),
    isSettling: wanted !== null || shown !== null,
  };
}

function isMeant(item: ThreadItem, { messageId, noteId }: ShownTarget): boolean {
  if (noteId !== null) return item.kind === 'note' && item.note.id === noteId;
  return item.kind === 'message' && item.message.id === messageId;
}
