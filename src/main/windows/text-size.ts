import type { WebContents } from 'electron';

export interface TextSize {
  /** In percent. Only a new choice counts: the menu may have made the window larger for now. */
  choose(percent: number): void;
  /** Another page has been loaded. */
  pageLoads(): void;
}

/** How large everything in the window is. */
export function createTextSize(page: () => WebContents | null, chosen: number): TextSize {
  let current = chosen;
  const show = () => page()?.setZoomFactor(current / 100);
  return {
    choose(percent) {
      if (percent === current) return;
      current = percent;
      show();
    },
    pageLoads: show,
  };
}
