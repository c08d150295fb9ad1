import { createReadStream, createWriteStream, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { Decrypter } from 'age-encryption';
import { Parser, type ReadEntry } from 'tar';
import type { FileWork } from '../../../shared/model/move-file.ts';
import { checkCopy } from '../backups/copy-database.ts';
import { NEWEST_VERSION } from '../migrations/index.ts';
import { failureOf, StorageFailure } from '../storage-failure.ts';
import {
  AGE_HEAD,
  DATABASE,
  LOGINS,
  MANIFEST,
  type Manifest,
  MEDIA,
  MOVE_FORM,
  type MoveParts,
  SETTINGS,
} from './move-format.ts';

export interface ReadMoveInput {
  from: string;
  /** Where the database and the files go; null: it is only read through, to prove it. */
  into: string | null;
  passphrase: string;
}

export interface ReadMoveOutput extends MoveParts {
  manifest: Manifest;
}

/**
 * Reads a file for moving whole. Fails with `move-passphrase`, `move-foreign` (no such file), `move-damaged` (cut off
 * or changed) and `move-newer`; then nothing is left of it.
 */
export async function readMoveFile(
  { from, into, passphrase }: ReadMoveInput,
  tell: (work: FileWork) => void = () => {},
): Promise<ReadMoveOutput> {
  if (into !== null) {
    rmSync(into, { recursive: true, force: true });
    mkdirSync(into, { recursive: true, mode: 0o700 });
  }
  try {
    const total = statSync(from).size;
    const texts = await unpack(await opened(from, passphrase), into, (bytes) =>
      tell({ share: Math.min(1, bytes / total), bytes }),
    );
    const manifest = asManifest(texts.get(MANIFEST));
    if (into !== null) proveDatabase(join(into, DATABASE));
    const logins = texts.get(LOGINS);
    return {
      manifest,
      settings: parsed(texts.get(SETTINGS)),
      logins: logins === undefined ? null : asSecrets(parsed(logins)),
    };
  } catch (error) {
    if (into !== null) rmSync(into, { recursive: true, force: true });
    throw error;
  }
}

async function opened(from: string, passphrase: string): Promise<ReadableStream<Uint8Array>> {
  const head = readFileSync(from, { flag: 'r' }).subarray(0, AGE_HEAD.length).toString('latin1');
  if (head !== AGE_HEAD) throw new StorageFailure('move-foreign');
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    return await decrypter.decrypt(Readable.toWeb(createReadStream(from)) as ReadableStream<Uint8Array>);
  } catch (error) {
    const isWrong = error instanceof Error && /no identity matched/i.test(error.message);
    throw isWrong ? new StorageFailure('move-passphrase') : unlessDisk(error, 'move-damaged');
  }
}

/** Every entry, in order: texts into memory, the rest into the folder. What is not known is passed over. */
async function unpack(
  plain: ReadableStream<Uint8Array>,
  into: string | null,
  told: (bytes: number) => void,
): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  const writing: Array<Promise<unknown>> = [];
  const seen = new Set<string>();
  let problem: unknown = null;
  const parser = new Parser({
    strict: true,
    onReadEntry(entry: ReadEntry) {
      const name = entry.path;
      const isFirst = seen.size === 0;
      seen.add(name);
      if (isFirst && name !== MANIFEST) problem ??= new StorageFailure('move-foreign');
      if ([MANIFEST, SETTINGS, LOGINS].includes(name)) {
        writing.push(entry.concat().then((bytes) => void texts.set(name, bytes.toString('utf8'))));
      } else if (into !== null && entry.type === 'File' && (name === DATABASE || MEDIA.test(name))) {
        writing.push(save(entry, join(into, name)));
      } else entry.resume();
    },
  });
  const ended = new Promise<void>((resolve, reject) => {
    parser.on('end', () => resolve());
    parser.on('error', reject);
  });
  // Whoever awaits it below hears of a failure; until then it must not count as unheard.
  ended.catch(() => {});
  try {
    let bytes = 0;
    for await (const chunk of plain) {
      if (problem !== null) throw problem;
      bytes += chunk.length;
      told(bytes);
      if (!parser.write(Buffer.from(chunk)))
        await Promise.race([new Promise<void>((resolve) => parser.once('drain', resolve)), ended]);
    }
    parser.end();
    await ended;
    await Promise.all(writing);
  } catch (error) {
    throw error instanceof StorageFailure ? error : unlessDisk(error, 'move-damaged');
  }
  if (problem !== null) throw problem;
  if (!seen.has(DATABASE)) throw new StorageFailure(seen.has(MANIFEST) ? 'move-damaged' : 'move-foreign');
  return texts;
}

async function save(entry: ReadEntry, path: string): Promise<void> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const out = createWriteStream(path, { flags: 'wx', mode: 0o600 });
  entry.pipe(out);
  await finished(out);
}

function asManifest(text: string | undefined): Manifest {
  const manifest = parsed(text) as Partial<Manifest>;
  if (typeof manifest.form !== 'number' || typeof manifest.schema !== 'number') {
    throw new StorageFailure('move-foreign');
  }
  if (manifest.form > MOVE_FORM || manifest.schema > NEWEST_VERSION) throw new StorageFailure('move-newer');
  const count = (value: unknown) =>
    typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : 0;
  return {
    form: manifest.form,
    schema: manifest.schema,
    appVersion: String(manifest.appVersion ?? '').slice(0, 40),
    madeAt: count(manifest.madeAt),
    accounts: count(manifest.accounts),
    userIds: (manifest.userIds ?? []).filter((id) => typeof id === 'string'),
    conversations: count(manifest.conversations),
    messages: count(manifest.messages),
    withMedia: manifest.withMedia === true,
    withLogins: manifest.withLogins === true,
  };
}

function proveDatabase(file: string): void {
  try {
    checkCopy({ file });
  } catch (error) {
    const { code } = failureOf(error);
    if (code === 'newer-database') throw new StorageFailure('move-newer');
    throw unlessDisk(error, 'move-damaged');
  }
}

function parsed(text: string | undefined): object {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // Falls through: said as one sentence either way.
  }
  throw new StorageFailure('move-foreign');
}

function asSecrets(value: object): Record<string, string> {
  return Object.fromEntries(Object.entries(value).filter(([, secret]) => typeof secret === 'string'));
}

/** A disk that is full is no fault of the file. */
function unlessDisk(error: unknown, code: 'move-damaged'): unknown {
  const known = failureOf(error).code;
  return known === 'internal' || known === 'storage-damaged' ? new StorageFailure(code) : error;
}
