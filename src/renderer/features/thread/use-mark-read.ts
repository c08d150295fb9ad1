import { useEffect } from 'react';
import type { Conversation } from '../../../shared/model/conversation.ts';
import { call } from '../../bridge/api.ts';

/** Moving through the list with the arrow keys is not yet looking at a chat. */
const LOOKED_AT_AFTER_MS = 350;

/** The owner looked at it: the dot goes. Not while the window is behind others or out of sight. */
export function useMarkRead(conversation: Conversation | undefined): void {
  const id = conversation?.id;
  const isUnread = (conversation?.unread ?? 0) > 0;
  useEffect(() => {
    if (id === undefined || !isUnread) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    function markSoon(): void {
      clearTimeout(timer);
      if (document.visibilityState !== 'visible' || !document.hasFocus() || id === undefined) return;
      const conversationId = id;
      timer = setTimeout(() => void call('conversation.read', { conversationId }), LOOKED_AT_AFTER_MS);
    }
    markSoon();
    window.addEventListener('focus', markSoon);
    document.addEventListener('visibilitychange', markSoon);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('focus', markSoon);
      document.removeEventListener('visibilitychange', markSoon);
    };
  }, [id, isUnread]);
}
