import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../shared/model/menu-command.ts';
import type { Translate } from '../../shared/texts/translate.ts';

interface MenuParts {
  platform: NodeJS.Platform;
  isDevelopment: boolean;
  t: Translate;
  run(command: MenuCommand): void;
}

type Item = MenuItemConstructorOptions;

const LINE: Item = { type: 'separator' };

/**
 * The application's menu. On macOS it stands at the top of the screen, and is what makes copying, hiding and quitting
 * by key work at all. On Windows and Linux the window has no bar for it; it is there for its keys.
 *
 * What the window's own keys do too (Ctrl+F, Ctrl+K, Ctrl+,) is shown here without taking the key away from it.
 */
export function appMenu({ platform, isDevelopment, t, run }: MenuParts): Item[] {
  const isMac = platform === 'darwin';
  const command = (label: string, id: MenuCommand, accelerator?: string): Item => ({
    label,
    click: () => run(id),
    ...(accelerator !== undefined && { accelerator, registerAccelerator: false }),
  });
  const settings = command(t('menu.settings'), 'settings.open', 'CmdOrCtrl+,');

  const app: Item = {
    role: 'appMenu',
    submenu: [
      { role: 'about', label: t('menu.about') },
      LINE,
      settings,
      LINE,
      { role: 'services', label: t('menu.services') },
      LINE,
      { role: 'hide', label: t('menu.hide') },
      { role: 'hideOthers', label: t('menu.hide-others') },
      { role: 'unhide', label: t('menu.show-all') },
      LINE,
      { role: 'quit', label: t('menu.quit') },
    ],
  };
  const file: Item = {
    role: 'fileMenu',
    label: t('menu.file'),
    submenu: [
      ...(isMac ? [] : [settings, LINE]),
      { role: 'close', label: t('menu.close'), accelerator: 'CmdOrCtrl+W' },
      // Windows has no such key: Alt+F4 closes, and the tray quits.
      ...(platform === 'linux'
        ? [{ role: 'quit', label: t('menu.quit'), accelerator: 'Ctrl+Q' } as Item]
        : []),
    ],
  };
  const edit: Item = {
    role: 'editMenu',
    label: t('menu.edit'),
    submenu: [
      ...(['undo', 'redo'] as const).map((role) => editing(role, t, isMac)),
      LINE,
      ...(['cut', 'copy', 'paste', 'pasteAndMatchStyle', 'selectAll'] as const).map((role) =>
        editing(role, t, isMac),
      ),
      LINE,
      command(t('menu.find'), 'search.open', 'CmdOrCtrl+F'),
    ],
  };
  const view: Item = {
    role: 'viewMenu',
    label: t('menu.view'),
    submenu: [
      command(t('menu.palette'), 'palette.open', 'CmdOrCtrl+K'),
      command(t('menu.person'), 'contact.panel', 'CmdOrCtrl+I'),
      LINE,
      // Ctrl+0 shows all shops.
      { role: 'resetZoom', label: t('menu.zoom-reset'), accelerator: 'CmdOrCtrl+Alt+0' },
      { role: 'zoomIn', label: t('menu.zoom-in'), accelerator: 'CmdOrCtrl+Plus' },
      // On most keyboards plus is typed with shift; without it the same key says equals.
      { role: 'zoomIn', accelerator: 'CmdOrCtrl+=', visible: false, acceleratorWorksWhenHidden: true },
      { role: 'zoomOut', label: t('menu.zoom-out'), accelerator: 'CmdOrCtrl+-' },
      LINE,
      { role: 'togglefullscreen', label: t('menu.full-screen') },
      ...(isDevelopment ? [LINE, { role: 'reload' } as Item, { role: 'toggleDevTools' } as Item] : []),
    ],
  };
  const windows: Item = {
    role: 'windowMenu',
    label: t('menu.window'),
    submenu: [
      { role: 'minimize', label: t('menu.minimise') },
      { role: 'zoom', label: t('menu.zoom') },
      LINE,
      { role: 'front', label: t('menu.front') },
    ],
  };
  const help: Item = {
    role: 'help',
    label: t('menu.help'),
    submenu: [command(t('menu.keys'), 'keys.open')],
  };
  return isMac ? [app, file, edit, view, windows, help] : [file, edit, view, help];
}

type Editing = 'undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'pasteAndMatchStyle' | 'selectAll';

/** Only macOS needs the menu for these keys; elsewhere fields know them, and Ctrl+Z is also the window's own. */
function editing(role: Editing, t: Translate, isMac: boolean): Item {
  return { role, label: t(`menu.${role}`), ...(!isMac && { registerAccelerator: false }) };
}
