/** `fit`: as a whole, however large it is; otherwise so many times its own size. */
export type Zoom = 'fit' | 1 | 2 | 4;

const ZOOMS = ['fit', 1, 2, 4] as const satisfies readonly Zoom[];
export const MOST_ZOOM = 4;
const SCROLL = 80;

export function zoomedIn(zoom: Zoom): Zoom {
  return ZOOMS[ZOOMS.indexOf(zoom) + 1] ?? MOST_ZOOM;
}

export function zoomedOut(zoom: Zoom): Zoom {
  return ZOOMS[ZOOMS.indexOf(zoom) - 1] ?? 'fit';
}

type Command =
  | { do: 'go'; to(index: number, total: number): number }
  | { do: 'zoom'; to: Zoom }
  | { do: 'scroll'; x: number; y: number }
  | { do: 'copy' }
  | { do: 'save' };

interface Key {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
}

const ARROWS: Readonly<Record<string, { x: number; y: number }>> = {
  ArrowLeft: { x: -SCROLL, y: 0 },
  ArrowRight: { x: SCROLL, y: 0 },
  ArrowUp: { x: 0, y: -SCROLL },
  ArrowDown: { x: 0, y: SCROLL },
};

/**
 * What a key means in the viewer; null for nothing. Arrows go from picture to picture, and over one that is larger
 * than the window.
 */
export function lightboxCommand({ key, ctrlKey, metaKey }: Key, zoom: Zoom): Command | null {
  if (ctrlKey || metaKey) return key === 'c' ? { do: 'copy' } : key === 's' ? { do: 'save' } : null;
  const arrow = ARROWS[key];
  if (arrow && zoom !== 'fit') return { do: 'scroll', ...arrow };
  switch (key) {
    case 'ArrowLeft':
      return { do: 'go', to: (index) => index - 1 };
    case 'ArrowRight':
      return { do: 'go', to: (index) => index + 1 };
    case 'Home':
      return { do: 'go', to: () => 0 };
    case 'End':
      return { do: 'go', to: (_, total) => total - 1 };
    case '+':
    case '=':
      return { do: 'zoom', to: zoomedIn(zoom) };
    case '-':
      return { do: 'zoom', to: zoomedOut(zoom) };
    case '0':
      return { do: 'zoom', to: 'fit' };
    default:
      return null;
  }
}
