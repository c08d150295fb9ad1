import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import type { ConversationId } from '../../../shared/model/ids.ts';
import { usePlace } from '../../place/place.ts';
import { type BoardColumn, type BoardStep, boardOrder, nextCard } from './board-columns.ts';
import { answer } from './board-commands.ts';

const STEPS: Readonly<Record<string, BoardStep>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'first',
  End: 'last',
  k: 'up',
  j: 'down',
};
const FIELDS = 'input, select, textarea';

export function cardId(conversationId: ConversationId): string {
  return `card-${conversationId}`;
}

/**
 * Keeps the focus on a card: on the one that is selected when the board is shown, and on the next when one leaves.
 * Answers what turns keys into moves.
 */
export function useBoardFocus(root: RefObject<HTMLElement | null>, columns: readonly BoardColumn[]) {
  const selected = usePlace((state) => state.conversationId);
  const order = boardOrder(columns);
  const wished = order.some(({ id }) => id === selected) ? selected : (order[0]?.id ?? null);
  const isShown = useRef(false);

  useEffect(() => {
    if (wished === null) return;
    // Gone to by a click in the side bar too: at first the keys are meant for the board. Later, what the owner holds
    // elsewhere is not taken away; a card that left has lost the focus to the page.
    const holder = document.activeElement;
    const card = holder?.closest('article') ?? null;
    const isFree = !isShown.current || holder === null || holder === document.body;
    const isOnOther =
      card !== null && root.current?.contains(card) && !card.querySelector(`#${cardId(wished)}`);
    isShown.current = true;
    if (isFree || isOnOther) document.getElementById(cardId(wished))?.focus();
  }, [wished, root]);

  return (event: KeyboardEvent<HTMLElement>): void => {
    if (!isOwnKey(event)) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const step = STEPS[key];
    const next = step && nextCard(columns, wished, step);
    if (next) document.getElementById(cardId(next))?.focus();
    else if (key === 'r' && wished !== null) answer(wished);
    if (step || key === 'r') event.preventDefault();
  };
}

/** A field keeps what it writes. A sheet hangs in the page elsewhere, and still its keys come by here. */
function isOwnKey({ target, currentTarget, ctrlKey, metaKey, altKey }: KeyboardEvent<HTMLElement>): boolean {
  if (ctrlKey || metaKey || altKey || !(target instanceof HTMLElement)) return false;
  return currentTarget.contains(target) && !target.closest(FIELDS);
}
