import type { ConversationId } from '../../../shared/model/ids.ts';
import type { InboxChange } from '../../../shared/model/inbox-change.ts';
import { one, run, type WritableDb } from '../sql.ts';
import { existing } from '../storage-failure.ts';
import { inboxChange } from '../writing/change-inbox.ts';
import type { Touched } from '../writing/touched.ts';

/** See `Storage.markRead`. The mark is set to the newest message shown, by Instagram's clock and not by ours. */
export function markRead(
  db: WritableDb,
  { conversationId }: { conversationId: ConversationId },
): InboxChange {
  return inboxChange(db, (touched) => {
    existing(
      one(db, 'SELECT 1 FROM conversation WHERE id = @conversationId', { conversationId }),
      'conversation',
    );
    readUpToNewest(db, touched, conversationId);
  });
}

/** See `Storage.saveDraft`. */
export function saveDraft(
  db: WritableDb,
  { conversationId, text }: { conversationId: ConversationId; text: string },
): InboxChange {
  return inboxChange(db, (touched) => {
    const draft = text === '' ? null : text;
    const before = existing(
      one<{ draft: string | null }>(db, 'SELECT draft FROM conversation WHERE id = @conversationId', {
        conversationId,
      }),
      'conversation',
    );
    if (before.draft === draft) return;
    run(db, 'UPDATE conversation SET draft = @draft WHERE id = @conversationId', { conversationId, draft });
    touched.conversations.add(conversationId);
  });
}

/** Everything stored in the conversation so far was seen by the owner. */
export function readUpToNewest(db: WritableDb, touched: Touched, conversationId: ConversationId): void {
  const looked = run(db, 'UPDATE conversation SET is_back = 0 WHERE id = @conversationId AND is_back = 1', {
    conversationId,
  });
  if (looked.changes > 0) touched.conversations.add(conversationId);
  const { changes } = run(
    db,
    `UPDATE conversation SET read_up_to = last_message_at
     WHERE id = @conversationId AND read_up_to < last_message_at`,
    { conversationId },
  );
  if (changes > 0) touched.stale.add(conversationId);
}
