import { useEffect, useRef } from 'react';
import type { ConversationId } from '../../../shared/model/ids.ts';
import { noteReading } from '../../place/remember-place.ts';
import type { ThreadItem } from './thread-items.ts';

const SCROLLED_MS = 250;

/** Keeps which message stands at the top of the thread, so that a restart comes back to it. Answers what to call on scroll. */
export function useNoteReading(
  conversationId: ConversationId,
  items: readonly ThreadItem[],
  firstVisible: () => number,
  isAtEnd: () => boolean,
): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const top = items.slice(firstVisible()).find((item) => item.kind === 'message' && item.message.id > 0);
      noteReading(conversationId, !isAtEnd() && top?.kind === 'message' ? top.message.id : null);
    }, SCROLLED_MS);
  };
}
