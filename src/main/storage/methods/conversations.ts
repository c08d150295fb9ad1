import type {
  Conversation,
  ConversationCursor,
  ConversationPage,
  View,
} from '../../../shared/model/conversation.ts';
import type { AccountId, ConversationId } from '../../../shared/model/ids.ts';
import { REPLY_WINDOW_MS } from '../../../shared/reply-window.ts';
import { conversationSql, readConversations, readConversationsById } from '../rows/conversation-row.ts';
import type { ReadableDb } from '../sql.ts';
import { existing } from '../storage-failure.ts';

export { readRevision as revision } from '../writing/change-inbox.ts';

export interface PageInput {
  view: View;
  accountId: AccountId | null;
  after: ConversationCursor | null;
  limit: number;
  /** Decides which reply windows are open. */
  now: number;
}

/** See `Storage.conversation`. */
export function conversation(db: ReadableDb, id: ConversationId): Conversation {
  return existing(readConversationsById(db, [id])[0], 'conversation');
}

/**
 * See `Storage.conversationPage`. "Needs reply" has two parts: open reply windows, the one that closes first
 * on top; below them the closed ones, the last closed on top, and those that never opened at the end. The other
 * views go by the last message, newest first.
 */
export function conversationPage(db: ReadableDb, input: PageInput): ConversationPage {
  return input.view === 'needs-reply' ? needsReplyPage(db, input) : newestFirst(db, input.view, input);
}

function newestFirst(db: ReadableDb, view: 'waiting' | 'all', input: PageInput): ConversationPage {
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

type Part = 'open' | 'closed' | 'waiting' | 'all';

const PARTS: Record<Part, { index: string; where: string; order: string }> = {
  open: {
    index: 'conversation_needs_reply',
    where: 'c.needs_reply = 1 AND (c.window_opened_at, c.id) > (@at, @id)',
    order: 'c.window_opened_at, c.id',
  },
  closed: {
    index: 'conversation_needs_reply',
    where: 'c.needs_reply = 1 AND (c.window_opened_at, c.id) < (@at, @id)',
    order: 'c.window_opened_at DESC, c.id DESC',
  },
  waiting: {
    index: 'conversation_waiting',
    where: `c.needs_reply = 0 AND c.last_message_id IS NOT NULL AND (c.last_message_at, c.id) < (@at, @id)`,
    order: 'c.last_message_at DESC, c.id DESC',
  },
  all: {
    index: 'conversation_all',
    where: '(c.last_message_at, c.id) < (@at, @id)',
    order: 'c.last_message_at DESC, c.id DESC',
  },
};

/** The statement of a part of a view; exported for the test that reads SQLite's plan of it. */
export function pageSql(part: Part, isOneAccount: boolean): string {
  const { index, where, order } = PARTS[part];
  return isOneAccount
    ? conversationSql(
        `WHERE c.account_id = @accountId AND ${where} ORDER BY ${order} LIMIT @limit`,
        `${index}_of_account`,
      )
    : conversationSql(`WHERE ${where} ORDER BY ${order} LIMIT @limit`, index);
}

function rowsOf(
  db: ReadableDb,
  part: Part,
  { accountId }: PageInput,
  { at, id }: { at: number; id: number },
  limit: number,
): Conversation[] {
  const sql = pageSql(part, accountId !== null);
  return readConversations(db, sql, accountId === null ? { at, id, limit } : { at, id, limit, accountId });
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
