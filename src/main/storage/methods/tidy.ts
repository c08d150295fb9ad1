import { run, type WritableDb } from '../sql.ts';
import { emptyLogSoon } from '../writing/forget-words.ts';
import { forgetOldUploads } from './uploads.ts';

const DAY_MS = 24 * 3_600_000;
/** Meta repeats a delivery for 36 hours; after that nobody asks for its digest. */
const DIGEST_DAYS = 7;
const KEPT_DAYS = 30;
const QUIET_CHECK_DAYS = 2;
const INCIDENT_DAYS = 90;

/** See `Storage.tidy`. */
export function tidy(db: WritableDb, { now }: { now: number }): void {
  const digestsUntil = now - DIGEST_DAYS * DAY_MS;
  const keptUntil = now - KEPT_DAYS * DAY_MS;
  db.transaction(() => {
    run(db, `DELETE FROM webhook_journal WHERE state = 'applied' AND settled_at < @digestsUntil`, {
      digestsUntil,
    });
    run(db, `DELETE FROM webhook_journal WHERE state = 'kept' AND received_at < @keptUntil`, { keptUntil });
    run(db, 'DELETE FROM early_news WHERE told_at < @keptUntil', { keptUntil });
    // A reaction to a message that never came; those of messages that are here stay with them.
    run(
      db,
      `DELETE FROM reaction WHERE at < @keptUntil AND NOT EXISTS (
         SELECT 1 FROM message m WHERE m.account_id = reaction.account_id AND m.mid = reaction.mid)`,
      { keptUntil },
    );
    // Asked every few seconds for years the checks would be most of the file. The last one that went through is
    // what "Last check" in the window speaks of, however old.
    run(
      db,
      `DELETE FROM audit_run WHERE (finished_at < @keptUntil OR (finished_at < @quietUntil AND error IS NULL
         AND missing = 0 AND healed = 0 AND NOT EXISTS (SELECT 1 FROM audit_find WHERE run_id = audit_run.id)))
         AND started_at < coalesce((SELECT max(started_at) FROM audit_run WHERE error IS NULL), 0)`,
      { keptUntil, quietUntil: now - QUIET_CHECK_DAYS * DAY_MS },
    );
    run(db, 'DELETE FROM incident WHERE ended_at < @incidentsUntil', {
      incidentsUntil: now - INCIDENT_DAYS * DAY_MS,
    });
    forgetOldUploads(db, now);
  })();
  emptyLogSoon(db);
}
