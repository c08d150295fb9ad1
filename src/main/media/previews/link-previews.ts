import type { Clock } from '../../../shared/clock.ts';
import { isLoopbackHost } from '../../../shared/loopback.ts';
import type { LinkPreview } from '../../../shared/model/link-preview.ts';
import { textParts } from '../../../shared/text-parts.ts';
import type { Log } from '../../logging/log.ts';
import type { Downloaded, MediaCache } from '../media.ts';
import { FetchTrouble, type SafeFetch } from '../safe-fetch.ts';
import { fewAtOnce } from './few-at-once.ts';
import { readPage } from './read-page.ts';

const FOUND_FOR_MS = 24 * 3_600_000;
/** A page that was not there may have come back; scrolling past it again is no reason to ask. */
const NOTHING_FOR_MS = 30 * 60_000;
const MOST_KEPT = 200;
/** As much of a text as its bubble shows (shown-text.ts). */
const MOST_READ = 10_000;
const AT_ONCE = 3;
const PICTURE_MS = 10_000;
/** Smaller ones are signs and counting pixels. */
const LEAST_PIXELS = 48;

export interface LinkPreviewsParts {
  /** Whether the owner wants previews; asked before every request. */
  isOn(): boolean;
  /** With the time limits of a page, which somebody is looking for now. */
  fetch: SafeFetch;
  cache: Pick<MediaCache, 'download'>;
  /** Links to this very computer too, by plain http: for the practice Instagram's tests. */
  allowLoopback: boolean;
  clock: Clock;
  log: Log;
}

/** What lies behind links, asked from this computer and nowhere else, and only while the owner wants it. */
export interface LinkPreviews {
  /** Of the first link in a text; null where there is nothing to show, whatever the reason. Never fails. */
  of(text: string): Promise<LinkPreview | null>;
  /** Switched off: what is on its way ends, what was kept goes. */
  choicesChanged(): void;
  /** Ends what is on its way and lets go of what was kept. */
  stop(): Promise<void>;
}

interface Found {
  preview: Omit<LinkPreview, 'picture'>;
  picture: Downloaded | null;
}

interface Kept {
  found: Promise<Found | null>;
  until: number;
}

/** Remembered in memory alone, each link once for everybody who looks; the pictures lie aside until they are let go. */
export function createLinkPreviews(parts: LinkPreviewsParts): LinkPreviews {
  const { isOn, fetch, cache, allowLoopback, clock, log } = parts;
  /** The longest kept first. */
  const kept = new Map<string, Kept>();
  const inLine = fewAtOnce(AT_ONCE);
  let stopping = new AbortController();

  function keptOrAsked(link: URL): Promise<Found | null> {
    const key = withoutFragment(link);
    const known = kept.get(key);
    if (known && clock.now() < known.until) return known.found;
    const { signal } = stopping;
    const one: Kept = {
      found: inLine(() => look(link, signal)),
      until: clock.now() + FOUND_FOR_MS,
    };
    if (known) void discard(known);
    kept.delete(key);
    kept.set(key, one);
    void one.found.then((found) => {
      if (found === null) one.until = clock.now() + NOTHING_FOR_MS;
    });
    for (const [oldest, entry] of [...kept].slice(0, Math.max(0, kept.size - MOST_KEPT))) {
      kept.delete(oldest);
      void discard(entry);
    }
    return one.found;
  }

  async function look(link: URL, signal: AbortSignal): Promise<Found | null> {
    if (signal.aborted || !isOn()) return null;
    try {
      const page = await readPage(fetch, withoutFragment(link), signal);
      if (page === null || page.facts.title === null) return null;
      const { siteName, title, description, picture } = page.facts;
      return {
        preview: { url: link.href, host: link.host, siteName, title, description },
        picture: await pictureAt(picture, page.url, signal),
      };
    } catch (error) {
      // A site that is away, forbidden or no page is shown as what it was: a link. Of all else the log is told.
      if (!(error instanceof FetchTrouble)) log.warn('preview.failed', { because: String(error) });
      return null;
    }
  }

  async function pictureAt(
    written: string | null,
    page: string,
    signal: AbortSignal,
  ): Promise<Downloaded | null> {
    if (written === null || !URL.canParse(written, page)) return null;
    const url = new URL(written, page);
    // A page of the internet shall not have this computer asked, not even where that is allowed for tests.
    if (isLoopbackHost(url.hostname) && !isLoopbackHost(new URL(page).hostname)) return null;
    const limited = AbortSignal.any([signal, AbortSignal.timeout(PICTURE_MS)]);
    const outcome = await cache.download({ url: url.href, kind: 'preview', signal: limited });
    if (!outcome.ok) return null;
    const { width, height } = outcome.file.facts;
    if (Math.min(width ?? 0, height ?? 0) >= LEAST_PIXELS) return outcome.file;
    await outcome.file.discard();
    return null;
  }

  function letGo(): Promise<unknown> {
    stopping.abort();
    stopping = new AbortController();
    const all = [...kept.values()];
    kept.clear();
    return Promise.all(all.map(discard));
  }

  return {
    async of(text) {
      const link = isOn() ? firstLink(text, allowLoopback) : null;
      const found = link && (await keptOrAsked(link));
      if (!link || !found || !isOn()) return null;
      const picture = await bytesOf(found.picture);
      // Its file was taken away from outside: the next who looks has it fetched anew.
      if (found.picture && !picture) kept.delete(withoutFragment(link));
      return { ...found.preview, url: link.href, picture };
    },
    choicesChanged() {
      if (!isOn()) void letGo();
    },
    async stop() {
      await letGo();
    },
  };
}

/** The first address that may be asked: https, and only where tests allow it this computer. */
function firstLink(text: string, allowLoopback: boolean): URL | null {
  for (const part of textParts(text.slice(0, MOST_READ))) {
    if (part.kind !== 'link') continue;
    const url = new URL(part.text);
    if (url.protocol === 'https:' || (allowLoopback && isLoopbackHost(url.hostname))) return url;
  }
  return null;
}

/** The site is not told which part of the page is meant, and it is one page for all parts. */
function withoutFragment(link: URL): string {
  const page = new URL(link);
  page.hash = '';
  return page.href;
}

async function bytesOf(picture: Downloaded | null): Promise<LinkPreview['picture']> {
  if (picture === null) return null;
  try {
    return { contentType: picture.facts.contentType, bytes: await picture.read() };
  } catch {
    // The words stand without it.
    return null;
  }
}

async function discard({ found }: Kept): Promise<void> {
  await (await found)?.picture?.discard();
}
