import type { Clock } from '../../shared/clock.ts';
import type { MediaUsage } from '../../shared/ipc/contract.ts';
import { OLD_MEDIA_MS } from '../../shared/media-limit.ts';
import type { Storage } from '../storage/storage.ts';
import type { FetchMedia } from './fetch-media.ts';

/** What customers' and own files take on this disk, as the owner sees and changes it. */
export interface MediaRoom {
  usage(): Promise<MediaUsage>;
  /** Lets go of the files of old messages; they are off the disk when it resolves. */
  clearOld(): Promise<MediaUsage>;
  /** A lower limit holds at once. */
  limitChanged(): void;
}

export function createMediaRoom(parts: {
  storage: Pick<Storage, 'mediaUsage'>;
  media: Pick<FetchMedia, 'clearBefore' | 'tidied' | 'tidy'>;
  clock: Clock;
}): MediaRoom {
  const { storage, media, clock } = parts;
  const before = () => clock.now() - OLD_MEDIA_MS;

  async function usage(): Promise<MediaUsage> {
    // Files that a lower limit has just condemned no longer count.
    await media.tidied();
    return await storage.mediaUsage({ before: before() });
  }

  return {
    usage,
    async clearOld() {
      await media.clearBefore(before());
      return await usage();
    },
    limitChanged: media.tidy,
  };
}
