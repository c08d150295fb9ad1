import type {
  Conversation,
  ConversationCursor,
  ConversationPage,
  ListFilter,
  View,
} from '../../../shared/model/conversation.ts';
import type { ConversationId, MessageId } from '../../../shared/model/ids.ts';
import { REPLY_WINDOW_MS } from '../../../shared/reply-window.ts';
import type { FailedReplies } from '../records.ts';
import {
  conversationSql,
  labelledSql,
  readConversations,
  readConversationsById,
  unsettledChatsSql,
} from '../rows/conversation-row.ts';
import { one, type ReadableDb } from '../sql.ts';
import { existing } from '../storage-failure.ts';

export { readRevision as revision } from '../writing/change-inbox.ts';

export interface PageInput extends ListFilter {
  after: ConversationCursor | null;
  limit: number;
  /** Decides which reply windows are open. */
  now: number;
}

/** See `Storage.conversation`. */
export function conversation(db: ReadableDb, id: ConversationId): Conversation {
  return existing(readConversationsById(db, [id])[0], 'conversation');
}

/** See `Storage.waitingCount`. Read from the index alone. */
export function waitingCount(db: ReadableDb): number {
  return (
    one<{ count: number }>(db, `SELECT count(*) AS count FROM conversation WHERE standing = 'needs-reply'`)
      ?.count ?? 0
  );
}

/** See `Storage.failedReplies`. What has no id of Instagram's is little, and has an index of its own. */
export function failedReplies(db: ReadableDb): FailedReplies {
  const row = one<{ count: number; messageId: MessageId | null; conversationId: ConversationId }>(
    db,
    `SELECT count(*) AS count, min(id) AS messageId, conversation_id AS conversationId
     FROM message INDEXED BY message_unconfirmed WHERE mid IS NULL AND delivery = 'failed'`,
  );
  if (!row || row.messageId === null) return { count: 0, first: null };
  return { count: row.count, first: { conversationId: row.conversationId, messageId: row.messageId } };
}

/**
 * See `Storage.conversationPage`. "Needs reply" has two parts: open reply windows, the one that closes first
 * on top; below them the closed ones, the last closed on top, and those that never opened at the end. "Snoozed"
 * goes by what comes back first; the other views by the last message, newest first.
 */
export function conversationPage(db: ReadableDb, input: PageInput): ConversationPage {
  if (input.view === 'needs-reply') return needsReplyPage(db, input);
  return input.view === 'snoozed' ? snoozedPage(db, input) : newestFirst(db, input.view, input);
}

function snoozedPage(db: ReadableDb, input: PageInput): ConversationPage {
  const rows = rowsOf(db, 'snoozed', input, input.after ?? { at: 0, id: 0 }, input.limit + 1);
  return pageOf(rows, input.limit, (row) => ({ at: row.snoozedUntil ?? 0, id: row.id }));
}

function newestFirst(db: ReadableDb, view: NewestFirst, input: PageInput): ConversationPage {
  const rows = rowsOf(db, view, input, input.after ?? FROM_THE_TOP, input.limit + 1);
  return pageOf(rows, input.limit, (row) => ({ at: row.lastMessageAt, id: row.id }));
}

function needsReplyPage(db: ReadableDb, input: PageInput): ConversationPage {
  const { after, limit } = input;
  /** The border between the parts: what opened at this instant or before has closed. */
  const border = { at: input.now - REPLY_WINDOW_MS, id: Number.MAX_SAFE_INTEGER };
  const rows: Conversation[] = [];
  const isAmongClosed = after !== null && after.at > CLOSED_PART / 2;
  if (!isAmongClosed) {
    const from = after !== null && after.at > border.at ? after : border;
    rows.push(...rowsOf(db, 'open', input, from, limit + 1));
  }
  if (rows.length <= limit) {
    const from = isAmongClosed ? { at: CLOSED_PART - after.at, id: after.id } : border;
    rows.push(...rowsOf(db, 'closed', input, from, limit + 1 - rows.length));
  }
  return pageOf(rows, limit, ({ windowOpenedAt, id }) => {
    const at = windowOpenedAt ?? 0;
    return { at: at > border.at ? at : CLOSED_PART - at, id };
  });
}

/**
 * A cursor into the closed part counts down from here. It says by itself which part it is in, and goes on doing
 * so when a window closes between two pages. Half of it is above every time and below every such cursor.
 */
