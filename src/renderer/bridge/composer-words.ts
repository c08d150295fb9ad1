import { create } from 'zustand';
import type { ConversationId } from '../../shared/model/ids.ts';
import { COMPOSER_ID } from '../place/place.ts';
import { writeDraft } from './drafts.ts';

/** Where the owner writes in the composer's field; the field itself does not tell when others move it. */
export const useCaret = create<{ at: number }>()(() => ({ at: 0 }));

/** Which part of the text is replaced, by what, and what of that is selected afterwards (else the caret is behind it). */
export interface Putting {
  from: number;
  to: number;
  words: string;
  selected?: { from: number; to: number } | undefined;
}

/** Writes into the composer as a hand would: the rest of the text stays, and the caret is where one goes on. */
export function putWords(conversationId: ConversationId, text: string, putting: Putting): string {
  const { from, to, words, selected } = putting;
  const after = text.slice(0, from) + words + text.slice(to);
  writeDraft(conversationId, after);
  const start = from + (selected?.from ?? words.length);
  const end = from + (selected?.to ?? words.length);
  // The field has the new text by then, and before the next key; earlier the caret would be lost.
  queueMicrotask(() => {
    const field = composerField();
    field?.focus();
    field?.setSelectionRange(start, end);
    useCaret.setState({ at: end });
  });
  return after;
}

/** The same at the caret, for an emoji. */
export function putAtCaret(conversationId: ConversationId, text: string, words: string): void {
  const field = composerField();
  const from = Math.min(field?.selectionStart ?? text.length, text.length);
  const to = Math.min(field?.selectionEnd ?? text.length, text.length);
  putWords(conversationId, text, { from, to, words });
}

/** Begins a saved reply: a slash as a word of its own. */
export function putSlash(conversationId: ConversationId, text: string): void {
  const at = Math.min(composerField()?.selectionStart ?? text.length, text.length);
  const isFree = at === 0 || /\s/u.test(text.charAt(at - 1));
  putWords(conversationId, text, { from: at, to: at, words: isFree ? '/' : ' /' });
}

function composerField(): HTMLTextAreaElement | null {
  const field = document.getElementById(COMPOSER_ID);
  return field instanceof HTMLTextAreaElement ? field : null;
}
