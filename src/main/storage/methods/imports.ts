import type { AccountId } from '../../../shared/model/ids.ts';
import type { ImportRecord } from '../audit-records.ts';
import { all, type ReadableDb, run, type WritableDb } from '../sql.ts';

/** See `Storage.imports`. */
export function imports(db: ReadableDb): ImportRecord[] {
  return all<Omit<ImportRecord, 'isStopped'> & { isStopped: number; left: number }>(
    db,
    `SELECT a.id AS accountId, coalesce(h.state, 'listing') AS state, coalesce(h.is_stopped, 0) AS isStopped,
       coalesce(h.total, 0) AS total,
       (SELECT count(*) FROM thread_reading t WHERE t.account_id = a.id AND t.read_up_to = 0) AS left
     FROM account a LEFT JOIN history_import h ON h.account_id = a.id ORDER BY a.id`,
  ).map(({ left, isStopped, ...row }) => ({
    ...row,
    isStopped: isStopped === 1,
    done: Math.max(row.total - left, 0),
  }));
}

/** See `Storage.planImport`. */
export function planImport(
  db: WritableDb,
  {
    accountId,
    threads,
    isWhole,
  }: { accountId: AccountId; threads: Array<{ threadId: string; updatedAt: number }>; isWhole: boolean },
): void {
  db.transaction(() => {
    run(
      db,
      `INSERT OR IGNORE INTO thread_reading (account_id, thread_id, listed_at)
       SELECT @accountId, value ->> 'threadId', value ->> 'updatedAt' FROM json_each(@threads)`,
      { accountId, threads: JSON.stringify(threads) },
    );
    run(
      db,
      `INSERT INTO history_import (account_id, state, total)
       VALUES (@accountId, @state, (SELECT count(*) FROM thread_reading WHERE account_id = @accountId))
       ON CONFLICT (account_id) DO UPDATE SET state = excluded.state, total = excluded.total`,
      { accountId, state: isWhole ? 'reading' : 'listing' },
    );
  })();
}

/** Exported for the test that reads SQLite's plan of it. */
export const NEXT_TO_IMPORT = `SELECT thread_id AS threadId, listed_at AS updatedAt FROM thread_reading
WHERE account_id = @accountId AND read_up_to = 0 ORDER BY listed_at DESC, thread_id DESC LIMIT 1`;

/** See `Storage.nextToImport`. */
export function nextToImport(
  db: ReadableDb,
  accountId: AccountId,
): { threadId: string; updatedAt: number } | null {
  const [next] = all<{ threadId: string; updatedAt: number }>(db, NEXT_TO_IMPORT, { accountId });
  return next ?? null;
}

/** See `Storage.stopImports`. */
export function stopImports(db: WritableDb, { isStopped }: { isStopped: boolean }): void {
  run(db, `UPDATE history_import SET is_stopped = @isStopped WHERE state <> 'done'`, {
    isStopped: isStopped ? 1 : 0,
  });
}

/** See `Storage.endImport`. */
export function endImport(db: WritableDb, accountId: AccountId): void {
  run(db, `UPDATE history_import SET state = 'done', is_stopped = 0 WHERE account_id = @accountId`, {
    accountId,
  });
}
