import type { AppErrorCode, ErrorDetail } from '../../shared/ipc/result.ts';

/**
 * An expected failure on the database's side of the port; the client makes it an `AppFailure`. A class of its
 * own, because `AppFailure` stands beside schemas and would load zod into the worker (57 ms at each start).
 */
export class StorageFailure extends Error {
  readonly code: AppErrorCode;
  readonly detail: ErrorDetail | null;

  constructor(code: AppErrorCode, detail: ErrorDetail | null = null) {
    super(code);
    this.name = 'StorageFailure';
    this.code = code;
    this.detail = detail;
  }
}

/** What was asked for by its id is not there. */
export function notFound(what: string): StorageFailure {
  return new StorageFailure('not-found', { message: what });
}

/** The row if there is one; fails with `not-found` otherwise. */
export function existing<Row>(row: Row | undefined, what: string): Row {
  if (row === undefined) throw notFound(what);
  return row;
}

/**
 * Any thrown thing as the pair that crosses the port. Only names and places are kept of what was not expected:
 * the message of an error may quote what a customer wrote.
 */
export function failureOf(thrown: unknown): { code: AppErrorCode; detail: ErrorDetail | null } {
  if (thrown instanceof StorageFailure) return { code: thrown.code, detail: thrown.detail };
  if (!(thrown instanceof Error)) return { code: 'internal', detail: null };
  const systemCode = 'code' in thrown ? String(thrown.code) : null;
  const trouble = systemCode === null ? null : troubleOf(thrown, systemCode);
  if (trouble !== null) return { code: trouble, detail: { message: systemCode ?? '' } };
  const place = /at ([\w.<> ]+) \(.*?([\w.-]+:\d+:\d+)\)/.exec(thrown.stack ?? '');
  const where = place ? ` in ${place[1]} (${place[2]})` : '';
  return { code: 'internal', detail: { message: `${systemCode ?? thrown.name}${where}`.slice(0, 300) } };
}

/** First words of a code of SQLite or of the system, and what they mean for the owner. The first that fits counts. */
const TROUBLES: ReadonlyArray<readonly [RegExp, AppErrorCode]> = [
  // Without room for the log's index SQLite tells of the index, not of the disk.
  [/^(SQLITE_FULL|SQLITE_IOERR_SHMSIZE|ENOSPC|EDQUOT|EFBIG)/, 'storage-full'],
  [/^(SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_PERM|EACCES|EPERM|EROFS)/, 'storage-read-only'],
  [/^(SQLITE_BUSY|SQLITE_LOCKED|EBUSY)/, 'storage-locked'],
  [/^(SQLITE_CORRUPT|SQLITE_NOTADB)/, 'storage-damaged'],
];

/**
 * Disk full, file damaged or locked, no permission: no other call would fare better. The last codes named here
 * are about the one statement instead, a mistake of ours that must not look like a broken disk.
 */
function troubleOf(error: Error, code: string): AppErrorCode | null {
  if (error.name !== 'SqliteError' && !('syscall' in error)) return null;
  const known = TROUBLES.find(([words]) => words.test(code));
  if (known) return known[1];
  return /^SQLITE_(ERROR|CONSTRAINT|MISMATCH|RANGE|TOOBIG|MISUSE)/.test(code) ? null : 'storage-unavailable';
}
