import type { UpdateSource } from '../../shared/model/update.ts';

/** What tells how this copy of Shopbell came here. */
export interface Origin {
  platform: NodeJS.Platform;
  isPackaged: boolean;
  /** Developers only: a feed on their own computer. */
  feedStandIn: string | null;
  /** A release names the place of its updates in a file beside the program (`app-update.yml`). */
  namesFeed: boolean;
  /** The file that runs, where this is an AppImage. */
  appImage: string | undefined;
  /** Where the portable program of Windows lies, where this is one. */
  portable: string | undefined;
}

/** Where a newer version would come from. On Linux only an AppImage can put one in its own place. */
export function updateSource(origin: Origin): UpdateSource {
  if (!origin.isPackaged) return origin.feedStandIn === null ? 'development' : 'feed';
  if (!origin.namesFeed) return 'no-place';
  if (origin.platform === 'linux' && !origin.appImage) return 'package-manager';
  if (origin.platform === 'win32' && origin.portable) return 'portable';
  return 'feed';
}
