import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../../../shared/clock.ts';
import { AppFailure } from '../../../shared/ipc/result.ts';
import type { Backup } from '../../../shared/model/backup.ts';
import type { Log } from '../../logging/log.ts';
import { databaseLine } from '../database-line.ts';
import type { KeepingInputs, KeepingName } from '../protocol.ts';
import { openPort, type PortKind, portKind } from '../storage-port.ts';
import { readBackupName } from './backup-name.ts';

export interface BackupsParts {
  /** The database. */
  file: string;
  /** Where its copies lie; made with the first one. */
  folder: string;
  /** worker.ts, or its bundle. */
  entry: URL;
  nodeExecutable: string | null;
  clock: Pick<Clock, 'now'>;
  log: Log;
  /** Left out: a thread wherever the runtime can load the driver. */
  kind?: PortKind;
}

/**
 * Copies of everything Shopbell remembers; the newest seven are kept. Each is taken, read back and put back on a
 * thread or process of its own, one after the other, while the inbox goes on.
 */
export interface Backups {
  readonly folder: string;
  /** Newest first. */
  list(): Promise<Backup[]>;
  /** The newest that is whole and that this program can read; null when there is none. Reads files until then. */
  newestGood(): Promise<Backup | null>;
  /** Fails with `storage-damaged` when the database turns out not to be sound, and like any write to a disk. */
  take(reason: Backup['reason']): Promise<Backup>;
  /** Takes back in every copy what customers have unsent since it was taken. */
  forgetUnsent(): Promise<void>;
  /**
   * Puts a copy, or with null an empty inbox, in the database's place; what was there is moved aside and stays.
   * Nobody may have the database open. Fails with `not-found`, `copy-damaged` or `newer-database`; then nothing
   * has changed.
   */
  putBack(name: string | null): Promise<void>;
}

export function createBackups(parts: BackupsParts): Backups {
  const { file, folder, clock, log } = parts;
  let last: Promise<unknown> = Promise.resolve();

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(work, work);
    last = turn.catch(() => {});
    return turn;
  }

  async function list(): Promise<Backup[]> {
    const found = await Promise.all((await namesIn(folder)).map((name) => backupAt(folder, name)));
    return found.filter((backup) => backup !== null).sort((a, b) => b.takenAt - a.takenAt);
  }

  async function isGood({ name }: Backup): Promise<boolean> {
    try {
      await keep(parts, 'checkCopy', { file: join(folder, name) });
      return true;
    } catch (error) {
      log.warn('backup.not-good', { name, problem: error instanceof AppFailure ? error.code : 'internal' });
      return false;
    }
  }

  return {
    folder,
    list,
    newestGood: () =>
      inTurn(async () => {
        for (const backup of await list()) if (await isGood(backup)) return backup;
        return null;
      }),
    take: (reason) =>
      inTurn(async () => {
        const name = await keep(parts, 'copyDatabase', { file, folder, reason, now: clock.now() });
        const taken = await backupAt(folder, String(name));
        if (taken === null) throw new AppFailure('not-found', { message: 'backup' });
        log.info('backup.taken', { name: taken.name, bytes: taken.bytes });
        return taken;
      }),
    forgetUnsent: () =>
      inTurn(async () => {
        if ((await list()).length === 0) return;
        const messages = await keep(parts, 'forgetInCopies', { file, folder, now: clock.now() });
        if (messages !== 0) log.info('backup.unsent-forgotten', { messages: Number(messages) });
      }),
    putBack: (name) =>
      inTurn(async () => {
        // A name from outside must not lead out of the folder: only one that is listed is taken.
        const known = name === null ? null : (await list()).find((backup) => backup.name === name);
        if (known === undefined) throw new AppFailure('not-found', { message: 'backup' });
        const from = known === null ? null : join(folder, known.name);
        await keep(parts, 'replaceDatabase', { file, from, now: clock.now() });
        log.warn('backup.put-back', { name });
      }),
  };
}

/** One question to a thread or process that lives as long as it takes. */
async function keep<N extends KeepingName>(
  { kind = portKind(), entry, nodeExecutable, log }: BackupsParts,
  name: N,
  input: KeepingInputs[N],
): Promise<unknown> {
  const line = databaseLine(openPort(kind, entry, nodeExecutable), log, { isPatient: true });
  try {
    return await line.ask(name, input);
  } finally {
    await line.end();
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    // No copy was taken yet.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Null for a file that is none of ours, or that has just gone. */
async function backupAt(folder: string, name: string): Promise<Backup | null> {
  const read = readBackupName(name);
  if (read === null) return null;
  try {
    return { ...read, bytes: (await stat(join(folder, name))).size };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
