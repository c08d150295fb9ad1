import type { SavedReplyId } from '../../../shared/model/ids.ts';
import type { SavedReply, SavedReplyInput } from '../../../shared/model/saved-reply.ts';
import { all, type ReadableDb, run, type WritableDb } from '../sql.ts';
import { existing } from '../storage-failure.ts';

/** See `Storage.savedReplies`. */
export function savedReplies(db: ReadableDb): SavedReply[] {
  return all<SavedReply>(
    db,
    'SELECT id, name, words, used_at AS usedAt FROM saved_reply ORDER BY used_at DESC, id DESC',
  );
}

/** See `Storage.putSavedReply`. */
export function putSavedReply(
  db: WritableDb,
  { id, name, words, usedAt, now }: SavedReplyInput & { now: number },
): { id: SavedReplyId; replies: SavedReply[] } {
  const facts = { id, name, words, usedAt: usedAt ?? now };
  const { id: added } = run(
    db,
    `INSERT INTO saved_reply (id, name, words, used_at) VALUES (@id, @name, @words, @usedAt)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, words = excluded.words, used_at = excluded.used_at`,
    facts,
  );
  return { id: id ?? (added as SavedReplyId), replies: savedReplies(db) };
}

/** See `Storage.removeSavedReply`. */
export function removeSavedReply(db: WritableDb, { id }: { id: SavedReplyId }): SavedReply[] {
  run(db, 'DELETE FROM saved_reply WHERE id = @id', { id });
  return savedReplies(db);
}

/** See `Storage.noteSavedReplyUse`. */
export function noteSavedReplyUse(
  db: WritableDb,
  { id, now }: { id: SavedReplyId; now: number },
): SavedReply[] {
  const { changes } = run(db, 'UPDATE saved_reply SET used_at = @now WHERE id = @id', { id, now });
  existing(changes > 0 ? true : undefined, 'saved reply');
  return savedReplies(db);
}
