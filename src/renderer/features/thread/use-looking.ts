import { useEffect } from 'react';
import type { ConversationId } from '../../../shared/model/ids.ts';
import { call } from '../../bridge/api.ts';

/** Main is told which chat's newest messages are on the screen: for these nobody need be called. */
export function useLooking(conversationId: ConversationId, readsEnd: boolean): void {
  useEffect(() => {
    if (!readsEnd) return;
    void call('notification.looking', { conversationId });
    return () => void call('notification.looking', { conversationId: null });
  }, [conversationId, readsEnd]);
}
