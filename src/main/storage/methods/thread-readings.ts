import type { AccountId, ConversationId } from '../../../shared/model/ids.ts';
import type { InboxChange } from '../../../shared/model/inbox-change.ts';
import type { ComparedMessage, KnownThread, NoteThreadRead } from '../audit-records.ts';
import { all, one, type ReadableDb, returning, run, type WritableDb } from '../sql.ts';
import { changeInbox } from '../writing/change-inbox.ts';

/** See `Storage.knownThreads`. */
export function knownThreads(
  db: ReadableDb,
  { accountId, threadIds }: { accountId: AccountId; threadIds: string[] },
): KnownThread[] {
  return all<KnownThread>(
    db,
    `SELECT thread_id AS threadId, listed_at AS listedAt, read_up_to AS readUpTo, read_at AS readAt,
       compared_to AS comparedTo
     FROM thread_reading WHERE account_id = @accountId
       AND thread_id IN (SELECT value FROM json_each(@threadIds))`,
    { accountId, threadIds: JSON.stringify(threadIds) },
  );
}

/** A reading holds 20; more than these are compared only where a thread was cleared at Instagram. */
const MOST_COMPARED = 200;

/** Exported for the test that reads SQLite's plan of it. */
export const COMPARED = `SELECT m.mid, coalesce(m.told_at, 0) AS at, m.text, m.edit_revision AS editRevision,
  m.text_revision AS textRevision, m.is_unsent AS isUnsent,
  m.kind IN ('message', 'story-reply') AND NOT EXISTS (
    SELECT 1 FROM attachment a WHERE a.message_id = m.id AND a.kind = 'ephemeral') AS isListed,
  (SELECT json_group_array(json_object('by', r.by, 'emoji', r.emoji, 'at', r.at)) FROM reaction r
   WHERE r.account_id = m.account_id AND r.mid = m.mid) AS reactions
FROM person p JOIN conversation c ON c.person_id = p.id
  JOIN message m ON m.conversation_id = c.id AND m.sent_at >= @since
WHERE p.account_id = @accountId AND p.scoped_id = @personScopedId AND m.mid IS NOT NULL
ORDER BY m.sent_at DESC, m.id DESC LIMIT ${MOST_COMPARED}`;

/** See `Storage.comparedMessages`. */
export function comparedMessages(
  db: ReadableDb,
  { accountId, personScopedId, since }: { accountId: AccountId; personScopedId: string; since: number },
): ComparedMessage[] {
  return all<ComparedRow>(db, COMPARED, { accountId, personScopedId, since }).map((row) => ({
    ...row,
    isUnsent: row.isUnsent === 1,
    isListed: row.isListed === 1,
    reactions: JSON.parse(row.reactions) as ComparedMessage['reactions'],
  }));
}

interface ComparedRow extends Omit<ComparedMessage, 'isUnsent' | 'isListed' | 'reactions'> {
  isUnsent: number;
  isListed: number;
  reactions: string;
}

/** See `Storage.noteThreadRead`. */
export function noteThreadRead(
  db: WritableDb,
  read: NoteThreadRead,
): { change: InboxChange; marked: Marked[] } {
  const { result: marked, change } = changeInbox(db, (touched) => {
    noteReading(db, read);
    const conversation = conversationOf(db, read);
    if (conversation === undefined) return [];
    const missing = markMissing(db, conversation.id, read);
    const { pastBefore } = read;
    const isPastOther = pastBefore !== undefined && pastBefore !== conversation.pastBefore;
    if (isPastOther) {
      run(db, 'UPDATE conversation SET past_before = @pastBefore WHERE id = @id', {
        id: conversation.id,
        pastBefore,
      });
    }
    if (isPastOther || missing.length > 0) touched.stale.add(conversation.id);
    return missing;
  });
  return { change, marked };
}

interface Marked {
  mid: string;
  at: number;
}

function noteReading(
  db: WritableDb,
  { accountId, threadId, updatedAt, comparedTo, now }: NoteThreadRead,
): void {
  run(
    db,
    `INSERT INTO thread_reading AS old (account_id, thread_id, listed_at, read_up_to, read_at, compared_to)
     VALUES (@accountId, @threadId, @updatedAt, @updatedAt, @now, @comparedTo)
     ON CONFLICT (account_id, thread_id) DO UPDATE SET read_up_to = max(old.read_up_to, excluded.read_up_to),
       read_at = excluded.read_at, compared_to = max(old.compared_to, excluded.compared_to)`,
    { accountId, threadId, updatedAt, comparedTo, now },
  );
}

function markMissing(db: WritableDb, id: ConversationId, { accountId, missing }: NoteThreadRead): Marked[] {
  if (missing.length === 0) return [];
  return returning<Marked>(
    db,
    `INSERT OR IGNORE INTO missing_message (account_id, mid, conversation_id, told_at)
     SELECT @accountId, value ->> 'mid', @id, value ->> 'at' FROM json_each(@missing)
     WHERE NOT EXISTS (SELECT 1 FROM message WHERE account_id = @accountId AND mid = value ->> 'mid')
     RETURNING mid, told_at AS at`,
    { accountId, id, missing: JSON.stringify(missing) },
  );
}

function conversationOf(
  db: ReadableDb,
  { accountId, personScopedId }: NoteThreadRead,
): { id: ConversationId; pastBefore: number | null } | undefined {
  return one(
    db,
    `SELECT c.id, c.past_before AS pastBefore FROM person p JOIN conversation c ON c.person_id = p.id
     WHERE p.account_id = @accountId AND p.scoped_id = @personScopedId`,
    { accountId, personScopedId },
  );
}
