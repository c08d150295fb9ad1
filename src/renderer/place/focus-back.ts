import { type RefObject, useLayoutEffect, useState } from 'react';
import { focusList } from './place.ts';

/** As a ref of what comes and goes: when it goes and holds the focus, the list has it. */
export function leavesFocusToList(element: HTMLElement): () => void {
  return () => {
    if (element.contains(document.activeElement)) focusList();
  };
}

/**
 * For what takes the focus when it opens: when it goes and holds the focus, that goes back to where it was; when that
 * went meanwhile, to what has come in its place under the same id.
 */
export function useFocusBack(opened: RefObject<HTMLElement | null>): void {
  const [before] = useState(() => document.activeElement);
  useLayoutEffect(() => {
    const element = opened.current;
    return () => {
      if (element?.contains(document.activeElement)) focusAgain(before);
    };
  }, [opened, before]);
}

function focusAgain(before: Element | null): void {
  if (!(before instanceof HTMLElement)) return;
  if (before.isConnected) before.focus();
  // It comes with the same paint that this goes with.
  else if (before.id !== '') queueMicrotask(() => document.getElementById(before.id)?.focus());
}
