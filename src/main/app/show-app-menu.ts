import { app, Menu } from 'electron';
import type { MenuCommand } from '../../shared/model/menu-command.ts';
import { type Language, translator } from '../../shared/texts/translate.ts';
import { appMenu } from '../windows/app-menu.ts';

interface Parts {
  language(): Language;
  /** Somebody has chosen what the window does itself. */
  run(command: MenuCommand): void;
  /** Until then the computer is left to the window. */
  begins: Promise<void>;
}

/** Puts up the application's menu, and anew when the owner chose another language. */
export function showAppMenu({ language, run, begins }: Parts): { languageChanged(): void } {
  let shown: Language | null = null;

  function show(): void {
    const wanted = language();
    if (wanted === shown) return;
    shown = wanted;
    const t = translator(wanted);
    const isDevelopment = !app.isPackaged;
    Menu.setApplicationMenu(
      Menu.buildFromTemplate(appMenu({ platform: process.platform, isDevelopment, t, run })),
    );
  }

  void begins.then(show);
  return { languageChanged: show };
}
