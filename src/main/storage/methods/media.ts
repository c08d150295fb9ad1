import type { ConversationId, MessageId } from '../../../shared/model/ids.ts';
import type { InboxChange } from '../../../shared/model/inbox-change.ts';
import type { KeptMedia, MediaFacts, MediaOwner, WantedMedia } from '../records.ts';
import { all, one, type ReadableDb, run, type WritableDb } from '../sql.ts';
import { inboxChange } from '../writing/change-inbox.ts';
import type { Touched } from '../writing/touched.ts';

/** A profile whose picture’s address died is asked for again, at most once in this time. */
const PROFILE_AGAIN_MS = 24 * 3_600_000;

/** See `Storage.wantedMedia`. */
export function wantedMedia(
  db: ReadableDb,
  { of, now, limit }: { of: MediaOwner['of']; now: number; limit: number },
): WantedMedia[] {
  return all<WantedRow>(db, of === 'attachment' ? WANTED_ATTACHMENTS : WANTED_FACES, { now, limit }).map(
    ({ id, isRenewed, ...row }) => ({ owner: { of, id }, ...row, isRenewed: isRenewed === 1 }),
  );
}

/** The newest messages first: those are being looked at. */
const WANTED_ATTACHMENTS = `
SELECT a.id, m.account_id AS accountId, account.user_id AS accountUserId, a.kind, a.url, a.media_tries AS tries,
  m.mid, a.position, a.address_renewed AS isRenewed
FROM attachment a INDEXED BY attachment_waiting CROSS JOIN message m ON m.id = a.message_id
  JOIN account ON account.id = m.account_id
WHERE a.media = 'waiting' AND a.url IS NOT NULL AND a.media_due_at <= @now
ORDER BY a.sent_at DESC, a.id DESC LIMIT @limit`;

const WANTED_FACES = `
SELECT p.id, p.account_id AS accountId, account.user_id AS accountUserId, 'face' AS kind, p.picture_url AS url,
  p.picture_tries AS tries, NULL AS mid, 0 AS position, 1 AS isRenewed
FROM person p JOIN account ON account.id = p.account_id
WHERE p.picture_due_at <= @now AND p.picture_url IS NOT NULL ORDER BY p.picture_due_at, p.id LIMIT @limit`;

/** See `Storage.nextMediaAt`. */
export function nextMediaAt(db: ReadableDb, of: MediaOwner['of']): number | null {
  const sql =
    of === 'attachment'
      ? `SELECT min(media_due_at) AS at FROM attachment WHERE media = 'waiting'`
      : 'SELECT min(picture_due_at) AS at FROM person WHERE picture_due_at IS NOT NULL';
  return one<{ at: number | null }>(db, sql)?.at ?? null;
}

/** See `Storage.noteMediaFile`. A file that comes again counts as new. */
export function noteMediaFile(
  db: WritableDb,
  { digest, bytes, now }: { digest: string; bytes: number; now: number },
): void {
  run(
    db,
    `INSERT INTO media_file (digest, bytes, kept_at) VALUES (@digest, @bytes, @now)
     ON CONFLICT (digest) DO UPDATE SET kept_at = max(kept_at, @now)`,
    { digest, bytes, now },
  );
  // Until somebody shows it.
  run(db, 'INSERT OR IGNORE INTO media_leftover (digest) VALUES (@digest)', { digest });
}

/** See `Storage.mediaKept`. */
export function mediaKept(
  db: WritableDb,
  { owner, url, facts }: { owner: MediaOwner; url: string; facts: MediaFacts },
): InboxChange {
  return inboxChange(db, (touched) => {
    const { digest, contentType, bytes, width, height, name } = facts;
    const { changes } =
      owner.of === 'attachment'
        ? run(
            db,
            `UPDATE attachment SET media = 'kept', digest = @digest, content_type = @contentType, bytes = @bytes,
               width = @width, height = @height, file_name = @name
             WHERE id = @id AND media = 'waiting' AND url = @url`,
            { id: owner.id, url, digest, contentType, bytes, width, height, name },
          )
        : run(
            db,
            `UPDATE person SET picture_digest = @digest, picture_type = @contentType, picture_due_at = NULL,
               picture_tries = 0 WHERE id = @id AND picture_url = @url`,
            { id: owner.id, url, digest, contentType },
          );
    if (changes === 0) return;
    run(db, 'DELETE FROM media_leftover WHERE digest = @digest', { digest });
    touchOwner(db, touched, owner);
  });
}

