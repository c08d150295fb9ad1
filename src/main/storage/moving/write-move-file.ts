import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { Readable } from 'node:stream';
import { Encrypter } from 'age-encryption';
import Database from 'better-sqlite3';
import { Header, Pack, ReadEntry } from 'tar';
import type { FileWork } from '../../../shared/model/move-file.ts';
import { copyDatabase } from '../backups/copy-database.ts';
import { versionOf } from '../migrations/index.ts';
import { atPlace } from '../place-failure.ts';
import { all, one, type ReadableDb, run, type WritableDb } from '../sql.ts';
import {
  DATABASE,
  LOGINS,
  MANIFEST,
  type Manifest,
  MEDIA,
  MOVE_FORM,
  type MoveParts,
  SETTINGS,
} from './move-format.ts';
import { readMoveFile } from './read-move-file.ts';

export interface WriteMoveInput extends MoveParts {
  /** The database, whether or not somebody has it open. */
  file: string;
  /** Where customers' files lie; a folder `media` beside the database. */
  media: string;
  /** A folder of our own for the copy that is packed. */
  aside: string;
  /** What is written; takes its name `to` only when it is whole and was read back. */
  unfinished: string;
  to: string;
  passphrase: string;
  withMedia: boolean;
  appVersion: string;
  now: number;
  /** Base-2 logarithm of scrypt's work; left out: the library's own. */
  workFactor?: number;
}

/**
 * Writes everything into one file that only the passphrase opens. What customers unsent is not in the database any
 * more, nor are story pictures; files on their way out of the media folder are left behind. How far it is goes by
 * bytes: copying the database, writing, and reading back. Fails with `place-full` and `place-closed` where the owner's
 * place takes no file. Blocks its thread.
 */
export async function writeMoveFile(
  input: WriteMoveInput,
  tell: (work: FileWork) => void,
): Promise<Manifest> {
  const { aside, unfinished, to, passphrase } = input;
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { recursive: true, mode: 0o700 });
  try {
    const name = await copyDatabase({ file: input.file, folder: aside, reason: 'by-hand', now: input.now });
    const copy = join(aside, DATABASE);
    renameSync(join(aside, name), copy);
    const { manifest, digests, mediaBytes } = readyCopy(copy, input);
    const copyBytes = statSync(copy).size;
    const inside = copyBytes + mediaBytes;
    const isWritten = (bytes: number, written: number) =>
      tell({ share: Math.min(1, (copyBytes + bytes) / (copyBytes + 2 * inside)), bytes: written });
    await encrypt(packed(input, copy, manifest, digests), input, (bytes) => isWritten(bytes, bytes));
    await readMoveFile({ from: unfinished, into: null, passphrase }, ({ bytes }) =>
      isWritten(inside + bytes, statSync(unfinished).size),
    );
    atPlace(() => renameSync(unfinished, to));
    return manifest;
  } finally {
    rmSync(aside, { recursive: true, force: true });
    rmSync(unfinished, { force: true });
  }
}

function readyCopy(
  copy: string,
  input: WriteMoveInput,
): { manifest: Manifest; digests: Set<string>; mediaBytes: number } {
  const db = new Database(copy, { fileMustExist: true }) as WritableDb;
  try {
    if (!input.withMedia) forgetMedia(db);
    const count = (table: 'account' | 'conversation' | 'message') =>
      one<{ n: number }>(db, `SELECT count(*) AS n FROM ${table}`)?.n ?? 0;
    return {
      manifest: {
        form: MOVE_FORM,
        schema: versionOf(db),
        appVersion: input.appVersion,
        madeAt: input.now,
        accounts: count('account'),
        userIds: all<{ id: string }>(db, 'SELECT user_id AS id FROM account').map(({ id }) => id),
        conversations: count('conversation'),
        messages: count('message'),
        withMedia: input.withMedia,
        withLogins: input.logins !== null,
      },
      ...keptFiles(db),
    };
  } finally {
    db.close();
  }
}

/** As after the owner made room: the messages stay and say that their pictures are still in Instagram. */
export function forgetMedia(db: WritableDb): void {
  db.pragma('foreign_keys = ON');
  db.transaction(() => {
    run(db, `UPDATE attachment SET media = 'not-kept', digest = NULL WHERE digest IS NOT NULL`);
    run(db, 'UPDATE person SET picture_digest = NULL, picture_due_at = 0 WHERE picture_digest IS NOT NULL');
    run(db, 'DELETE FROM media_leftover');
    run(db, 'DELETE FROM media_file');
  })();
}

function keptFiles(db: ReadableDb): { digests: Set<string>; mediaBytes: number } {
  const rows = all<{ digest: string; bytes: number }>(
    db,
    'SELECT digest, bytes FROM media_file WHERE digest NOT IN (SELECT digest FROM media_leftover)',
  );
  return {
    digests: new Set(rows.map(({ digest }) => digest)),
    mediaBytes: rows.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

function packed(input: WriteMoveInput, copy: string, manifest: Manifest, digests: ReadonlySet<string>): Pack {
  const root = dirname(input.media);
  const nameOf = (path: string) => {
    const inside = path.replaceAll('\\', '/');
    return inside === relative(root, copy).replaceAll('\\', '/') ? DATABASE : inside;
  };
  const pack = new Pack({
    cwd: root,
    portable: true,
    filter: (path) => {
      const name = nameOf(path).replace(/\/$/, '');
      return !MEDIA.test(name) || digests.has(name.slice(name.lastIndexOf('/') + 1));
    },
    onWriteEntry: (entry) => {
      entry.path = nameOf(entry.path);
    },
  });
  // Only in memory: a login must lie on no disk outside the keychain, not for a moment.
  addText(pack, MANIFEST, manifest, input.now);
  addText(pack, SETTINGS, input.settings, input.now);
  if (input.logins !== null) addText(pack, LOGINS, input.logins, input.now);
  pack.add(relative(root, copy));
  for (const digest of digests) pack.add(join('media', digest.slice(0, 2), digest));
  pack.end();
  return pack;
}

function addText(pack: Pack, path: string, value: unknown, now: number): void {
  const bytes = Buffer.from(JSON.stringify(value, null, 2));
  const header = new Header({ path, mode: 0o600, size: bytes.length, type: 'File', mtime: new Date(now) });
  header.encode();
  const entry = new ReadEntry(header);
  pack.add(entry);
  entry.end(bytes);
}

async function encrypt(
  pack: Pack,
  { unfinished, passphrase, workFactor }: WriteMoveInput,
  told: (bytes: number) => void,
): Promise<void> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  if (workFactor !== undefined) encrypter.setScryptWorkFactor(workFactor);
  const encrypted = await encrypter.encrypt(
    Readable.toWeb(Readable.from(pack)) as ReadableStream<Uint8Array>,
  );
  let bytes = 0;
  const out = atPlace(() => openSync(unfinished, 'w', 0o600));
  try {
    for await (const chunk of encrypted as AsyncIterable<Uint8Array>) {
      // A disk that is nearly full takes a part of it, and refuses the rest.
      for (let at = 0; at < chunk.length; ) at += atPlace(() => writeSync(out, chunk, at));
      bytes += chunk.length;
      told(bytes);
    }
    atPlace(() => fsyncSync(out));
  } finally {
    closeSync(out);
  }
}
