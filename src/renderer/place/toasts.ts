import { create } from 'zustand';
import type { TextKey, TextValues } from '../../shared/texts/translate.ts';

/** How long a toast stays, while neither pointer nor focus is on it. */
export const TOAST_MS = 5_000;

/** One sentence and at most one button, for a few seconds. What it offers is also elsewhere. */
export interface Toast {
  id: number;
  text: TextKey;
  values: TextValues;
  action: { name: TextKey; run(): void } | null;
  /** When what it offers ends; null: it stays its usual time, longer under pointer or focus. */
  until: number | null;
}

let lastId = 0;

/** Only one at a time: the last thing done is the one to take back. */
export const useToast = create<{ toast: Toast | null }>()(() => ({ toast: null }));

export function showToast(
  text: TextKey,
  values: TextValues = {},
  action: Toast['action'] = null,
  until: number | null = null,
): void {
  lastId += 1;
  useToast.setState({ toast: { id: lastId, text, values, action, until } });
}

export function dropToast(): void {
  useToast.setState({ toast: null });
}