const CLOSED_PART = 2 ** 52;
const FROM_THE_TOP = { at: Number.MAX_SAFE_INTEGER, id: Number.MAX_SAFE_INTEGER };

type NewestFirst = Exclude<View, 'needs-reply' | 'snoozed'>;
type OfOneIndex = Exclude<NewestFirst, 'outbox'>;
type Part = 'open' | 'closed' | 'snoozed' | NewestFirst;

const PARTS: Record<Exclude<Part, 'outbox'>, { index: string; where: string; order: string }> = {
  open: {
    index: 'conversation_needs_reply',
    where: `c.standing = 'needs-reply' AND (c.window_opened_at, c.id) > (@at, @id)`,
    order: 'c.window_opened_at, c.id',
  },
  closed: {
    index: 'conversation_needs_reply',
    where: `c.standing = 'needs-reply' AND (c.window_opened_at, c.id) < (@at, @id)`,
    order: 'c.window_opened_at DESC, c.id DESC',
  },
  snoozed: {
    index: 'conversation_snoozed',
    where: `c.standing = 'snoozed' AND (c.snoozed_until, c.id) > (@at, @id)`,
    order: 'c.snoozed_until, c.id',
  },
  waiting: {
    index: 'conversation_waiting',
    where: `c.standing = 'waiting' AND (c.last_message_at, c.id) < (@at, @id)`,
    order: 'c.last_message_at DESC, c.id DESC',
  },
  done: {
    index: 'conversation_done',
    where: `c.standing = 'done' AND (c.last_message_at, c.id) < (@at, @id)`,
    order: 'c.last_message_at DESC, c.id DESC',
  },
  all: {
    index: 'conversation_all',
    where: '(c.last_message_at, c.id) < (@at, @id)',
    order: 'c.last_message_at DESC, c.id DESC',
  },
};

const STANDING: Record<OfOneIndex, string> = {
  waiting: `AND c.standing = 'waiting'`,
  done: `AND c.standing = 'done'`,
  all: '',
};

/** The statement of a part of a view; exported for the test that reads SQLite's plan of it. */
export function pageSql(part: Part, isOneAccount: boolean, isOneLabel = false): string {
  const ofAccount = isOneAccount ? 'AND c.account_id = @accountId' : '';
  if (part === 'outbox') {
    return unsettledChatsSql(`
      WHERE (c.last_message_at, c.id) < (@at, @id) ${ofAccount} ${isOneLabel ? HAS_LABEL : ''}
      ORDER BY c.last_message_at DESC, c.id DESC LIMIT @limit`);
  }
  // What comes newest first is read in the label's own order; a few who wait or sleep are looked through instead.
  if (isOneLabel && isOfOneIndex(part)) {
    return labelledSql(`
      WHERE l.label_id = @labelId AND (l.last_message_at, l.conversation_id) < (@at, @id)
        ${STANDING[part]} ${ofAccount}
      ORDER BY l.last_message_at DESC, l.conversation_id DESC LIMIT @limit`);
  }
  const { index, where, order } = PARTS[part];
  const rest = `WHERE ${where} ${ofAccount} ${isOneLabel ? HAS_LABEL : ''} ORDER BY ${order} LIMIT @limit`;
  return conversationSql(rest, isOneAccount ? `${index}_of_account` : index);
}

const HAS_LABEL =
  'AND EXISTS (SELECT 1 FROM conversation_label g WHERE g.conversation_id = c.id AND g.label_id = @labelId)';

function isOfOneIndex(part: Part): part is OfOneIndex {
  return part in STANDING;
}

function rowsOf(
  db: ReadableDb,
  part: Part,
  { accountId, labelId }: ListFilter,
  { at, id }: { at: number; id: number },
  limit: number,
): Conversation[] {
  return readConversations(db, pageSql(part, accountId !== null, labelId !== null), {
    at,
    id,
    limit,
    ...(accountId !== null && { accountId }),
    ...(labelId !== null && { labelId }),
  });
}

function pageOf(
  rows: Conversation[],
  limit: number,
  cursorOf: (row: Conversation) => ConversationCursor,
): ConversationPage {
  const conversations = rows.slice(0, limit);
  const last = conversations.at(-1);
  return { conversations, next: rows.length > limit && last ? cursorOf(last) : null };
}
