import { create } from 'zustand';
import type { ConversationId } from '../../shared/model/ids.ts';
import { call } from './api.ts';

/** Long enough not to write at every key, short enough that a power cut takes half a word. */
const SAVE_AFTER_IDLE_MS = 400;

interface DraftState {
  /** What was written in this window; a conversation that is missing here shows the draft from the disk. */
  texts: ReadonlyMap<ConversationId, string>;
}

export const useDrafts = create<DraftState>()(() => ({ texts: new Map() }));

const timers = new Map<ConversationId, ReturnType<typeof setTimeout>>();

export function writeDraft(conversationId: ConversationId, text: string): void {
  put(conversationId, text);
  clearTimeout(timers.get(conversationId));
  timers.set(
    conversationId,
    setTimeout(() => saveDraft(conversationId), SAVE_AFTER_IDLE_MS),
  );
}

/** Saves now what still waits, for instance because another chat is opened. */
export function saveDraft(conversationId: ConversationId): void {
  if (!timers.has(conversationId)) return;
  forgetTimer(conversationId);
  const text = useDrafts.getState().texts.get(conversationId) ?? '';
  // A draft that could not be saved is still in this window and is saved with the next key.
  void call('draft.save', { conversationId, text });
}

export function saveAllDrafts(): void {
  for (const conversationId of [...timers.keys()]) saveDraft(conversationId);
}

/** The text became a message: main clears the stored draft in the same transaction. */
export function clearDraft(conversationId: ConversationId): void {
  forgetTimer(conversationId);
  put(conversationId, '');
}

function put(conversationId: ConversationId, text: string): void {
  useDrafts.setState(({ texts }) => ({ texts: new Map(texts).set(conversationId, text) }));
}

function forgetTimer(conversationId: ConversationId): void {
  clearTimeout(timers.get(conversationId));
  timers.delete(conversationId);
}
