import type { AccountId, ConversationId, MessageId } from '../../../shared/model/ids.ts';
import type { InboxChange } from '../../../shared/model/inbox-change.ts';
import type { Delivery, SendFailure } from '../../../shared/model/message.ts';
import type { OutgoingContent } from '../../inbox/outgoing-content.ts';
import type { Intake } from '../intake/intake.ts';
import { nameOwn } from '../intake/name-own.ts';
import type { OutboxRow } from '../records.ts';
import { all, one, type ReadableDb, run, type WritableDb } from '../sql.ts';
import { existing, StorageFailure } from '../storage-failure.ts';
import { changeInbox, inboxChange } from '../writing/change-inbox.ts';
import { type Touched, touchMessage } from '../writing/touched.ts';
import { readOutbox } from './outbox.ts';

/**
 * See `Storage.markAttempting`. Fails with `not-found` when the reply was taken out meanwhile, and with
 * `refused` when it is under way already: in both cases nothing may be sent.
 */
export function markAttempting(
  db: WritableDb,
  { outboxId, now }: { outboxId: number; now: number },
): InboxChange {
  return inboxChange(db, (touched) => {
    const row = existing(outboxEntry(db, outboxId), 'outbox row');
    // Asked once more because the first answer was lost with the database's thread: it is the same attempt.
    if (row.state === 'attempting' && row.attemptedAt === now) return;
    if (row.state !== 'waiting') throw new StorageFailure('refused');
    run(
      db,
      `UPDATE outbox SET state = 'attempting', attempts = attempts + 1, attempted_at = @now WHERE id = @outboxId`,
      { outboxId, now },
    );
    setDelivery(db, touched, row, 'sending', null);
  });
}

/**
 * See `Storage.replySent`. Like the three below it changes nothing when the row is gone: an echo has settled it.
 */
export function replySent(
  db: WritableDb,
  { outboxId, mid, now }: { outboxId: number; mid: string; now: number },
): InboxChange {
  return inboxChange(db, (touched) => {
    const row = outboxEntry(db, outboxId);
    if (!row) return;
    remove(db, outboxId);
    const intake: Intake = { db, touched, accountId: row.accountId };
    const { messageId, replyToMid } = row;
    nameOwn(intake, { messageId, content: JSON.parse(row.content) as OutgoingContent, replyToMid, mid, now });
  });
}

/** See `Storage.replyLater`. */
export function replyLater(
  db: WritableDb,
  { outboxId, dueAt, failure }: { outboxId: number; dueAt: number; failure: SendFailure },
): InboxChange {
  return inboxChange(db, (touched) => {
    const row = unsettledEntry(db, outboxId);
    if (!row) return;
    run(db, `UPDATE outbox SET state = 'waiting', due_at = @dueAt WHERE id = @outboxId`, { outboxId, dueAt });
    setDelivery(db, touched, row, 'queued', failure);
  });
}

/** See `Storage.replyFailed`. The row leaves its lane: what was written after it may go. */
export function replyFailed(
  db: WritableDb,
  { outboxId, failure }: { outboxId: number; failure: SendFailure },
): InboxChange {
  return inboxChange(db, (touched) => {
    const row = unsettledEntry(db, outboxId);
    if (!row) return;
    remove(db, outboxId);
    setDelivery(db, touched, row, 'failed', failure);
  });
}

/** See `Storage.failLateReplies`. */
export function failLateReplies(
  db: WritableDb,
  { openedUpTo, failure }: { openedUpTo: number; failure: SendFailure },
): InboxChange {
  return inboxChange(db, (touched) => {
    const late = all<{ id: number }>(
      db,
      `SELECT o.id FROM outbox o JOIN conversation c ON c.id = o.conversation_id
       WHERE o.state = 'waiting' AND c.window_opened_at <= @openedUpTo`,
      { openedUpTo },
    );
    for (const { id } of late) {
      const row = unsettledEntry(db, id);
      if (!row) continue;
      remove(db, id);
      setDelivery(db, touched, row, 'failed', failure);
    }
  });
}

/** See `Storage.replyUnknown`. */
export function replyUnknown(db: WritableDb, { outboxId }: { outboxId: number }): InboxChange {
  return inboxChange(db, (touched) => {
    const row = unsettledEntry(db, outboxId);
    if (row) becomeUnknown(db, touched, row);
  });
}

/** See `Storage.unknownReplies`. To be asked while nothing is being sent. */
export function unknownReplies(db: WritableDb): OutboxRow[] {
  changeInbox(db, (touched) => {
    for (const { id } of all<{ id: number }>(db, `SELECT id FROM outbox WHERE state = 'attempting'`)) {
      const row = unsettledEntry(db, id);
      if (row) becomeUnknown(db, touched, row);
    }
  });
  return readOutbox(db, `WHERE o.state = 'unknown' ORDER BY o.id`);
}

function becomeUnknown(db: WritableDb, touched: Touched, row: OutboxEntry): void {
  run(db, `UPDATE outbox SET state = 'unknown' WHERE id = @id`, { id: row.id });
  setDelivery(db, touched, row, 'unknown', null);
}

interface OutboxEntry {
  id: number;
  messageId: MessageId;
  accountId: AccountId;
  conversationId: ConversationId;
  state: 'waiting' | 'attempting' | 'unknown';
  content: string;
  replyToMid: string | null;
  attemptedAt: number | null;
  mid: string | null;
}

function outboxEntry(db: ReadableDb, id: number): OutboxEntry | undefined {
  return one<OutboxEntry>(
    db,
    `SELECT o.id, o.message_id AS messageId, o.account_id AS accountId, o.conversation_id AS conversationId,
       o.state, o.content, o.reply_to_mid AS replyToMid, o.attempted_at AS attemptedAt, m.mid
     FROM outbox o JOIN message m ON m.id = o.message_id WHERE o.id = @id`,
    { id },
  );
}

/** The row, unless an echo has named the message already: it arrived, whatever the answer said. */
function unsettledEntry(db: WritableDb, id: number): OutboxEntry | undefined {
  const row = outboxEntry(db, id);
  if (!row || row.mid === null) return row;
  remove(db, id);
  return undefined;
}

function remove(db: WritableDb, id: number): void {
  run(db, 'DELETE FROM outbox WHERE id = @id', { id });
}

function setDelivery(
  db: WritableDb,
  touched: Touched,
  row: OutboxEntry,
  delivery: Delivery,
  failure: SendFailure | null,
): void {
  run(db, 'UPDATE message SET delivery = @delivery, failure = @failure WHERE id = @id', {
    id: row.messageId,
    delivery,
    failure: failure === null ? null : JSON.stringify(failure),
  });
  touchMessage(touched, { id: row.messageId, conversationId: row.conversationId });
}
