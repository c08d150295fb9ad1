import { useEffect } from 'react';
import type { Conversation } from '../../../shared/model/conversation.ts';
import type { Message } from '../../../shared/model/message.ts';
import { loadSharedMedia } from '../../bridge/contacts.ts';
import { useSharedMessages } from '../../caches/contact-cache.ts';

/** The chat comes first, and a burst of messages is read for once. */
const READ_AFTER_MS = 150;
const NONE: readonly Message[] = [];

/** Messages of the whole chat that carry pictures or films, newest first; read while somebody looks at them. */
export function useSharedMedia(
  conversation: Conversation | undefined,
  isLookedAt: boolean,
): readonly Message[] {
  useEffect(() => {
    if (!conversation || !isLookedAt) return;
    const timer = setTimeout(() => void loadSharedMedia(conversation.id), READ_AFTER_MS);
    return () => clearTimeout(timer);
  }, [conversation, isLookedAt]);
  return useSharedMessages(({ shared }) => (conversation && shared.get(conversation.id)) ?? NONE);
}
