import type { AuditRun } from '../records.ts';
import { one, type ReadableDb, run, type WritableDb } from '../sql.ts';

/** See `Storage.recordAudit`. */
export function recordAudit(db: WritableDb, audit: AuditRun): void {
  const { accountId, startedAt, finishedAt, conversations, found, error } = audit;
  run(
    db,
    `INSERT INTO audit_run (account_id, started_at, finished_at, conversations, found, error)
     VALUES (@accountId, @startedAt, @finishedAt, @conversations, @found, @error)`,
    { accountId, startedAt, finishedAt, conversations, found, error },
  );
}

/** See `Storage.lastAudit`: the one that ended last, of any account. */
export function lastAudit(db: ReadableDb): AuditRun | null {
  return (
    one<AuditRun>(
      db,
      `SELECT account_id AS accountId, started_at AS startedAt, finished_at AS finishedAt, conversations, found,
         error FROM audit_run ORDER BY id DESC LIMIT 1`,
    ) ?? null
  );
}
