import { join } from 'node:path';
import { type App, type BrowserWindow, nativeImage } from 'electron';
import type { Translate } from '../../shared/texts/translate.ts';
import { badgeOf, windowTitle } from './badge.ts';

/** Shows it; a window that is made later is shown it anew. */
export function showBadge(
  { app, window, folder, platform }: BadgePlace,
  waiting: number,
  t: Translate,
): void {
  const badge = badgeOf(waiting, platform);
  window?.setTitle(windowTitle(waiting));
  if (badge.on === 'launcher') {
    app.setBadgeCount(badge.count);
    return;
  }
  const picture = badge.picture === null ? null : nativeImage.createFromPath(join(folder, badge.picture));
  window?.setOverlayIcon(picture, t('tray.people-wait', { count: waiting }));
}

interface BadgePlace {
  app: Pick<App, 'setBadgeCount'>;
  window: BrowserWindow | null;
  /** Where the pictures lie. */
  folder: string;
  platform: 'linux' | 'mac' | 'windows';
}
