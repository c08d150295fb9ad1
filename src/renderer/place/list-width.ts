import { useSyncExternalStore } from 'react';
import { keepListWidth } from '../bridge/list-width.ts';
import { useApp } from '../caches/app-cache.ts';

/** In px. A very wide screen has room for more. */
export const LIST_WIDTH = { least: 280, most: 380, mostOfWide: 540, usual: 320 } as const;
const VERY_WIDE_PX = 1600;

export interface ListWidth {
  width: number;
  most: number;
  /** While it is dragged; what is out of bounds stops at them. */
  change(width: number): void;
  /** For the next start too. */
  keep(): void;
}

/** How wide the list stands, as far as the window allows what the owner chose. */
export function useListWidth(): ListWidth {
  const isVeryWide = useSyncExternalStore(onResize, () => window.innerWidth >= VERY_WIDE_PX);
  const wished = useApp((state) => state.settings.listWidth);
  const most = isVeryWide ? LIST_WIDTH.mostOfWide : LIST_WIDTH.most;
  return {
    width: Math.min(wished, most),
    most,
    change(width) {
      const listWidth = Math.round(Math.min(Math.max(width, LIST_WIDTH.least), most));
      useApp.setState(({ settings }) => ({ settings: { ...settings, listWidth } }));
    },
    keep: () => keepListWidth(useApp.getState().settings.listWidth),
  };
}

function onResize(changed: () => void): () => void {
  window.addEventListener('resize', changed);
  return () => window.removeEventListener('resize', changed);
}
