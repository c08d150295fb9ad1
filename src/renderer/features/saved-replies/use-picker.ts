import { type KeyboardEvent, type SyntheticEvent, useEffect, useId, useState } from 'react';
import type { Conversation } from '../../../shared/model/conversation.ts';
import type { SavedReply } from '../../../shared/model/saved-reply.ts';
import { fillReply } from '../../../shared/reply-variables.ts';
import { type Putting, putWords, useCaret } from '../../bridge/composer-words.ts';
import { loadSavedReplies, noteSavedReplyUse, useSavedReplies } from '../../bridge/saved-replies.ts';
import { useInbox } from '../../caches/inbox-cache.ts';
import { useOrderWords } from '../orders/index.ts';
import { foundReplies } from './found-replies.ts';
import { replyValues } from './reply-values.ts';
import { type Slash, slashBefore } from './slash.ts';

interface PickerInput {
  conversation: Conversation;
  text: string;
  isMac: boolean;
  /** Sends the composer with these words. */
  sendWords(words: string): void;
}

/**
 * Saved replies while a word behind a slash is written: the composer keeps the focus, arrows choose, Enter puts
 * in. Everything the picker and the composer's field need for it.
 */
export function usePicker({ conversation, text, isMac, sendWords }: PickerInput) {
  const listId = useId();
  const caret = useCaret((state) => state.at);
  const [turnedDown, turnDown] = useState<number | null>(null);
  const [chosen, choose] = useState(0);
  const [isEditing, setEditing] = useState(false);
  const replies = useSavedReplies((state) => state.replies);
  const account = useInbox((state) => state.accounts.find(({ id }) => id === conversation.accountId));
  const slash = slashBefore(text, caret);
  const found = slash ? foundReplies(replies ?? [], slash.query) : [];
  const isWanted = slash !== null && slash.from !== turnedDown;
  const isOpen = isEditing || (isWanted && (found.length > 0 || slash.query === ''));
  const at = Math.min(chosen, Math.max(found.length - 1, 0));
  const reply = found[at] ?? null;
  const values = replyValues(conversation, account, useOrderWords(conversation.id));

  useEffect(() => {
    if (isOpen) void loadSavedReplies();
  }, [isOpen]);
  const from = slash?.from ?? null;
  useEffect(() => {
    if (from === null) turnDown(null);
  }, [from]);
  const query = slash?.query ?? '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: each other query begins at its best answer
  useEffect(() => choose(0), [query]);

  /** Answers the text as it is then, and whether all of it could be filled in. */
  function put(wanted: SavedReply): { after: string; isWhole: boolean } {
    const parts = fillReply(wanted.words, values);
    const start = slash?.from ?? text.length;
    const words = parts.map((part) => part.text).join('');
    const gap = parts.findIndex(({ isFilled }) => !isFilled);
    const putting: Putting = { from: start, to: slash ? caret : start, words, selected: gapIn(parts, gap) };
    void noteSavedReplyUse(wanted.id);
    return { after: putWords(conversation.id, text, putting), isWhole: gap === -1 };
  }

  function turnAway(open: Slash): void {
    // A bare slash was only the key that opened it.
    if (open.query === '') putWords(conversation.id, text, { from: open.from, to: caret, words: '' });
    else turnDown(open.from);
  }
  function step(by: number): void {
    choose((at + by + found.length) % Math.max(found.length, 1));
  }
  function putChosen(wanted: SavedReply, andSend: boolean): void {
    const { after, isWhole } = put(wanted);
    if (andSend && isWhole) sendWords(after);
  }

  /** Answers whether the key was meant for the picker. */
  function onKeyDown(event: KeyboardEvent): boolean {
    if (!isOpen || !slash || event.nativeEvent.isComposing) return false;
    const acts: Partial<Record<string, (() => void) | null>> = {
      Escape: () => turnAway(slash),
      ArrowDown: () => step(1),
      ArrowUp: () => step(-1),
      Enter: reply && !event.shiftKey ? () => putChosen(reply, isMac ? event.metaKey : event.ctrlKey) : null,
    };
    const act = acts[event.key];
    if (!act) return false;
    act();
    event.preventDefault();
    return true;
  }

  return {
    isOpen,
    listId,
    found,
    at,
    reply,
    values,
    choose,
    put,
    setEditing,
    onKeyDown,
    onSelect: ({ currentTarget }: SyntheticEvent<HTMLTextAreaElement>) =>
      useCaret.setState({ at: currentTarget.selectionStart }),
    /** What the field says of the list it rules. */
    field: isOpen
      ? {
          'aria-autocomplete': 'list' as const,
          'aria-controls': listId,
          'aria-activedescendant': reply ? `${listId}-${reply.id}` : undefined,
        }
      : {},
  };
}

export type Picker = ReturnType<typeof usePicker>;

/** Where the first part is that the owner has to fill in. */
function gapIn(parts: ReadonlyArray<{ text: string }>, gap: number): Putting['selected'] {
  if (gap === -1) return undefined;
  const from = parts.slice(0, gap).reduce((length, { text }) => length + text.length, 0);
  return { from, to: from + (parts[gap]?.text.length ?? 0) };
}
