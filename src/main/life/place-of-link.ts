import type { Place } from '../../shared/ipc/contract.ts';
import { AppFailure } from '../../shared/ipc/result.ts';
import type { Storage } from '../storage/storage.ts';
import type { AppLink } from './app-link.ts';

/** Where a link leads among the chats that are here now; null: nowhere, what it names is gone or never was. */
export async function placeOfLink(
  storage: Pick<Storage, 'conversation' | 'message'>,
  link: AppLink,
): Promise<Place | null> {
  try {
    if (link.to === 'conversation') {
      const { id } = await storage.conversation(link.conversationId);
      return { conversationId: id, messageId: null };
    }
    const { id, conversationId } = await storage.message(link.messageId);
    return { conversationId, messageId: id };
  } catch (error) {
    if (error instanceof AppFailure && error.code === 'not-found') return null;
    throw error;
  }
}
