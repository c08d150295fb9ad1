import { useEffect } from 'react';
import { create } from 'zustand';
import type { Conversation } from '../../../shared/model/conversation.ts';
import type { ConversationId, MessageId } from '../../../shared/model/ids.ts';
import { findInThread } from '../../bridge/find-in-thread.ts';

/** From which message on the open chat was unread when it was opened. Reading it does not move the mark. */
interface UnreadMark {
  conversationId: ConversationId | null;
  messageId: MessageId | null;
  count: number;
}

export const useUnreadMark = create<UnreadMark>()(() => ({
  conversationId: null,
  messageId: null,
  count: 0,
}));

export function useKeepUnreadMark(conversation: Conversation | undefined): void {
  const id = conversation?.id ?? null;
  const unread = conversation?.unread ?? 0;
  useEffect(() => {
    if (id === null || useUnreadMark.getState().conversationId === id) return;
    useUnreadMark.setState({ conversationId: id, messageId: null, count: unread });
    if (unread === 0) return;
    void findInThread(id, { received: unread }).then((messageId) => {
      if (useUnreadMark.getState().conversationId === id) useUnreadMark.setState({ messageId });
    });
  }, [id, unread]);
}

/** The mark of this chat, if it is the one that is open. */
export function useUnreadOf(conversationId: ConversationId): Pick<UnreadMark, 'messageId' | 'count'> {
  const messageId = useUnreadMark((mark) => (mark.conversationId === conversationId ? mark.messageId : null));
  const count = useUnreadMark((mark) => mark.count);
  return { messageId, count };
}
