import { all, one, type ReadableDb, run, type WritableDb } from '../sql.ts';
import type { JournalRow, KeepWebhook } from '../storage.ts';
import { existing, notFound } from '../storage-failure.ts';

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
    `SELECT id, received_at AS receivedAt, body FROM webhook_journal WHERE state = 'new' ORDER BY id LIMIT @limit`,
    { limit },
  );
}

/** See `Storage.settleWebhook`. */
export function settleWebhook(
  db: WritableDb,
  { id, state, reason, now }: { id: number; state: 'applied' | 'kept'; reason: string | null; now: number },
): void {
  const { changes } = run(
    db,
    'UPDATE webhook_journal SET state = @state, reason = @reason, settled_at = @now WHERE id = @id',
    { id, state, reason, now },
  );
  if (changes === 0) throw notFound('journal row');
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
