import type { Handlers } from './answer.ts';

type Names = Extract<keyof Handlers, `window.${string}`>;

export interface WindowHandlerParts {
  window: Record<'minimise' | 'toggle-maximise' | 'close', () => void>;
  /** The owner has chosen what closing the window does. */
  closeTo(choice: 'tray' | 'quit'): Promise<void>;
}

export function windowHandlers({ window, closeTo }: WindowHandlerParts): Pick<Handlers, Names> {
  return {
    'window.control': ({ action }) => {
      window[action]();
      return {};
    },
    'window.close-to': async (input) => {
      await closeTo(input.closeTo);
      return {};
    },
  };
}
