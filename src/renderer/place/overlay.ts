import { create } from 'zustand';

export type Overlay = 'palette' | 'keys' | 'orders' | 'jump';

/** What lies over the whole window; at most one. */
export const useOverlay = create<{ overlay: Overlay | null; leadsTo: string | null }>()(() => ({
  overlay: null,
  leadsTo: null,
}));

export function openOverlay(overlay: Overlay): void {
  useOverlay.setState({ overlay, leadsTo: null });
}

/** The focus goes back to where it was, or to the element with this id. */
export function closeOverlay(leadsTo: string | null = null): void {
  useOverlay.setState({ overlay: null, leadsTo });
}
