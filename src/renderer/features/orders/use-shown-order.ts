import { type RefObject, useEffect, useState } from 'react';
import type { OrderId } from '../../../shared/model/ids.ts';
import { orderWasShown, useShownOrder } from '../../place/shown-order.ts';

const RINGED_FOR_MS = 1_000;

/** Whether somebody asked for this card just now: it is ringed for a moment, and by key takes the focus. */
export function useIsShownOrder(orderId: OrderId, card: RefObject<HTMLElement | null>): boolean {
  const target = useShownOrder((state) => (state.target?.orderId === orderId ? state.target : null));
  const [isRinged, setRinged] = useState(false);
  useEffect(() => {
    if (target === null) return;
    if (target.takesFocus) card.current?.focus({ preventScroll: true });
    setRinged(true);
    orderWasShown();
  }, [target, card]);
  useEffect(() => {
    if (!isRinged) return;
    const timer = setTimeout(() => setRinged(false), RINGED_FOR_MS);
    return () => clearTimeout(timer);
  }, [isRinged]);
  return isRinged;
}
