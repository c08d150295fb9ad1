import { medianAnswerTime, type Turn } from '../../../shared/answer-times.ts';
import type { Contact } from '../../../shared/model/contact.ts';
import type { AccountId, ConversationId } from '../../../shared/model/ids.ts';
import type { Message } from '../../../shared/model/message.ts';
import { readMessages } from '../rows/message-row.ts';
import { ordersOfChat, readMonths } from '../rows/order-row.ts';
import { all, one, type ReadableDb } from '../sql.ts';
import { existing } from '../storage-failure.ts';
import { readNoteDraft, readNotes } from './notes.ts';

/** Older habits say little about how fast the owner answers now. */
const TURNS_LOOKED_AT = 400;
const MOST_SHARED = 300;

/** What follows the joins; exported for the test that reads SQLite's plan of it. */
export const SHARED_MEDIA = `WHERE m.conversation_id = @conversationId AND m.is_unsent = 0 AND EXISTS (
  SELECT 1 FROM attachment s WHERE s.message_id = m.id AND s.kind IN ('image', 'video') AND s.media <> 'never')
ORDER BY m.sent_at DESC, m.id DESC LIMIT @limit`;

/** See `Storage.contact`. */
export function contact(
  db: ReadableDb,
  { conversationId, monthBegan }: { conversationId: ConversationId; monthBegan: number },
): Contact {
  const { accountId, earlierNames, isVerified, followsUs, weFollow, ...row } = profile(db, conversationId);
  return {
    conversationId,
    ...row,
    earlierNames: JSON.parse(earlierNames) as string[],
    isVerified: truth(isVerified),
    followsUs: truth(followsUs),
    weFollow: truth(weFollow),
    firstWroteAt: firstWroteAt(db, conversationId),
    medianAnswerMs: medianAnswerTime(turns(db, conversationId)),
    notes: readNotes(db, conversationId),
    noteDraft: readNoteDraft(db, conversationId),
    orders: ordersOfChat(db, conversationId),
    currency: lastCurrency(db, accountId),
    month: readMonths(db, { accountId, since: monthBegan }),
  };
}

/** See `Storage.sharedMedia`. */
export function sharedMedia(
  db: ReadableDb,
  { conversationId }: { conversationId: ConversationId },
): Message[] {
  return readMessages(db, SHARED_MEDIA, { conversationId, limit: MOST_SHARED });
}

interface Profile {
  accountId: AccountId;
  followerCount: number | null;
  isVerified: number | null;
  followsUs: number | null;
  weFollow: number | null;
  earlierNames: string;
}

function profile(db: ReadableDb, conversationId: ConversationId): Profile {
  const row = one<Profile>(
    db,
    `SELECT c.account_id AS accountId, p.follower_count AS followerCount, p.is_verified AS isVerified,
       p.follows_us AS followsUs, p.we_follow AS weFollow, p.earlier_names AS earlierNames
     FROM conversation c JOIN person p ON p.id = c.person_id WHERE c.id = @conversationId`,
    { conversationId },
  );
  return existing(row, 'conversation');
}

function firstWroteAt(db: ReadableDb, conversationId: ConversationId): number | null {
  const row = one<{ at: number }>(
    db,
    `SELECT sent_at AS at FROM message WHERE conversation_id = @conversationId AND direction = 'in'
     ORDER BY sent_at, id LIMIT 1`,
    { conversationId },
  );
  return row?.at ?? null;
}

/** What never reached the person was no answer. */
function turns(db: ReadableDb, conversationId: ConversationId): Turn[] {
  return all<Turn>(
    db,
    `SELECT direction, sent_at AS at FROM message WHERE conversation_id = @conversationId
       AND (direction = 'in' OR delivery IN ('sent', 'seen'))
     ORDER BY sent_at DESC, id DESC LIMIT @limit`,
    { conversationId, limit: TURNS_LOOKED_AT },
  ).reverse();
}

function lastCurrency(db: ReadableDb, accountId: AccountId): string | null {
  const row = one<{ currency: string }>(
    db,
    'SELECT currency FROM shop_order WHERE account_id = @accountId ORDER BY number DESC LIMIT 1',
    { accountId },
  );
  return row?.currency ?? null;
}

function truth(flag: number | null): boolean | null {
  return flag === null ? null : flag === 1;
}
