import type { AccountId, MessageId } from '../../../shared/model/ids.ts';
import type { InboxChange } from '../../../shared/model/inbox-change.ts';
import type { Message, SendFailure } from '../../../shared/model/message.ts';
import type { ReactionRow } from '../records.ts';
import { type StoredMessage, storedById } from '../rows/stored-message.ts';
import { all, one, type ReadableDb, run, type WritableDb } from '../sql.ts';
import { existing, StorageFailure } from '../storage-failure.ts';
import { changeInbox, inboxChange } from '../writing/change-inbox.ts';
import { message as readMessage } from './threads.ts';

/** See `Storage.setReaction`. */
export function setReaction(
  db: WritableDb,
  { messageId, emoji, now }: { messageId: MessageId; emoji: string | null; now: number },
): { message: Message; change: InboxChange } {
  const { change } = changeInbox(db, (touched) => {
    const message = existing(storedById(db, messageId), 'message');
    if (message.direction === 'out' || message.isUnsent === 1) throw new StorageFailure('refused');
    const before = wishFor(db, messageId);
    const shown = before?.state === 'waiting' ? before.emoji : storedReaction(db, message).emoji;
    // An older wish may be under way; only without one does the same again mean that nothing is to be done.
    if (emoji === shown && before?.state !== 'failed') return;
    run(
      db,
      `INSERT INTO own_reaction (message_id, account_id, emoji, due_at) VALUES (@messageId, @accountId, @emoji, @now)
       ON CONFLICT (message_id) DO UPDATE SET emoji = excluded.emoji, due_at = excluded.due_at, wish = wish + 1,
         state = 'waiting', attempts = 0, failure = NULL`,
      { messageId, accountId: message.accountId, emoji, now },
    );
    touched.messages.add(messageId);
  });
  return { message: readMessage(db, messageId), change };
}

/** See `Storage.dueReactions`. */
export function dueReactions(
  db: ReadableDb,
  { now, limit, resting = [] }: { now: number; limit: number; resting?: readonly AccountId[] },
): ReactionRow[] {
  return all<ReactionRow>(
    db,
    `SELECT o.message_id AS messageId, o.account_id AS accountId, p.scoped_id AS personScopedId, m.mid, o.emoji,
       o.wish, o.attempts
     FROM own_reaction o JOIN account a ON a.id = o.account_id JOIN message m ON m.id = o.message_id
       JOIN conversation c ON c.id = m.conversation_id JOIN person p ON p.id = c.person_id
     WHERE ${IS_READY} AND o.due_at <= @now ORDER BY o.due_at, o.message_id LIMIT @limit`,
    { now, limit, resting: JSON.stringify(resting) },
  );
}

/** See `Storage.nextReactionAt`. */
export function nextReactionAt(
  db: ReadableDb,
  { resting = [] }: { resting?: readonly AccountId[] },
): number | null {
  const row = one<{ at: number }>(
    db,
    `SELECT o.due_at AS at FROM own_reaction o JOIN account a ON a.id = o.account_id
     WHERE ${IS_READY} ORDER BY o.due_at, o.message_id LIMIT 1`,
    { resting: JSON.stringify(resting) },
  );
  return row?.at ?? null;
}

const IS_READY = `o.state = 'waiting' AND a.state = 'connected'
  AND a.id NOT IN (SELECT value FROM json_each(@resting))`;

/** See `Storage.reactionSent`. */
export function reactionSent(
  db: WritableDb,
  { messageId, wish, now }: { messageId: MessageId; wish: number; now: number },
): InboxChange {
  return inboxChange(db, (touched) => {
    const message = storedById(db, messageId);
    const sent = wishFor(db, messageId);
    if (!message || message.mid === null || sent?.wish !== wish) return;
    // Later than all that was told before: Instagram names no time for it.
    const at = Math.max(now, storedReaction(db, message).at + 1);
    run(
      db,
      `INSERT INTO reaction (account_id, mid, by, emoji, at) VALUES (@accountId, @mid, 'account', @emoji, @at)
       ON CONFLICT (account_id, mid, by) DO UPDATE SET emoji = excluded.emoji, at = excluded.at`,
      { accountId: message.accountId, mid: message.mid, emoji: sent.emoji, at },
    );
    run(db, 'DELETE FROM own_reaction WHERE message_id = @messageId', { messageId });
    touched.messages.add(messageId);
  });
}

/** See `Storage.reactionLater`. */
export function reactionLater(
  db: WritableDb,
  { messageId, wish, dueAt }: { messageId: MessageId; wish: number; dueAt: number },
): void {
  run(
    db,
    `UPDATE own_reaction SET due_at = @dueAt, attempts = attempts + 1
     WHERE message_id = @messageId AND wish = @wish`,
    { messageId, wish, dueAt },
  );
}

/** See `Storage.reactionFailed`. */
export function reactionFailed(
  db: WritableDb,
  { messageId, wish, failure }: { messageId: MessageId; wish: number; failure: SendFailure },
): InboxChange {
  return inboxChange(db, (touched) => {
    const { changes } = run(
      db,
      `UPDATE own_reaction SET state = 'failed', failure = @failure WHERE message_id = @messageId AND wish = @wish`,
      { messageId, wish, failure: JSON.stringify(failure) },
    );
    if (changes > 0) touched.messages.add(messageId);
  });
}

/** See `Storage.discardReaction`. */
export function discardReaction(db: WritableDb, { messageId }: { messageId: MessageId }): InboxChange {
  return inboxChange(db, (touched) => {
    const { changes } = run(
      db,
      `DELETE FROM own_reaction WHERE message_id = @messageId AND state = 'failed'`,
      { messageId },
    );
    if (changes > 0) touched.messages.add(messageId);
  });
}

interface Wish {
  emoji: string | null;
  wish: number;
  state: 'waiting' | 'failed';
}

function wishFor(db: ReadableDb, messageId: MessageId): Wish | undefined {
  return one<Wish>(db, 'SELECT emoji, wish, state FROM own_reaction WHERE message_id = @messageId', {
    messageId,
  });
}

function storedReaction(
  db: ReadableDb,
  { accountId, mid }: StoredMessage,
): { emoji: string | null; at: number } {
  const row = one<{ emoji: string | null; at: number }>(
    db,
    `SELECT emoji, at FROM reaction WHERE account_id = @accountId AND mid = @mid AND by = 'account'`,
    { accountId, mid },
  );
  return row ?? { emoji: null, at: 0 };
}
