import { create } from 'zustand';

/** The small sheet that is open: for the chat in the thread or on the board, or for the ticked ones. */
export interface OpenSheet {
  kind: 'snooze' | 'labels';
  at: 'thread' | 'ticks' | 'board';
}

interface SheetPlace {
  sheet: OpenSheet | null;
  /** What had the focus before; it goes back there. */
  before: Element | null;
}

export const useSheet = create<SheetPlace>()(() => ({ sheet: null, before: null }));

export function openSheet(sheet: OpenSheet): void {
  useSheet.setState({ sheet, before: document.activeElement });
}

export function closeSheet(): void {
  useSheet.setState({ sheet: null });
}
