import type { AttachmentKind } from '../../shared/model/message.ts';
import type { MediaFacts } from '../storage/records.ts';

/** What a file is fetched for; it decides what its bytes may turn out to be. */
export type MediaKind = AttachmentKind | 'face' | 'preview';

/**
 * Why a file did not come:
 * `dead`: the address is over (403, 404, 410) · `refused`: an address that is not asked at all (not https, not on
 * the public internet, too many redirects) · `too-large` · `not-media`: bytes that are no picture, sound, film or
 * document, such as a login page · `unreachable`: passing trouble on the way · `disk`: it cannot be written here.
 */
export type MediaTrouble = 'dead' | 'refused' | 'too-large' | 'not-media' | 'unreachable' | 'disk';

/** A file that has come and lies aside until it is known whether it is still wanted. */
export interface Downloaded {
  facts: MediaFacts;
  /** What is in it, while it lies aside. */
  read(): Promise<Uint8Array<ArrayBuffer>>;
  /** Puts it in its place, in one step. Fails when the disk does. */
  keep(): Promise<void>;
  discard(): Promise<void>;
}

export type DownloadOutcome = { ok: true; file: Downloaded } | { ok: false; trouble: MediaTrouble };

/** Customers' files on this disk, each once, named by its content. */
export interface MediaCache {
  /** Never fails: what goes wrong is part of the answer. */
  download(input: { url: string; kind: MediaKind; signal: AbortSignal }): Promise<DownloadOutcome>;
  /** Takes a file away; false when the system would not let it go, so that it is tried again. */
  remove(digest: string): Promise<boolean>;
  /** Where the file of that digest lies. */
  pathOf(digest: string): string;
  /** Takes away what a crash left half-downloaded. Call it while nothing is being downloaded. */
  tidy(): Promise<void>;
}
