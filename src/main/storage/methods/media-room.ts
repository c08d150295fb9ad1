import type { MessageId } from '../../../shared/model/ids.ts';
import type { InboxChange } from '../../../shared/model/inbox-change.ts';
import { all, one, type ReadableDb, run, type WritableDb } from '../sql.ts';
import { inboxChange } from '../writing/change-inbox.ts';
import type { Touched } from '../writing/touched.ts';

/** Files let go of in one transaction: the window is told of each message that loses one. */
const CLEARED_AT_ONCE = 200;

/** See `Storage.mediaUsage`. */
export function mediaUsage(db: ReadableDb, { before }: { before: number }): { all: number; old: number } {
  const old = one<{ bytes: number | null }>(
    db,
    `SELECT sum(bytes) AS bytes FROM media_file f WHERE ${MAY_GO} AND ${NOT_NEWER}`,
    { before },
  );
  return { all: allBytes(db), old: old?.bytes ?? 0 };
}

/** See `Storage.clearOldMedia`. */
export function clearOldMedia(
  db: WritableDb,
  { mostBytes, freeBytes }: { mostBytes: number; freeBytes: number },
): { change: InboxChange; hasMore: boolean } {
  const total = allBytes(db);
  let excess = total > mostBytes ? total - (mostBytes - freeBytes) : 0;
  let cleared = 0;
  const change = inboxChange(db, (touched) => {
    if (excess <= 0) return;
    for (const { digest, bytes } of all<{ digest: string; bytes: number }>(db, OLDEST_FILES, {
      limit: CLEARED_AT_ONCE,
    })) {
      if (excess <= 0) break;
      letGo(db, touched, digest);
      excess -= bytes;
      cleared += 1;
    }
  });
  return { change, hasMore: excess > 0 && cleared > 0 };
}

/** See `Storage.clearMediaBefore`. */
export function clearMediaBefore(
  db: WritableDb,
  { before }: { before: number },
): { change: InboxChange; hasMore: boolean } {
  const files = all<{ digest: string }>(
    db,
    `SELECT digest FROM media_file f WHERE ${MAY_GO} AND ${NOT_NEWER} LIMIT @limit`,
    { before, limit: CLEARED_AT_ONCE },
  );
  const change = inboxChange(db, (touched) => {
    for (const { digest } of files) letGo(db, touched, digest);
  });
  return { change, hasMore: files.length === CLEARED_AT_ONCE };
}

/**
 * Faces stay: they are small, and without them a list is hard to read. So does what is still to be sent: there is
 * no other copy of it here.
 */
const MAY_GO = `EXISTS (SELECT 1 FROM attachment WHERE attachment.digest = f.digest)
  AND NOT EXISTS (SELECT 1 FROM person WHERE picture_digest = f.digest)
  AND NOT EXISTS (SELECT 1 FROM attachment a JOIN outbox o ON o.message_id = a.message_id WHERE a.digest = f.digest)`;

/** A file that was sent again lately is no old one. */
const NOT_NEWER = `NOT EXISTS (SELECT 1 FROM attachment a JOIN message m ON m.id = a.message_id
  WHERE a.digest = f.digest AND m.sent_at >= @before)`;

const OLDEST_FILES = `SELECT digest, bytes FROM media_file f WHERE ${MAY_GO} ORDER BY kept_at, digest LIMIT @limit`;

function allBytes(db: ReadableDb): number {
  return one<{ bytes: number | null }>(db, 'SELECT sum(bytes) AS bytes FROM media_file')?.bytes ?? 0;
}

function letGo(db: WritableDb, touched: Touched, digest: string): void {
  const messages = all<{ id: MessageId }>(
    db,
    'SELECT message_id AS id FROM attachment WHERE digest = @digest',
    { digest },
  );
  run(db, `UPDATE attachment SET media = 'not-kept', digest = NULL WHERE digest = @digest`, { digest });
  for (const { id } of messages) touched.messages.add(id);
}
