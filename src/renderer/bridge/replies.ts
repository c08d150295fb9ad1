import type { AppError, Result } from '../../shared/ipc/result.ts';
import type { MessageChoices } from '../../shared/model/choices.ts';
import type { ClientId, ConversationId } from '../../shared/model/ids.ts';
import type { Message } from '../../shared/model/message.ts';
import type { OwnPost } from '../../shared/model/own-post.ts';
import type { SendWhen } from '../../shared/model/send-when.ts';
import { type PendingReply, useThreads, withMessages } from '../caches/thread-cache.ts';
import { call } from './api.ts';
import { withoutStored } from './apply-change.ts';

/** Shows the bubble at once, then asks main to store and send it. Its `clientId` recognises it later. */
export async function sendReply(
  conversationId: ConversationId,
  text: string,
  more: { quoted?: Message | null; choices?: MessageChoices | null; when?: SendWhen | null } = {},
): Promise<readonly Message[]> {
  return await show({ conversationId, text, ...more });
}

/** The same for Instagram's one sticker. */
export async function sendHeart(conversationId: ConversationId): Promise<void> {
  await show({ conversationId, isHeart: true });
}

/** The same for something the shop has published. */
export async function sendOwnPost(
  conversationId: ConversationId,
  ownPost: OwnPost,
  when: SendWhen | null,
): Promise<readonly Message[]> {
  return await show({ conversationId, ownPost, when });
}

/** Sends staged files. Answers what was stored, or why nothing was. */
export async function sendFiles(
  conversationId: ConversationId,
  files: readonly string[],
  when: SendWhen | null,
): Promise<Result<Message[]>> {
  const clientId = crypto.randomUUID() as ClientId;
  const input = { conversationId, clientId, files: [...files], ...(when && { when }) };
  const answer = await call('reply.send-files', input);
  if (answer.ok) takeStored(answer.value);
  return answer;
}

/** Sends a bubble again that main refused to store. The same `clientId`, so that it can never be there twice. */
export async function resendPending(clientId: ClientId): Promise<void> {
  const reply = useThreads.getState().pending.find((pending) => pending.clientId === clientId);
  if (!reply) return;
  setProblem(clientId, null);
  await handOver(reply);
}

export function discardPending(clientId: ClientId): void {
  useThreads.setState((state) => ({
    pending: state.pending.filter((pending) => pending.clientId !== clientId),
  }));
}

/** Puts a stored message that failed back into the outbox. Answers what stood in the way, if anything did. */
export async function retryReply(message: Message): Promise<AppError | null> {
  const answer = await call('reply.retry', { messageId: message.id });
  if (!answer.ok) return answer.error;
  takeStored([answer.value]);
  return null;
}

/** Takes away a stored message that never left; the bubble goes when main says so. */
export async function discardReply(message: Message): Promise<AppError | null> {
  const answer = await call('reply.discard', { messageId: message.id });
  return answer.ok ? null : answer.error;
}

async function show(
  written: Pick<PendingReply, 'conversationId'> & Partial<PendingReply>,
): Promise<readonly Message[]> {
  const clientId = crypto.randomUUID() as ClientId;
  const reply: PendingReply = { ...NOTHING, ...written, clientId, writtenAt: Date.now(), problem: null };
  useThreads.setState((state) => ({ pending: [...state.pending, reply] }));
  return await handOver(reply);
}

async function handOver(reply: PendingReply): Promise<readonly Message[]> {
  const answer = await ask(reply);
  if (answer.ok) takeStored(answer.value);
  else setProblem(reply.clientId, answer.error);
  return answer.ok ? answer.value : [];
}

const NOTHING = { text: '', quoted: null, isHeart: false, choices: null, ownPost: null, when: null };

function ask(reply: PendingReply): Promise<Result<Message[]>> {
  const { clientId, conversationId, text, quoted, isHeart, choices, ownPost } = reply;
  const when = reply.when && { when: reply.when };
  if (isHeart) return call('reply.heart', { conversationId, clientId, ...when });
  if (ownPost) return call('reply.send-own-post', { conversationId, clientId, postId: ownPost.id, ...when });
  return call('reply.send', {
    conversationId,
    clientId,
    text,
    ...(quoted && { quote: quoted.id }),
    ...(choices && { choices }),
    ...when,
  });
}

/** A long text is stored as several messages; the bubble that stood for them carries the name of the first. */
function takeStored(messages: readonly Message[]): void {
  useThreads.setState((state) => {
    const threads = new Map(state.threads);
    for (const message of messages) {
      const thread = threads.get(message.conversationId);
      // The answer may overtake or be overtaken by the change that carries the same row. A row that is
      // already here came by a change, which is as new or newer.
      const isKnown = thread?.messages.some(({ id, delivery }) => id === message.id && delivery !== 'failed');
      if (thread && !isKnown) threads.set(message.conversationId, withMessages(thread, [message]));
    }
    return { threads, pending: withoutStored(state.pending, messages) };
  });
}

function setProblem(clientId: ClientId, problem: AppError | null): void {
  useThreads.setState((state) => ({
    pending: state.pending.map((reply) => (reply.clientId === clientId ? { ...reply, problem } : reply)),
  }));
}
