import { create } from 'zustand';

/** The small sheet that is open: for the chat in the thread or on the board, or for the ticked ones. */
export interface OpenSheet {
  kind: 'snooze' | 'labels';
  at: 'thread' | 'ticks' | 'board';
}

export const useSheet = create<{ sheet: OpenSheet | null }>()(() => ({ sheet: null }));

export function openSheet(sheet: OpenSheet): void {
  useSheet.setState({ sheet });
}

export function closeSheet(): void {
  useSheet.setState({ sheet: null });
}
