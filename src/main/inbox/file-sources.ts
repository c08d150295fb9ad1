import type { FileSource, Instagram } from '../instagram/instagram.ts';
import type { Log } from '../logging/log.ts';
import type { KnownFile, OutboxRow } from '../storage/records.ts';
import type { Storage } from '../storage/storage.ts';
import { failureCode } from './failure-code.ts';
import { filesOf, type OutgoingFile } from './outgoing-content.ts';

/** Where Instagram may fetch a file for the next minutes; `withdraw` ends that at once. */
export type FileOffer = { url: string; withdraw(): void } | NoFiles;

/** `no-address`: there is none now, one may come · `never-an-address`: the owner wants none. */
export type NoFiles = 'no-address' | 'never-an-address' | 'file-gone';

/** Where Instagram gets the files of one message from, in their order. */
export interface FileSources {
  sources: FileSource[];
  /** Digests of those for which an id from an earlier time is used. */
  remembered: string[];
  /** Ends every address that was opened for it. */
  withdraw(): void;
}

export interface FileSourcesParts {
  storage: Pick<Storage, 'knownFiles' | 'noteUpload'>;
  instagram: Pick<Instagram, 'upload'>;
  /** Opens an address for the file, for the request that follows. */
  offerFile(file: OutgoingFile): Promise<FileOffer>;
  clock: { now(): number };
  log: Log;
}

/**
 * A file goes out by an address of ours that Instagram fetches. One that the account has sent before, or that an
 * earlier try has had fetched, is handed over once and for all: from then on Instagram's own id of it is enough,
 * for everybody else it goes to, and even while there is no way in.
 */
export async function fileSources(
  row: OutboxRow,
  token: string,
  parts: FileSourcesParts,
): Promise<FileSources | NoFiles> {
  const files = filesOf(row.content);
  if (files.length === 0) return { sources: [], remembered: [], withdraw() {} };
  const known = await parts.storage.knownFiles({
    accountId: row.accountId,
    files: files.map(({ type, facts }) => ({ type, digest: facts.digest })),
    now: parts.clock.now(),
  });
  const opened: Array<() => void> = [];
  const withdraw = () => {
    for (const end of opened) end();
  };
  const sources: FileSource[] = [];
  for (const [place, file] of files.entries()) {
    const source = await sourceOf(file, { row, token, known: known[place], opened }, parts);
    if (typeof source === 'string') {
      withdraw();
      return source;
    }
    sources.push(source);
  }
  const remembered = files.flatMap(({ facts }, place) => (known[place]?.attachmentId ? [facts.digest] : []));
  return { sources, remembered, withdraw };
}

interface Sending {
  row: OutboxRow;
  token: string;
  known: KnownFile | undefined;
  opened: Array<() => void>;
}

async function sourceOf(
  file: OutgoingFile,
  { row, token, known, opened }: Sending,
  parts: FileSourcesParts,
): Promise<FileSource | NoFiles> {
  if (known && known.attachmentId !== null) return { attachmentId: known.attachmentId };
  const offer = await parts.offerFile(file);
  if (typeof offer === 'string') return offer;
  opened.push(offer.withdraw);
  const isUsedAgain = row.attempts > 0 || known?.wasSent === true;
  const attachmentId = isUsedAgain ? await uploaded(file, { row, token, url: offer.url }, parts) : null;
  if (attachmentId === null) return { url: offer.url };
  offer.withdraw();
  return { attachmentId };
}

/** Null when Instagram did not take it this way: then it goes by its address, and the send tells what is wrong. */
async function uploaded(
  { type, facts }: OutgoingFile,
  { row, token, url }: { row: OutboxRow; token: string; url: string },
  { storage, instagram, clock, log }: FileSourcesParts,
): Promise<string | null> {
  try {
    const { attachmentId } = await instagram.upload({ token, type, url });
    const { accountId } = row;
    await storage.noteUpload({ accountId, digest: facts.digest, type, attachmentId, now: clock.now() });
    return attachmentId;
  } catch (error) {
    log.warn('reply.upload-failed', { outboxId: row.id, code: failureCode(error) });
    return null;
  }
}
