import { create } from 'zustand';

export type Overlay = 'palette' | 'keys' | 'orders';

/** What lies over the whole window; at most one. */
export const useOverlay = create<{ overlay: Overlay | null }>()(() => ({ overlay: null }));

export function openOverlay(overlay: Overlay): void {
  useOverlay.setState({ overlay });
}

export function closeOverlay(): void {
  useOverlay.setState({ overlay: null });
}
