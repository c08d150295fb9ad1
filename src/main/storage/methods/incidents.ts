import { Incident } from '../../../shared/model/doctor.ts';
import type { AccountId } from '../../../shared/model/ids.ts';
import type { Arrivals } from '../incident-storage.ts';
import type { MethodInput } from '../protocol.ts';
import { all, one, type ReadableDb, run, type WritableDb } from '../sql.ts';

/** The newest rows are looked at, whatever else the file holds. */
const NEWEST_MESSAGES = 2_000;
/** Longer than this the audit does not keep what it found; read messages carry whole seconds only. */
const REMEMBERED_MS = 29 * 24 * 3_600_000;
/** A webhook may be on its way while the audit reads the same message. */
const LATE_MS = 2 * 60_000;

/** See `IncidentStorage.arrivals`. */
export function arrivals(
  db: ReadableDb,
  { accountId, liveSince, now }: { accountId: AccountId; liveSince: number | null; now: number },
): Arrivals {
  const since = now - REMEMBERED_MS;
  const inbound = one<{ fast: number | null; asked: number | null; silent: number }>(
    db,
    `SELECT max(told_at) FILTER (WHERE found_at IS NULL) AS fast,
       max(told_at) FILTER (WHERE found_at IS NOT NULL) AS asked,
       count(*) FILTER (WHERE told_at > @liveSince AND found_at - told_at > ${LATE_MS}) AS silent
     FROM (
       SELECT m.told_at, (SELECT min(found_at) FROM audit_find WHERE message_id = m.id) AS found_at
       FROM (SELECT * FROM message ORDER BY id DESC LIMIT ${NEWEST_MESSAGES}) m
       JOIN account a ON a.id = m.account_id
       WHERE m.account_id = @accountId AND m.direction = 'in' AND m.told_at > max(@since, a.created_at - 1000))`,
    { accountId, since, liveSince: liveSince ?? now },
  );
  const own = one<{ taken: number | null; refused: string | null; refusedAt: number | null }>(
    db,
    `WITH newest AS (
       SELECT * FROM (SELECT * FROM message ORDER BY id DESC LIMIT ${NEWEST_MESSAGES})
       WHERE account_id = @accountId AND direction = 'out' AND origin = 'shopbell'),
     failed AS (SELECT * FROM newest WHERE delivery = 'failed' ORDER BY id DESC LIMIT 1)
     SELECT (SELECT max(told_at) FROM newest WHERE delivery IN ('sent', 'seen')) AS taken,
       (SELECT failure FROM failed) AS refused, (SELECT written_at FROM failed) AS refusedAt`,
    { accountId },
  );
  const journal = one<{ at: number | null }>(
    db,
    'SELECT received_at AS at FROM webhook_journal ORDER BY id DESC LIMIT 1',
  );
  const code = codeIn(own?.refused ?? null);
  return {
    lastFastAt: inbound?.fast ?? null,
    lastAskedAt: inbound?.asked ?? null,
    silent: inbound?.silent ?? 0,
    lastWebhookAt: journal?.at ?? null,
    refusal: code === null ? null : { code, at: own?.refusedAt ?? 0 },
    lastTakenAt: own?.taken ?? null,
  };
}

function codeIn(failure: string | null): string | null {
  if (failure === null) return null;
  const kept: unknown = JSON.parse(failure);
  return typeof kept === 'object' && kept !== null && 'code' in kept ? String(kept.code) : null;
}

/** See `IncidentStorage.noteIncident`. */
export function noteIncident(
  db: WritableDb,
  { checkId, accountId, says, params, now }: MethodInput<'noteIncident'>,
): void {
  run(
    db,
    `INSERT INTO incident (check_id, account_id, says, params, started_at)
     VALUES (@checkId, @accountId, @says, @params, @now)
     ON CONFLICT (check_id, coalesce(account_id, 0)) WHERE ended_at IS NULL
     DO UPDATE SET says = excluded.says, params = excluded.params`,
    { checkId, accountId, says, params: JSON.stringify(params), now },
  );
}

/** See `IncidentStorage.endIncident`. */
export function endIncident(db: WritableDb, { checkId, accountId, now }: MethodInput<'endIncident'>): void {
  run(
    db,
    `UPDATE incident SET ended_at = @now
     WHERE check_id = @checkId AND coalesce(account_id, 0) = coalesce(@accountId, 0) AND ended_at IS NULL`,
    { checkId, accountId, now },
  );
}

/** See `IncidentStorage.incidents`. One of a check that a newer Shopbell knew is left out. */
export function incidents(db: ReadableDb, { limit }: { limit: number }): Incident[] {
  const rows = all<Record<string, unknown> & { params: string }>(
    db,
    `SELECT id, check_id AS checkId, account_id AS accountId, says, params, started_at AS startedAt,
       ended_at AS endedAt FROM incident ORDER BY started_at DESC, id DESC LIMIT @limit`,
    { limit },
  );
  return rows.flatMap((row) => {
    const parsed = Incident.safeParse({ ...row, params: JSON.parse(row.params) });
    return parsed.success ? [parsed.data] : [];
  });
}
