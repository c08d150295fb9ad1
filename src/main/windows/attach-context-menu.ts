import { type BrowserWindow, clipboard, Menu } from 'electron';
import type { Translate } from '../../shared/texts/translate.ts';
import { openInBrowser } from '../security/external-links.ts';
import { contextMenu, type MenuActs } from './context-menu.ts';

interface AttachParts {
  t(): Translate;
  /** Absent in a window with somebody else's page, which is only edited in. */
  saveFile?(address: string): Promise<void>;
}

/** Answers the right mouse button, the menu key and Shift+F10. */
export function attachContextMenu(window: BrowserWindow, { t, saveFile }: AttachParts): void {
  const { webContents: page } = window;
  page.on('context-menu', (_event, place) => {
    const { x, y, linkURL, srcURL, menuSourceType } = place;

    const acts: MenuActs = {
      replace: (word) => page.replaceMisspelling(word),
      learn: (word) => page.session.addWordToSpellCheckerDictionary(word),
      lookUp: () => page.showDefinitionForSelection(),
      openLink: () => void openInBrowser(linkURL),
      copyLink: () => clipboard.writeText(linkURL),
      copyPicture: () => page.copyImageAt(x, y),
      saveFile: () => void saveFile?.(srcURL),
    };
    const isForeign = saveFile === undefined;
    const items = contextMenu(place, { platform: process.platform, isForeign, t: t(), acts });
    if (items.length === 0) return;
    Menu.buildFromTemplate(items).popup({
      window,
      ...(place.frame && { frame: place.frame }),
      // By key the menu stands at what has the focus, not at a mouse that may be anywhere.
      ...(menuSourceType === 'keyboard' && { x, y }),
      sourceType: menuSourceType,
    });
  });
}
