import type { AccountId, ConversationId } from '../../../shared/model/ids.ts';
import type { InboxChange } from '../../../shared/model/inbox-change.ts';
import type { SeenToTell } from '../records.ts';
import { one, type ReadableDb, run, type WritableDb } from '../sql.ts';
import { existing } from '../storage-failure.ts';
import { inboxChange } from '../writing/change-inbox.ts';

/** See `Storage.seenToTell`. */
export function seenToTell(db: ReadableDb, conversationId: ConversationId): SeenToTell {
  const { accountId, personScopedId, newestAt, toldSeenAt } = existing(
    one<{ accountId: AccountId; personScopedId: string; newestAt: number | null; toldSeenAt: number }>(
      db,
      `SELECT c.account_id AS accountId, p.scoped_id AS personScopedId, c.told_seen_at AS toldSeenAt,
         (SELECT sent_at FROM message m WHERE m.conversation_id = c.id AND m.direction = 'in' AND m.kind <> 'referral'
          ORDER BY sent_at DESC, id DESC LIMIT 1) AS newestAt
       FROM conversation c JOIN person p ON p.id = c.person_id WHERE c.id = @conversationId`,
      { conversationId },
    ),
    'conversation',
  );
  const isNews = newestAt !== null && newestAt > toldSeenAt;
  return { accountId, personScopedId, upTo: isNews ? newestAt : null };
}

/** See `Storage.noteToldSeen`. An answer that comes late never takes back a later one. */
export function noteToldSeen(
  db: WritableDb,
  { conversationId, upTo }: { conversationId: ConversationId; upTo: number },
): InboxChange {
  return inboxChange(db, (touched) => {
    const { changes } = run(
      db,
      'UPDATE conversation SET told_seen_at = @upTo WHERE id = @conversationId AND told_seen_at < @upTo',
      { conversationId, upTo },
    );
    if (changes > 0) touched.conversations.add(conversationId);
  });
}
