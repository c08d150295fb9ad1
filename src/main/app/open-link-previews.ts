import { isLoopbackHost } from '../../shared/loopback.ts';
import type { MessageId } from '../../shared/model/ids.ts';
import type { LinkPreview } from '../../shared/model/link-preview.ts';
import type { MediaCache } from '../media/media.ts';
import { createLinkPreviews, type LinkPreviews } from '../media/previews/link-previews.ts';
import { createSafeFetch } from '../media/safe-fetch.ts';
import type { Storage } from '../storage/storage.ts';
import type { OpenDesk } from './open-desk.ts';

/** Somebody is looking at the message: a page that is slower than this comes too late. */
const SILENCE_MS = 5_000;
const WHOLE_MS = 10_000;

/** Previews of what stands in a message, and of no other address: the window cannot have one asked. */
export function openLinkPreviews(
  { settings, endpoints, clock, log }: Pick<OpenDesk, 'settings' | 'endpoints' | 'clock' | 'log'>,
  { storage, cache }: { storage: Pick<Storage, 'message'>; cache: Pick<MediaCache, 'download'> },
): Omit<LinkPreviews, 'of'> & { ofMessage(messageId: MessageId): Promise<LinkPreview | null> } {
  // Where Instagram itself is stood in for on this computer, so may be the sites that people link to.
  const allowLoopback = isLoopbackHost(new URL(endpoints.graphInstagram).hostname);
  const previews = createLinkPreviews({
    isOn: () => settings.choices().linkPreviews,
    fetch: createSafeFetch({ allowLoopback, silenceMs: SILENCE_MS, wholeMs: WHOLE_MS }),
    cache,
    allowLoopback,
    clock,
    log,
  });
  return {
    async ofMessage(messageId) {
      const { text } = await storage.message(messageId);
      return text === null ? null : await previews.of(text);
    },
    choicesChanged: previews.choicesChanged,
    stop: previews.stop,
  };
}
