import { useOverlay } from '../../place/overlay.ts';
import { useWords } from '../../words/use-words.ts';
import { OrderBook } from '../orders/index.ts';
import { JumpSheet } from '../thread/index.ts';
import { KeySheet } from './KeySheet.tsx';
import { Overlay } from './Overlay.tsx';
import { Palette } from './Palette.tsx';

/**
 * What lies over the window, if anything does. It comes as a whole right after the list: were the palette loaded when
 * it is asked for, what is typed meanwhile would be taken for commands.
 */
export function OverlayHost() {
  const { t } = useWords();
  const overlay = useOverlay((state) => state.overlay);
  return (
    <>
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
    </>
  );
}
