import type { JournalRow, KeepWebhook } from '../records.ts';
import { all, one, type ReadableDb, run, type WritableDb } from '../sql.ts';
import { existing, notFound } from '../storage-failure.ts';
import { NOT_CONNECTED, type Settled, settle } from '../writing/settle-webhook.ts';

/** One batch of bodies in memory; a single larger one comes alone. */
const MOST_BATCH_BYTES = 8 * 1024 * 1024;

/** See `Storage.keepWebhook`. */
export function keepWebhook(db: WritableDb, input: KeepWebhook): { id: number; isNew: boolean } {
  const { receivedAt, digest, signedWith, body } = input;
  const { changes, id } = run(
    db,
    `INSERT INTO webhook_journal (received_at, digest, signed_with, body)
     VALUES (@receivedAt, @digest, @signedWith, @body) ON CONFLICT (digest) DO NOTHING`,
    { receivedAt, digest, signedWith, body },
  );
  if (changes > 0) return { id, isNew: true };
  const known = one<{ id: number }>(db, 'SELECT id FROM webhook_journal WHERE digest = @digest', { digest });
  return { id: existing(known, 'journal row').id, isNew: false };
}

/** See `Storage.pendingWebhooks`. */
export function pendingWebhooks(db: ReadableDb, limit: number): JournalRow[] {
  return all<JournalRow>(
    db,
    `SELECT id, received_at AS receivedAt, body FROM webhook_journal WHERE id IN (
       SELECT id FROM (
         SELECT id, bytes, sum(bytes) OVER (ORDER BY id) AS total FROM (
           SELECT id, length(body) AS bytes FROM webhook_journal WHERE state = 'new' ORDER BY id LIMIT @limit))
       WHERE total <= @mostBytes OR total = bytes)
     ORDER BY id`,
    { limit, mostBytes: MOST_BATCH_BYTES },
  );
}

/** See `Storage.settleWebhook`. */
export function settleWebhook(db: WritableDb, settled: Settled): void {
  if (!settle(db, settled)) throw notFound('journal row');
}

/**
 * An account was connected: what came for it before is read once more. What such a body told of others is
 * applied already, and telling it again changes nothing.
 */
export function reopenKept(db: WritableDb, accountUserId: string): void {
  run(
    db,
    `UPDATE webhook_journal SET state = 'new', reason = NULL, settled_at = NULL
     WHERE state = 'kept' AND substr(reason, 1, length(@because)) = @because
       AND instr(body, CAST(@accountUserId AS BLOB)) > 0`,
    { because: NOT_CONNECTED, accountUserId },
  );
}

/** See `Storage.journalRow`. */
export function journalRow(
  db: ReadableDb,
  id: number,
): (JournalRow & { state: string; reason: string | null }) | null {
  return (
    one<JournalRow & { state: string; reason: string | null }>(
      db,
      'SELECT id, received_at AS receivedAt, body, state, reason FROM webhook_journal WHERE id = @id',
      { id },
    ) ?? null
  );
}
