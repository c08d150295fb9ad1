import type { CallInput } from '../../shared/ipc/contract.ts';
import type { ConversationId, MessageId } from '../../shared/model/ids.ts';
import { call } from './api.ts';

/** Where a day begins, or the first of so many received messages at the end; null: there is none, or it could not be read. */
export async function findInThread(
  conversationId: ConversationId,
  place: CallInput<'thread.find'>['place'],
): Promise<MessageId | null> {
  const answer = await call('thread.find', { conversationId, place });
  return answer.ok ? answer.value.messageId : null;
}
