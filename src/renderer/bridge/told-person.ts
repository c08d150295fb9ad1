import type { AppError } from '../../shared/ipc/result.ts';
import type { ConversationId } from '../../shared/model/ids.ts';
import { useApp } from '../caches/app-cache.ts';
import { call } from './api.ts';

const TELL_AGAIN_MS = 4_000;
const STOPS_AFTER_MS = 6_000;

/** Lets the customer see that everything was read. Answers what stood in the way, if anything did. */
export async function tellSeen(conversationId: ConversationId): Promise<AppError | null> {
  const answer = await call('conversation.tell-seen', { conversationId });
  return answer.ok ? null : answer.error;
}

let lastTold: { conversationId: ConversationId; at: number } | null = null;
let stopTimer: ReturnType<typeof setTimeout> | undefined;

/** A key was pressed in the composer. Main is asked now and then, and only where the owner chose so. */
export function noteTyping(conversationId: ConversationId, text: string): void {
  if (!useApp.getState().settings.tellTyping) return;
  clearTimeout(stopTimer);
  if (text === '') {
    stopTyping(conversationId);
    return;
  }
  stopTimer = setTimeout(() => stopTyping(conversationId), STOPS_AFTER_MS);
  const now = Date.now();
  if (lastTold?.conversationId === conversationId && now - lastTold.at < TELL_AGAIN_MS) return;
  lastTold = { conversationId, at: now };
  void call('conversation.typing', { conversationId, isTyping: true });
}

/** Nothing more is being written: the text was emptied, or another chat was opened. */
export function stopTyping(conversationId: ConversationId): void {
  if (lastTold?.conversationId !== conversationId) return;
  forgetTyping();
  void call('conversation.typing', { conversationId, isTyping: false });
}

/** The message itself ends the sign. */
export function forgetTyping(): void {
  clearTimeout(stopTimer);
  lastTold = null;
}
