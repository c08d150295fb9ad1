import { create } from 'zustand';

export type Overlay = 'palette' | 'keys' | 'orders' | 'jump';

/** What lies over the whole window; at most one. */
interface OverlayPlace {
  overlay: Overlay | null;
  leadsTo: string | null;
  /** What is to be done when it has closed. */
  afterwards: (() => void) | null;
}

export const useOverlay = create<OverlayPlace>()(() => ({ overlay: null, leadsTo: null, afterwards: null }));

export function openOverlay(overlay: Overlay): void {
  useOverlay.setState({ overlay, leadsTo: null, afterwards: null });
}

/** The focus goes back to where it was, or to the element with this id. */
export function closeOverlay(leadsTo: string | null = null): void {
  useOverlay.setState({ overlay: null, leadsTo, afterwards: null });
}

/** Does something in the window below, once the focus is back there: what takes the focus then keeps it. */
export function closeOverlayAnd(afterwards: () => void): void {
  useOverlay.setState({ overlay: null, leadsTo: null, afterwards });
}
