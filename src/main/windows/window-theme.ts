import type { BrowserWindow, NativeTheme } from 'electron';
import type { Settings } from '../../shared/model/settings.ts';

/** The colour under the page, as the design's window token has it, so that nothing flashes. */
const BACKGROUND = { light: '#f1eee9', dark: '#141211' };

export interface WindowTheme {
  choose(theme: Settings['theme']): void;
  background(): string;
}

interface ThemeParts {
  nativeTheme: Pick<NativeTheme, 'themeSource' | 'shouldUseDarkColors'> & {
    on(event: 'updated', listener: () => void): unknown;
  };
  /** As the owner left it. */
  chosen: Settings['theme'];
  /** Not asked before there may be one. */
  window(): Pick<BrowserWindow, 'setBackgroundColor'> | null;
}

/**
 * Light or dark, at once and everywhere: the page by its styles, and by this what lies under it and what the system
 * draws for us, such as menus, dialogs and frames.
 */
export function createWindowTheme({ nativeTheme, chosen, window }: ThemeParts): WindowTheme {
  nativeTheme.themeSource = chosen;
  const background = () => (nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light);
  const paint = () => window()?.setBackgroundColor(background());
  nativeTheme.on('updated', paint);
  return {
    choose(theme) {
      if (nativeTheme.themeSource === theme) return;
      nativeTheme.themeSource = theme;
      paint();
    },
    background,
  };
}
