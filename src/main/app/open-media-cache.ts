import { join } from 'node:path';
import { isLoopbackHost } from '../../shared/loopback.ts';
import type { MediaCache } from '../media/media.ts';
import { createMediaCache } from '../media/media-cache.ts';
import { receiveInThread } from '../media/receive-in-thread.ts';
import type { OpenDesk } from './open-desk.ts';

/** Customers' files of one data folder, fetched in a thread of their own. */
export function openMediaCache({
  folder,
  mediaWorker,
  endpoints,
}: Pick<OpenDesk, 'folder' | 'mediaWorker' | 'endpoints'>): { cache: MediaCache; close(): Promise<void> } {
  const { receive, close } = receiveInThread({
    entry: mediaWorker,
    // Where Instagram itself is stood in for on this computer, so are the hosts of its pictures.
    allowLoopback: isLoopbackHost(new URL(endpoints.graphInstagram).hostname),
  });
  return { cache: createMediaCache({ folder: join(folder, 'media'), receive }), close };
}