/** See `Storage.mediaPostponed`. */
export function mediaPostponed(db: WritableDb, { owner, dueAt }: { owner: MediaOwner; dueAt: number }): void {
  const sql =
    owner.of === 'attachment'
      ? 'UPDATE attachment SET media_due_at = @dueAt, media_tries = media_tries + 1 WHERE id = @id'
      : 'UPDATE person SET picture_due_at = @dueAt, picture_tries = picture_tries + 1 WHERE id = @id';
  run(db, sql, { id: owner.id, dueAt });
}

/** See `Storage.hastenMedia`. */
export function hastenMedia(db: WritableDb, { now }: { now: number }): void {
  run(db, `UPDATE attachment SET media_due_at = @now WHERE media = 'waiting' AND media_due_at > @now`, {
    now,
  });
  run(db, 'UPDATE person SET picture_due_at = @now WHERE picture_due_at > @now', { now });
}

/** See `Storage.mediaGivenUp`. */
export function mediaGivenUp(
  db: WritableDb,
  { owner, media, url, now }: { owner: MediaOwner; media: 'gone' | 'not-kept'; url: string; now: number },
): InboxChange {
  return inboxChange(db, (touched) => {
    const { id } = owner;
    if (owner.of === 'face') {
      run(
        db,
        `UPDATE person SET picture_due_at = NULL,
           profile_due_at = min(coalesce(profile_due_at, @now), max(@now, profile_read_at + @again))
         WHERE id = @id AND picture_url = @url`,
        { id, url, now, again: PROFILE_AGAIN_MS },
      );
      return;
    }
    const { changes } = run(
      db,
      `UPDATE attachment SET media = @media WHERE id = @id AND media = 'waiting' AND url = @url`,
      { id, media, url },
    );
    if (changes > 0) touchOwner(db, touched, owner);
  });
}

/** See `Storage.mediaAddressRenewed`. */
export function mediaAddressRenewed(
  db: WritableDb,
  { attachmentId, url, now }: { attachmentId: number; url: string; now: number },
): void {
  run(
    db,
    'UPDATE attachment SET url = @url, address_renewed = 1, media_due_at = @now, media_tries = 0 WHERE id = @attachmentId',
    { attachmentId, url, now },
  );
}

/** See `Storage.keptMedia`. */
export function keptMedia(db: ReadableDb, { of, id }: MediaOwner): KeptMedia | null {
  const sql =
    of === 'attachment'
      ? `SELECT digest, content_type AS contentType, bytes, kind, file_name AS name, title
         FROM attachment WHERE id = @id AND media = 'kept'`
      : `SELECT p.picture_digest AS digest, p.picture_type AS contentType, f.bytes, 'face' AS kind, NULL AS name,
           NULL AS title
         FROM person p JOIN media_file f ON f.digest = p.picture_digest WHERE p.id = @id`;
  return one<KeptMedia>(db, sql, { id }) ?? null;
}

/** See `Storage.unreferencedMedia`. */
export function unreferencedMedia(db: ReadableDb, limit: number): string[] {
  return all<{ digest: string }>(
    db,
    `SELECT digest FROM media_leftover f WHERE ${NOBODY_HAS_IT} ORDER BY digest LIMIT @limit`,
    { limit },
  ).map(({ digest }) => digest);
}

/** See `Storage.forgetMediaFiles`. */
export function forgetMediaFiles(db: WritableDb, digests: string[]): void {
  run(
    db,
    `DELETE FROM media_file AS f WHERE digest IN (SELECT value FROM json_each(@digests)) AND ${NOBODY_HAS_IT}`,
    { digests: JSON.stringify(digests) },
  );
}

const NOBODY_HAS_IT = `NOT EXISTS (SELECT 1 FROM attachment WHERE attachment.digest = f.digest)
  AND NOT EXISTS (SELECT 1 FROM person WHERE picture_digest = f.digest)`;

function touchOwner(db: ReadableDb, touched: Touched, { of, id }: MediaOwner): void {
  if (of === 'attachment') {
    const row = one<{ messageId: MessageId }>(
      db,
      'SELECT message_id AS messageId FROM attachment WHERE id = @id',
      { id },
    );
    if (row) touched.messages.add(row.messageId);
    return;
  }
  const row = one<{ id: ConversationId }>(db, 'SELECT id FROM conversation WHERE person_id = @id', { id });
  if (row) touched.conversations.add(row.id);
}

type WantedRow = Omit<WantedMedia, 'owner' | 'isRenewed'> & { id: number; isRenewed: number };
