import { createHash, randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type FileRefusal, type OutgoingFileType, outgoingFile } from '../../shared/outgoing-files.ts';
import { sniffContentType } from '../../shared/sniff-content-type.ts';
import type { MediaFacts } from '../storage/records.ts';
import { harmlessName } from './file-name.ts';
import { readerOver } from './file-reader.ts';
import { filmSize, isSoundOnly } from './film-size.ts';
import type { MediaCache } from './media.ts';
import { pictureSize } from './picture-size.ts';

const HEAD_BYTES = 64;
/** Files that wait to be sent, all together; the owner has attached and forgotten the oldest by then. */
const MOST_STAGED = 50;

/** A file the owner has attached and not sent yet. */
export interface StagedFile {
  id: string;
  type: OutgoingFileType;
  facts: MediaFacts;
  /** Puts it among the kept files, under its content. It stays here too, until it is discarded. */
  keep(): Promise<void>;
  /** Never fails. */
  discard(): Promise<void>;
}

/** Files between being attached and being sent. They do not outlive the program: neither does the composer's tray. */
export interface StagedFiles {
  /** Answers why not, where Instagram would not take it. Fails when the disk does. */
  stage(input: { name: string; bytes: Uint8Array }): Promise<StagedFile | FileRefusal>;
  find(id: string): StagedFile | null;
  /** Whether anything is attached and not sent yet. */
  isAny(): boolean;
  unstage(id: string): Promise<void>;
  /** Takes away what an earlier run left. */
  clear(): Promise<void>;
}

export function createStagedFiles(parts: { folder: string; cache: Pick<MediaCache, 'pathOf'> }): StagedFiles {
  const { folder, cache } = parts;
  const staged = new Map<string, StagedFile>();

  async function write(path: string, bytes: Uint8Array): Promise<void> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const handle = await open(path, 'wx', 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
  }

  /** Copied aside and renamed, so that what lies in its place is always whole. */
  async function keep(path: string, digest: string): Promise<void> {
    const place = cache.pathOf(digest);
    await mkdir(dirname(place), { recursive: true, mode: 0o700 });
    const aside = join(folder, randomUUID());
    await copyFile(path, aside, constants.COPYFILE_EXCL);
    await rename(aside, place);
  }

  async function discard(id: string): Promise<void> {
    staged.delete(id);
    await rm(join(folder, id), { force: true }).catch(() => {
      // Held by the system, or the disk is gone: the next start takes it away.
    });
  }

  return {
    async stage({ name, bytes }) {
      const contentType = await contentTypeOf(bytes);
      const judged = outgoingFile(contentType, bytes.length);
      if ('refusal' in judged) return judged.refusal;
      const id = randomUUID();
      const facts = await factsOf(name, contentType ?? '', bytes);
      await write(join(folder, id), bytes);
      const file: StagedFile = {
        id,
        type: judged.type,
        facts,
        keep: () => keep(join(folder, id), facts.digest),
        discard: () => discard(id),
      };
      staged.set(id, file);
      const [oldest] = staged.keys();
      if (staged.size > MOST_STAGED && oldest !== undefined) await discard(oldest);
      return file;
    },
    isAny: () => staged.size > 0,
    find: (id) => staged.get(id) ?? null,
    async unstage(id) {
      // Only what was staged here has a place here: an id is never made into a path otherwise.
      await staged.get(id)?.discard();
    },
    async clear() {
      staged.clear();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A sound in a film's clothes goes out as a sound: Instagram refuses it as a film. */
async function contentTypeOf(bytes: Uint8Array): Promise<string | null> {
  const type = sniffContentType(bytes.subarray(0, HEAD_BYTES));
  return type === 'video/mp4' && (await isSoundOnly(readerOver(bytes))) ? 'audio/mp4' : type;
}

async function factsOf(name: string, contentType: string, bytes: Uint8Array): Promise<MediaFacts> {
  const isFilm = contentType === 'video/mp4' || contentType === 'video/quicktime';
  const read = readerOver(bytes);
  const size = isFilm ? await filmSize(read) : await pictureSize(contentType, read);
  return {
    digest: createHash('sha256').update(bytes).digest('hex'),
    contentType,
    bytes: bytes.length,
    width: size?.width ?? null,
    height: size?.height ?? null,
    name: harmlessName(name, contentType),
  };
}
