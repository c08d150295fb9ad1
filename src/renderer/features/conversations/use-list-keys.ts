import { useEffect, useEffectEvent } from 'react';
import { writeAnswers } from '../../place/composer-mode.ts';
import { focusComposer, focusNext, LIST_ID, usePlace } from '../../place/place.ts';
import { type ListItem, rowsOf } from './list-items.ts';

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, j: 1, J: 1, ArrowUp: -1, k: -1, K: -1 };
/** Where single keys are words, or belong to something that lies over the list. */
const OTHER_OWNERS = 'input, textarea, select, [contenteditable], [role="dialog"]';

/** J K anywhere outside a field, arrows in the list or where nothing has the focus: next and previous chat. Enter and R go to the answer. */
export function useListKeys(items: readonly ListItem[]): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const target = event.target instanceof HTMLElement ? event.target : null;
    if (!isSingleKey(event) || target?.closest(OTHER_OWNERS)) return;
    // Arrows and Enter mean something else on other controls; letters mean the same everywhere.
    if (event.key.length > 1 && target?.id !== LIST_ID && target !== document.body) return;
    if (act(event.key, items)) event.preventDefault();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}

function act(key: string, items: readonly ListItem[]): boolean {
  const step = STEPS[key];
  if (step !== undefined) move(items, step);
  else if (key !== 'Enter' && key.toLowerCase() !== 'r') return false;
  else return goToAnswer(key.toLowerCase() === 'r');
  return true;
}

function isSingleKey(event: KeyboardEvent): boolean {
  return !(event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey);
}

/** R means an answer also where notes were written; Enter only goes there. */
function goToAnswer(isReply: boolean): boolean {
  const { conversationId, open } = usePlace.getState();
  if (conversationId === null) return false;
  open(conversationId);
  if (isReply) writeAnswers(conversationId);
  focusNext(focusComposer);
  return true;
}

function move(items: readonly ListItem[], step: number): void {
  const rows = rowsOf(items);
  const { conversationId, select } = usePlace.getState();
  const at = rows.findIndex(({ id }) => id === conversationId);
  const next = at < 0 ? (step > 0 ? rows[0] : rows.at(-1)) : rows[at + step];
  if (next) select(next.id);
}
