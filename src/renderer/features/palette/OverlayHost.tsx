import { lazy, Suspense } from 'react';
import { useOverlay } from '../../place/overlay.ts';
import { useWords } from '../../words/use-words.ts';
import { OrderBook } from '../orders/index.ts';
import { JumpSheet } from '../thread/index.ts';
import { Overlay } from './Overlay.tsx';

// Loaded when first asked for: a start does not wait for what most starts never open.
const Palette = lazy(() => import('./Palette.tsx').then((module) => ({ default: module.Palette })));
const KeySheet = lazy(() => import('./KeySheet.tsx').then((module) => ({ default: module.KeySheet })));

/** What lies over the window, if anything does. */
export function OverlayHost() {
  const { t } = useWords();
  const overlay = useOverlay((state) => state.overlay);
  return (
    <Suspense fallback={null}>
      {overlay === 'palette' && <Palette />}
      {overlay === 'keys' && <KeySheet />}
      {overlay === 'orders' && (
        <Overlay name={t('orders.name')}>
          <OrderBook />
        </Overlay>
      )}
      {overlay === 'jump' && (
        <Overlay name={t('jump.name')}>
          <JumpSheet />
        </Overlay>
      )}
    </Suspense>
  );
}
