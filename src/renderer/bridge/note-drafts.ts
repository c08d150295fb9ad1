import { create } from 'zustand';
import type { ConversationId } from '../../shared/model/ids.ts';
import { call } from './api.ts';

const SAVE_AFTER_IDLE_MS = 400;

/** Notes that are being written; one that is missing here shows the draft from the disk. Apart from answers. */
export const useNoteDrafts = create<{ texts: ReadonlyMap<ConversationId, string> }>()(() => ({
  texts: new Map(),
}));

const timers = new Map<ConversationId, ReturnType<typeof setTimeout>>();

export function writeNoteDraft(conversationId: ConversationId, text: string): void {
  put(conversationId, text);
  clearTimeout(timers.get(conversationId));
  timers.set(
    conversationId,
    setTimeout(() => saveNoteDraft(conversationId), SAVE_AFTER_IDLE_MS),
  );
}

/** Saves now what still waits. */
export function saveNoteDraft(conversationId: ConversationId): void {
  if (!forgetTimer(conversationId)) return;
  const text = useNoteDrafts.getState().texts.get(conversationId) ?? '';
  // What could not be saved is still in this window and is saved with the next key.
  void call('note.save-draft', { conversationId, text });
}

export function saveAllNoteDrafts(): void {
  for (const conversationId of [...timers.keys()]) saveNoteDraft(conversationId);
}

/** It became a note: main clears the stored draft in the same transaction. */
export function clearNoteDraft(conversationId: ConversationId): void {
  forgetTimer(conversationId);
  put(conversationId, '');
}

function put(conversationId: ConversationId, text: string): void {
  useNoteDrafts.setState(({ texts }) => ({ texts: new Map(texts).set(conversationId, text) }));
}

function forgetTimer(conversationId: ConversationId): boolean {
  clearTimeout(timers.get(conversationId));
  return timers.delete(conversationId);
}
