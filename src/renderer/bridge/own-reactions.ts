import type { AppError } from '../../shared/ipc/result.ts';
import type { Message } from '../../shared/model/message.ts';
import { call } from './api.ts';

/** The chip changes when main has stored it, which is at once. Answers what stood in the way, if anything did. */
export async function setReaction({ id }: Message, emoji: string | null): Promise<AppError | null> {
  const answer = await call('reaction.set', { messageId: id, emoji });
  return answer.ok ? null : answer.error;
}

export async function discardReaction({ id }: Message): Promise<void> {
  // Should it fail, the line stays and can be closed again.
  await call('reaction.discard', { messageId: id });
}
