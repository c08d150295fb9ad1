import type { AccountId } from '../../../shared/model/ids.ts';
import type { OutgoingFileType } from '../../../shared/outgoing-files.ts';
import type { KnownFile } from '../records.ts';
import { one, type ReadableDb, run, type WritableDb } from '../sql.ts';

/** Instagram forgets an uploaded file after 90 days (attachment upload reference); ours go a little earlier. */
const KNOWN_MS = 80 * 24 * 3_600_000;

/** See `Storage.knownFiles`. */
export function knownFiles(
  db: ReadableDb,
  input: {
    accountId: AccountId;
    files: ReadonlyArray<{ digest: string; type: OutgoingFileType }>;
    now: number;
  },
): KnownFile[] {
  const { accountId, files, now } = input;
  return files.map(({ digest, type }) => {
    const upload = one<{ attachmentId: string }>(
      db,
      `SELECT attachment_id AS attachmentId FROM uploaded_file
       WHERE account_id = @accountId AND digest = @digest AND type = @type AND uploaded_at > @since`,
      { accountId, digest, type, since: now - KNOWN_MS },
    );
    return { attachmentId: upload?.attachmentId ?? null, wasSent: wasSent(db, accountId, digest) };
  });
}

function wasSent(db: ReadableDb, accountId: AccountId, digest: string): boolean {
  const sent = one(
    db,
    `SELECT 1 FROM attachment a JOIN message m ON m.id = a.message_id
     WHERE a.digest = @digest AND m.account_id = @accountId AND m.delivery IN ('sent', 'seen') LIMIT 1`,
    { accountId, digest },
  );
  return sent !== undefined;
}

/** See `Storage.noteUpload`. */
export function noteUpload(
  db: WritableDb,
  input: { accountId: AccountId; digest: string; type: OutgoingFileType; attachmentId: string; now: number },
): void {
  run(
    db,
    `INSERT INTO uploaded_file (account_id, digest, type, attachment_id, uploaded_at)
     VALUES (@accountId, @digest, @type, @attachmentId, @now)
     ON CONFLICT DO UPDATE SET attachment_id = @attachmentId, uploaded_at = @now`,
    input,
  );
}

/** See `Storage.forgetUploads`. */
export function forgetUploads(
  db: WritableDb,
  { accountId, digests }: { accountId: AccountId; digests: string[] },
): void {
  run(
    db,
    `DELETE FROM uploaded_file
     WHERE account_id = @accountId AND digest IN (SELECT value FROM json_each(@digests))`,
    { accountId, digests: JSON.stringify(digests) },
  );
}

/** Part of `Storage.tidy`. */
export function forgetOldUploads(db: WritableDb, now: number): void {
  run(db, 'DELETE FROM uploaded_file WHERE uploaded_at <= @until', { until: now - KNOWN_MS });
}
