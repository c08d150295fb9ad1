import type { Check } from '../../../shared/model/checks.ts';
import type { AuditRun } from '../audit-records.ts';
import { all, type ReadableDb, run, type WritableDb } from '../sql.ts';

/** See `Storage.recordAudit`. */
export function recordAudit(db: WritableDb, audit: AuditRun): void {
  const { found, ...row } = audit;
  db.transaction(() => {
    const { id } = run(
      db,
      `INSERT INTO audit_run (account_id, why, started_at, finished_at, conversations, threads_read, healed,
         missing, error)
       VALUES (@accountId, @why, @startedAt, @finishedAt, @conversations, @threadsRead, @healed, @missing, @error)`,
      row,
    );
    run(
      db,
      `INSERT OR IGNORE INTO audit_find (run_id, message_id, told_at, found_at)
       SELECT @id, m.id, value ->> 'at', @foundAt FROM json_each(@found) JOIN message m ON m.id = value ->> 'id'`,
      { id, foundAt: row.finishedAt, found: JSON.stringify(found) },
    );
  })();
}

/** See `Storage.checks`. */
export function checks(db: ReadableDb, { limit, whole }: { limit: number; whole?: boolean }): Check[] {
  return all<Check>(
    db,
    `SELECT r.started_at AS startedAt, max(r.finished_at) AS finishedAt, r.why, sum(r.conversations) AS chats,
       sum(r.missing) AS missing, max(r.error) AS error,
       (SELECT count(*) FROM audit_find f JOIN audit_run o ON o.id = f.run_id
        WHERE o.started_at = r.started_at) AS found,
       (SELECT max(max(f.found_at - f.told_at, 0)) FROM audit_find f JOIN audit_run o ON o.id = f.run_id
        WHERE o.started_at = r.started_at) AS longestDelayMs
     FROM audit_run r GROUP BY r.started_at ${whole ? 'HAVING max(r.error) IS NULL' : ''}
     ORDER BY r.started_at DESC LIMIT @limit`,
    { limit },
  );
}
