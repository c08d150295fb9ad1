import type { AppError } from '../../shared/ipc/result.ts';
import type { Message } from '../../shared/model/message.ts';
import { call } from './api.ts';
import { discardReply } from './replies.ts';
import { putBackWords } from './send-written.ts';

/** Another time for it; null: now. Answers what stood in the way, if anything did. */
export async function movePlanned({ id }: Message, at: number | null): Promise<AppError | null> {
  const answer = await call('reply.move', { messageId: id, at });
  return answer.ok ? null : answer.error;
}

/** It does not go out; its words stand in the composer again. */
export async function takeBackPlanned(message: Message): Promise<AppError | null> {
  const problem = await discardReply(message);
  if (problem === null) putBackWords(message.conversationId, message.text ?? '');
  return problem;
}
