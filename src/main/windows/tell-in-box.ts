import { type BrowserWindow, dialog } from 'electron';
import type { TextKey, Translate } from '../../shared/texts/translate.ts';

/** A box of the system's own, for what was asked of the system's own menu. */
export function tellInBox(window: BrowserWindow, t: Translate, words: TextKey): void {
  void dialog.showMessageBox(window, { type: 'warning', title: 'Shopbell', message: t(words), noLink: true });
}
