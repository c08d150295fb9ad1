import type { BrowserWindow } from 'electron';
import { trafficLights } from './window-frame.ts';

export interface TextSize {
  /** In percent. Only a new choice counts: the menu may have made the window larger for now. */
  choose(percent: number): void;
  /** Another page has been loaded. */
  pageLoads(): void;
}

/** How large everything in the window is. */
export function createTextSize(window: () => BrowserWindow | null, chosen: number): TextSize {
  let current = chosen;
  const show = () => {
    window()?.webContents.setZoomFactor(current / 100);
    if (process.platform === 'darwin') window()?.setWindowButtonPosition(trafficLights(current));
  };
  return {
    choose(percent) {
      if (percent === current) return;
      current = percent;
      show();
    },
    pageLoads: show,
  };
}
