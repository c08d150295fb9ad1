import { join } from 'node:path';
import { Menu, type MenuItemConstructorOptions, nativeImage, nativeTheme, Tray } from 'electron';
import type { Translate } from '../../shared/texts/translate.ts';
import type { TrayFacts } from './tray-facts.ts';
import { trayPicture, trayState } from './tray-icon.ts';
import { type TrayAction, type TrayItem, trayMenu } from './tray-menu.ts';
import { type TimeWords, trayTooltip } from './tray-words.ts';

export interface TrayIcon {
  /** Shows what has changed. */
  show(facts: TrayFacts, t: Translate, time: TimeWords): void;
  /** Puts the icon up anew: a panel that came later does not always ask for those that were there before. */
  renew(): void;
  remove(): void;
}

interface TrayParts {
  /** Where the pictures lie. */
  folder: string;
  platform: 'linux' | 'mac' | 'windows';
  act(action: TrayAction): void;
}

/** The icon beside the clock. It is touched only when something it shows has changed. */
export function createTrayIcon({ folder, platform, act }: TrayParts): TrayIcon {
  let tray: Tray | null = null;
  let shown: { picture: string; tooltip: string; items: TrayItem[] } | null = null;

  function put(): Tray {
    const picture = join(folder, shown?.picture ?? trayPicture('off', platform, isPanelDark()));
    const made = new Tray(nativeImage.createFromPath(picture));
    // macOS opens the menu by a click; elsewhere a click opens the window, and the menu says so too.
    if (platform !== 'mac') made.on('click', () => act({ do: 'open' }));
    return made;
  }

  function paint(icon: Tray, next: NonNullable<typeof shown>, before: typeof shown): void {
    if (next.picture !== before?.picture)
      icon.setImage(nativeImage.createFromPath(join(folder, next.picture)));
    if (next.tooltip !== before?.tooltip) icon.setToolTip(next.tooltip);
    // Linux takes a menu as a whole; a changed item would not be seen.
    if (JSON.stringify(next.items) !== JSON.stringify(before?.items)) {
      icon.setContextMenu(Menu.buildFromTemplate(next.items.map((item) => menuItem(item, act))));
    }
  }

  return {
    show(facts, t, time) {
      const next = {
        picture: trayPicture(trayState(facts), platform, isPanelDark()),
        tooltip: trayTooltip(facts, t, time),
        items: trayMenu(facts, t, time),
      };
      const before = tray === null ? null : shown;
      tray ??= put();
      paint(tray, next, before);
      shown = next;
    },
    renew() {
      if (shown === null) return;
      tray?.destroy();
      tray = put();
      paint(tray, shown, null);
    },
    remove() {
      tray?.destroy();
      tray = null;
    },
  };
}

/** Panels of Linux are dark nearly everywhere, and those of Windows have a choice of their own, whatever the windows are. */
function isPanelDark(): boolean {
  return process.platform === 'linux' || nativeTheme.shouldUseDarkColorsForSystemIntegratedUI;
}

function menuItem(item: TrayItem, act: (action: TrayAction) => void): MenuItemConstructorOptions {
  if (item === 'line') return { type: 'separator' };
  const { label } = item;
  if ('items' in item) return { label, submenu: item.items.map((each) => menuItem(each, act)) };
  if ('action' in item) return { label, click: () => act(item.action) };
  return { label, enabled: false };
}
