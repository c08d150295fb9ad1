import { create } from 'zustand';
import type { SavedReplyId } from '../../shared/model/ids.ts';
import {
  MOST_SAVED_NAME_CHARACTERS,
  type SavedReply,
  type SavedReplyInput,
} from '../../shared/model/saved-reply.ts';
import type { TextKey } from '../../shared/texts/translate.ts';
import { showToast } from '../place/toasts.ts';
import { call } from './api.ts';

interface SavedReplies {
  /** Last used first; null until they were asked for. */
  replies: readonly SavedReply[] | null;
}

/** A cache of main's truth: every call that changes it answers the whole list. */
export const useSavedReplies = create<SavedReplies>()(() => ({ replies: null }));

/** Asked for when they are to be shown. Should it fail, the next time asks again. */
export async function loadSavedReplies(): Promise<void> {
  const answer = await call('saved-reply.list', {});
  if (answer.ok) take(answer.value);
}

/** Makes or changes one and offers the way back. False when it could not be stored; that is told. */
export async function keepSavedReply(input: SavedReplyInput): Promise<boolean> {
  const before = useSavedReplies.getState().replies?.find(({ id }) => id === input.id);
  const id = await put(input);
  if (id === null) return false;
  tell('saved.kept-toast', () => (before ? put(before) : remove(id)));
  return true;
}

/** Takes one away and offers the way back. */
export async function dropSavedReply(reply: SavedReply): Promise<void> {
  if (await remove(reply.id)) tell('saved.removed-toast', () => put(reply));
}

/** Keeps what was written once for the next time, called by its first words. */
export async function saveAsReply(words: string): Promise<void> {
  await keepSavedReply({ id: null, name: nameFor(words), words, usedAt: null });
}

/** It stands first from now on. */
export async function noteSavedReplyUse(id: SavedReplyId): Promise<void> {
  const answer = await call('saved-reply.used', { id });
  // The order is a help; without it the list stands as before.
  if (answer.ok) take(answer.value);
}

/** The first words of the first line, as many as make a name. */
export function nameFor(words: string): string {
  const [line = ''] = words.trim().split('\n');
  const short = line.slice(0, 32);
  const end = line.length > short.length ? short.lastIndexOf(' ') : -1;
  return (end > 8 ? short.slice(0, end) : short).trim().slice(0, MOST_SAVED_NAME_CHARACTERS);
}

async function put(input: SavedReplyInput): Promise<SavedReplyId | null> {
  const answer = await call('saved-reply.put', input);
  if (!answer.ok) {
    showToast('saved.failed-toast');
    return null;
  }
  take(answer.value.replies);
  return answer.value.id;
}

async function remove(id: SavedReplyId): Promise<boolean> {
  const answer = await call('saved-reply.remove', { id });
  if (answer.ok) take(answer.value);
  else showToast('saved.failed-toast');
  return answer.ok;
}

function tell(text: TextKey, undo: () => Promise<unknown>): void {
  showToast(text, {}, { name: 'triage.undo', run: () => void undo() });
}

function take(replies: readonly SavedReply[]): void {
  useSavedReplies.setState({ replies });
}
