import { type PointerEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { heldItems } from './held-items.ts';
import type { ListItem } from './list-items.ts';

/** A pointer that was only left lying there holds nothing up. */
const STILL_MS = 4_000;

/**
 * The order never changes under the pointer: while it moves over the list, arrivals wait. Leaving the list, resting
 * and any key let them in. `of` names the list: each other one begins anew.
 */
export function useHeldItems(items: readonly ListItem[], of: string) {
  const [isHeld, setHeld] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [before, setBefore] = useState({ of, items });
  const held = isHeld && before.of === of ? heldItems(before.items, items) : items;
  useLayoutEffect(() => {
    if (!isHeld) setBefore({ of, items });
  }, [isHeld, of, items]);
  useEffect(() => {
    const release = () => setHeld(false);
    document.addEventListener('keydown', release);
    return () => {
      clearTimeout(timer.current);
      document.removeEventListener('keydown', release);
    };
  }, []);
  return {
    items: held,
    pointer: {
      onPointerMove({ pointerType }: PointerEvent) {
        if (pointerType !== 'mouse') return;
        setHeld(true);
        clearTimeout(timer.current);
        timer.current = setTimeout(() => setHeld(false), STILL_MS);
      },
      onPointerLeave: () => setHeld(false),
    },
  };
}
