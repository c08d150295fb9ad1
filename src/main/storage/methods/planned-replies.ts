import type { MessageId } from '../../../shared/model/ids.ts';
import type { InboxChange } from '../../../shared/model/inbox-change.ts';
import { one, type ReadableDb, run, type WritableDb } from '../sql.ts';
import { existing } from '../storage-failure.ts';
import { inboxChange } from '../writing/change-inbox.ts';
import { touchMessage } from '../writing/touched.ts';
import { IS_PLANNED, plannedRows, releaseRow } from './release-replies.ts';

/** See `Storage.releaseReplies`. */
export function releaseReplies(db: WritableDb, { now }: { now: number }): InboxChange {
  return inboxChange(db, (touched) => {
    const due = plannedRows(db, `${IS_PLANNED} AND due_at <= @now ORDER BY due_at, id`, { now });
    for (const row of due) releaseRow(db, touched, row, now);
  });
}

/** See `Storage.moveReply`. */
export function moveReply(
  db: WritableDb,
  { messageId, dueAt, now }: { messageId: MessageId; dueAt: number | null; now: number },
): InboxChange {
  return inboxChange(db, (touched) => {
    const [found] = plannedRows(db, `message_id = @messageId AND ${IS_PLANNED}`, { messageId });
    const row = existing(found, 'planned reply');
    if (dueAt === null) return releaseRow(db, touched, row, now);
    run(db, `UPDATE outbox SET state = 'planned', due_at = @dueAt WHERE id = @id`, { id: row.id, dueAt });
    touchMessage(touched, { id: messageId, conversationId: row.conversationId });
  });
}

/** See `Storage.nextReleaseAt`. May lie in the past: then something is due now. */
export function nextReleaseAt(db: ReadableDb): number | null {
  const row = one<{ at: number }>(
    db,
    `SELECT due_at AS at FROM outbox WHERE ${IS_PLANNED} ORDER BY due_at, id LIMIT 1`,
  );
  return row?.at ?? null;
}
