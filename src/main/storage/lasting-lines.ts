import type { Clock } from '../../shared/clock.ts';
import { AppFailure } from '../../shared/ipc/result.ts';
import type { Log } from '../logging/log.ts';
import { type DatabaseLine, databaseLine, LineGone } from './database-line.ts';
import { isReading, type MethodName, type OpenInput } from './protocol.ts';
import type { StoragePorts } from './storage-port.ts';

/** Asked twice they could do their work twice: whoever asked is told that it is not known. */
const ONCE: readonly MethodName[] = ['addLabel', 'addFolder', 'triage', 'restoreMarks', 'recordAudit'];
/** A thread that dies again so soon would only die again: then the owner is told. */
const TOO_SOON_MS = 60_000;

export interface LastingLinesParts {
  openPorts(): StoragePorts;
  file: string;
  /** Where copies lie; null where none are kept. */
  backupFolder: string | null;
  /** The other end had died and is back; every question has been asked again. */
  onBack(): void;
  clock: Pick<Clock, 'now'>;
  log: Log;
}

export interface LastingLines {
  ask(name: MethodName, input: unknown): Promise<unknown>;
  close(): Promise<void>;
}

/** One life of the other end: a writer and a reader, or one line that is both. */
interface Life {
  writer: DatabaseLine;
  reader: DatabaseLine;
  end(): Promise<void>;
}

/**
 * Lines that outlive the other end. When it dies it is started anew, and what was not answered is asked again:
 * a writing method may be asked twice and does its work once, but for those of `ONCE`. A second death soon after ends it: all are
 * told `storage-stopped`.
 */
export async function openLastingLines(parts: LastingLinesParts): Promise<LastingLines> {
  const { clock, log } = parts;
  let life = await begin(parts);
  let restarting: Promise<void> | null = null;
  let restartedAt = Number.NEGATIVE_INFINITY;
  let ended: AppFailure | null = null;

  async function restart(): Promise<void> {
    const isTooSoon = clock.now() - restartedAt < TOO_SOON_MS;
    restartedAt = clock.now();
    await life.end();
    try {
      if (isTooSoon) throw new AppFailure('storage-stopped');
      life = await begin(parts);
    } catch (error) {
      ended = error instanceof AppFailure ? error : new AppFailure('storage-stopped');
      log.error('storage.not-restarted', { problem: ended.code });
      throw ended;
    }
    log.warn('storage.restarted');
    parts.onBack();
  }

  /** Everybody who was waiting comes here; the first of them restarts it. */
  function revive(dead: Life): Promise<void> {
    if (life !== dead) return Promise.resolve();
    restarting ??= restart().finally(() => {
      restarting = null;
    });
    return restarting;
  }

  async function ask(name: MethodName, input: unknown): Promise<unknown> {
    if (restarting) await restarting;
    if (ended) throw ended;
    const asked = life;
    const line = isReading(name) ? asked.reader : asked.writer;
    return await line.ask(name, input).catch(async (error: unknown) => {
      if (!(error instanceof LineGone) || ended) throw error;
      await revive(asked);
      if (ONCE.includes(name)) throw error;
      return await ask(name, input);
    });
  }

  return {
    ask,
    async close() {
      if (restarting) await restarting.catch(() => {});
      const hadEnded = ended !== null;
      ended = new AppFailure('storage-unavailable', { message: 'closed' });
      if (hadEnded) return;
      try {
        if (life.reader !== life.writer) await life.reader.ask('close', null);
        await life.writer.ask('close', null);
      } catch (error) {
        // It has died in the meantime: there is nothing left to close.
        if (!(error instanceof LineGone)) throw error;
      } finally {
        await life.end();
      }
    },
  };
}

async function begin({ openPorts, file, backupFolder, clock, log }: LastingLinesParts): Promise<Life> {
  const ports = openPorts();
  const isShared = ports.writer === ports.reader;
  const writer = databaseLine(ports.writer, log);
  const reader = isShared ? writer : databaseLine(ports.reader, log);
  const end = async (): Promise<void> => {
    await Promise.all(isShared ? [writer.end()] : [reader.end(), writer.end()]);
  };
  const backups = backupFolder === null ? null : { folder: backupFolder, now: clock.now() };
  try {
    const roles: OpenInput['roles'] = isShared ? ['writer', 'reader'] : ['writer'];
    await writer.ask('open', { file, roles, backups } satisfies OpenInput);
    // After the writer: it makes the file and brings it to the newest shape.
    if (!isShared) await reader.ask('open', { file, roles: ['reader'], backups: null } satisfies OpenInput);
  } catch (error) {
    await end();
    throw error;
  }
  return { writer, reader, end };
}
