import type { AccountId, ConversationId, MessageId } from '../../../shared/model/ids.ts';
import type { Standing } from '../rows/conversation-row.ts';
import { one, run, type WritableDb } from '../sql.ts';
import { gapsOf } from './gaps.ts';
import type { Touched } from './touched.ts';

/** Nobody reads a larger number off a badge; without it a never opened thread of 100 000 is counted each time. */
const MOST_UNREAD = 999;

/** What is taken back does not count, and who came by an ad or a link has said nothing yet. */
const COUNTS = `is_unsent = 0 AND kind <> 'referral'`;

/**
 * Works out what a conversation's row says about its messages. Always from the messages and never by adding
 * up, so that it comes out the same whatever order things arrived in.
 *
 * The customer waits when the newest message that counts is theirs. A message taken back does not count, and
 * neither does an own one that failed: it answered nobody. Done and Snoozed hold until the customer writes
 * something newer than what was there when the owner said so; measured by Instagram's clock on both sides.
 */
export function refreshConversation(db: WritableDb, touched: Touched, id: ConversationId): void {
  const before = one<DerivedRow>(db, DERIVED, { id });
  if (!before) return;
  const newest = one<{ id: MessageId; sentAt: number }>(
    db,
    `SELECT id, sent_at AS sentAt FROM message WHERE conversation_id = @id
     ORDER BY sent_at DESC, id DESC LIMIT 1`,
    { id },
  );
  const marks = marksThatHold(before, newestFromPerson(db, id));
  const waitingSince = spokeLast(db, id) === 'in' ? firstUnanswered(db, id) : 0;
  const after = {
    ...marks,
    lastMessageId: newest?.id ?? null,
    lastMessageAt: newest?.sentAt ?? 0,
    waitingSince,
    standing: standingOf(marks, newest !== undefined, waitingSince > 0),
    unread: countUnread(db, id, before.readUpTo),
    gaps: gapsOf(db, id, before.pastBefore),
  };
  if ((before.standing === 'needs-reply') !== (after.standing === 'needs-reply')) {
    touched.accounts.add(before.accountId);
  }
  const isSame = Object.entries(after).every(([key, value]) => before[key as keyof typeof after] === value);
  if (isSame) return;
  touched.conversations.add(id);
  run(
    db,
    `UPDATE conversation SET last_message_id = @lastMessageId, last_message_at = @lastMessageAt,
       waiting_since = @waitingSince, standing = @standing, unread = @unread, done_up_to = @doneUpTo,
       snoozed_up_to = @snoozedUpTo, snoozed_until = @snoozedUntil, gaps = @gaps WHERE id = @id`,
    { id, ...after },
  );
}

const DERIVED = `
SELECT account_id AS accountId, last_message_id AS lastMessageId, last_message_at AS lastMessageAt,
  waiting_since AS waitingSince, standing, unread, read_up_to AS readUpTo, done_up_to AS doneUpTo,
  snoozed_up_to AS snoozedUpTo, snoozed_until AS snoozedUntil, past_before AS pastBefore, gaps
FROM conversation WHERE id = @id`;

interface Marks {
  doneUpTo: number;
  snoozedUpTo: number;
  snoozedUntil: number;
}

/** What the owner said of the chat, as far as the person has not written since. */
function marksThatHold({ doneUpTo, snoozedUpTo, snoozedUntil }: Marks, newestFromPersonAt: number): Marks {
  const isSnoozed = snoozedUpTo >= newestFromPersonAt;
  return {
    doneUpTo: doneUpTo >= newestFromPersonAt ? doneUpTo : 0,
    snoozedUpTo: isSnoozed ? snoozedUpTo : 0,
    snoozedUntil: isSnoozed ? snoozedUntil : 0,
  };
}

function standingOf(marks: Marks, hasMessages: boolean, isWaitedFor: boolean): Standing {
  if (marks.doneUpTo > 0) return 'done';
  if (marks.snoozedUntil > 0) return 'snoozed';
  if (isWaitedFor) return 'needs-reply';
  return hasMessages ? 'waiting' : 'empty';
}

/** When the person last wrote what still counts; 0 when they never did. */
export function newestFromPerson(db: WritableDb, id: ConversationId): number {
  const row = one<{ at: number }>(
    db,
    `SELECT sent_at AS at FROM message WHERE conversation_id = @id AND direction = 'in' AND ${COUNTS}
     ORDER BY sent_at DESC, id DESC LIMIT 1`,
    { id },
  );
  return row?.at ?? 0;
}

function spokeLast(db: WritableDb, id: ConversationId): 'in' | 'out' | null {
  const row = one<{ direction: 'in' | 'out' }>(
    db,
    `SELECT direction FROM message
     WHERE conversation_id = @id AND ${COUNTS} AND (direction = 'in' OR delivery <> 'failed')
     ORDER BY sent_at DESC, id DESC LIMIT 1`,
    { id },
  );
  return row?.direction ?? null;
}

function firstUnanswered(db: WritableDb, id: ConversationId): number {
  const answered = one<{ at: number }>(
    db,
    `SELECT sent_at AS at FROM message
     WHERE conversation_id = @id AND direction = 'out' AND delivery <> 'failed' AND is_unsent = 0
     ORDER BY sent_at DESC, id DESC LIMIT 1`,
    { id },
  );
  const first = one<{ at: number }>(
    db,
    `SELECT sent_at AS at FROM message
     WHERE conversation_id = @id AND sent_at >= @answeredAt AND direction = 'in' AND ${COUNTS}
     ORDER BY sent_at, id LIMIT 1`,
    { id, answeredAt: answered?.at ?? 0 },
  );
  return first?.at ?? 0;
}

/** Incoming messages after both the owner's read mark and the newest own message, wherever that was written. */
function countUnread(db: WritableDb, id: ConversationId, readUpTo: number): number {
  const answered = one<{ at: number }>(
    db,
    `SELECT sent_at AS at FROM message WHERE conversation_id = @id AND direction = 'out' AND delivery <> 'failed'
     ORDER BY sent_at DESC, id DESC LIMIT 1`,
    { id },
  );
  const mark = Math.max(readUpTo, answered?.at ?? 0);
  const row = one<{ unread: number }>(
    db,
    `SELECT count(*) AS unread FROM (
       SELECT 1 FROM message WHERE conversation_id = @id AND sent_at > @mark AND direction = 'in' AND ${COUNTS}
       LIMIT ${MOST_UNREAD})`,
    { id, mark },
  );
  return row?.unread ?? 0;
}

interface DerivedRow extends Marks {
  accountId: AccountId;
  lastMessageId: MessageId | null;
  lastMessageAt: number;
  waitingSince: number;
  standing: Standing;
  unread: number;
  readUpTo: number;
  pastBefore: number | null;
  gaps: string | null;
}
