import type { BrowserWindow } from 'electron';
import { trafficLights } from './window-frame.ts';

export interface TextSize {
  /** In percent. Only a new choice counts: the menu may have made the window larger for now. */
  choose(percent: number): void;
  /**
   * A page has come into a window, which may be so new that nobody else knows it. One that comes in place of another,
   * as the practice shop does, stays as large as the menu has made the one before.
   */
  pageComes(window: BrowserWindow): void;
}

/** How large everything in the window is. */
export function createTextSize(window: () => BrowserWindow | null, chosen: number): TextSize {
  let current = chosen;
  const known = new WeakSet<BrowserWindow>();
  function show(shown: BrowserWindow | null): void {
    shown?.webContents.setZoomFactor(current / 100);
    if (process.platform === 'darwin') shown?.setWindowButtonPosition(trafficLights(current));
  }
  return {
    choose(percent) {
      if (percent === current) return;
      current = percent;
      show(window());
    },
    pageComes(comesInto) {
      if (!known.has(comesInto)) show(comesInto);
      known.add(comesInto);
    },
  };
}
