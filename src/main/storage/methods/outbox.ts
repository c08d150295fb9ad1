import type { AccountId, ClientId, ConversationId, MessageId } from '../../../shared/model/ids.ts';
import type { InboxChange } from '../../../shared/model/inbox-change.ts';
import type { Message } from '../../../shared/model/message.ts';
import type { OutgoingContent } from '../../inbox/outgoing-content.ts';
import { mergeAttachments } from '../intake/attachments.ts';
import { contentOf, ownChoices, ownFacts, showOwnFiles } from '../intake/own-content.ts';
import type { OutboxRow, ReplyHold } from '../records.ts';
import { type StoredMessage, storedByClientId, storedById } from '../rows/stored-message.ts';
import { all, one, type ReadableDb, run, type SqlParameters, type WritableDb } from '../sql.ts';
import { existing, StorageFailure } from '../storage-failure.ts';
import { changeInbox, inboxChange } from '../writing/change-inbox.ts';
import { type Touched, touchMessage } from '../writing/touched.ts';
import { readUpToNewest } from './marks.ts';
import { placeForReply } from './place-for-reply.ts';
import { releaseHeld } from './release-replies.ts';
import { message as readMessage } from './threads.ts';

/** See `Storage.queueReplies`. */
export function queueReplies(
  db: WritableDb,
  input: {
    conversationId: ConversationId;
    replies: readonly Reply[];
    quote: MessageId | null;
    hold: ReplyHold | null;
    now: number;
  },
): { messages: Message[]; change: InboxChange } {
  const { conversationId, replies, quote, hold, now } = input;
  const { result: ids, change } = changeInbox(db, (touched) => {
    const known = replies.map(({ clientId }) => storedByClientId(db, clientId)?.id);
    if (known.every((id) => id !== undefined)) return known;
    if (hold === null) releaseHeld(db, touched, { conversationId, now });
    const place = placeForReply(db, conversationId, now);
    const replyToMid = quote === null ? null : quotableMid(db, conversationId, quote);
    readUpToNewest(db, touched, conversationId);
    run(db, 'UPDATE conversation SET draft = NULL WHERE id = @conversationId', { conversationId });
    return replies.map(
      (reply, index) =>
        known[index] ??
        addReply(db, touched, {
          ...reply,
          ...place,
          conversationId,
          replyToMid: index === 0 ? replyToMid : null,
          hold,
          now,
        }),
    );
  });
  return { messages: ids.map((id) => readMessage(db, id)), change };
}

interface Reply {
  clientId: ClientId;
  content: OutgoingContent;
}

export interface PlacedReply extends Reply {
  accountId: AccountId;
  conversationId: ConversationId;
  writtenAt: number;
  replyToMid: string | null;
  hold: ReplyHold | null;
  now: number;
}

/** Stores one own message and its row of the outbox, at the end of its lane. */
export function addReply(db: WritableDb, touched: Touched, reply: PlacedReply): MessageId {
  const { accountId, conversationId, clientId, content, writtenAt, replyToMid, hold, now } = reply;
  const { text, attachments } = ownFacts(content);
  const added = run(
    db,
    `INSERT INTO message (account_id, conversation_id, client_id, direction, origin, kind, text, choices,
       reply_to_mid, written_at, delivery)
     VALUES (@accountId, @conversationId, @clientId, 'out', 'shopbell', 'message', @text, @choices,
       @replyToMid, @writtenAt, 'queued')`,
    { accountId, conversationId, clientId, text, choices: ownChoices(content), replyToMid, writtenAt },
  );
  const id = added.id as MessageId;
  mergeAttachments(db, id, attachments);
  showOwnFiles(db, id, content);
  addToOutbox(db, { id, conversationId, replyToMid }, { content, hold, now });
  touchMessage(touched, { id, conversationId });
  return id;
}

function quotableMid(db: WritableDb, conversationId: ConversationId, quote: MessageId): string {
  const quoted = existing(storedById(db, quote), 'quoted message');
  const mayBeQuoted = quoted.conversationId === conversationId && quoted.isUnsent === 0;
  if (!mayBeQuoted || quoted.mid === null) throw new StorageFailure('refused');
  return quoted.mid;
}

/** See `Storage.retryReply`. Pressed twice, or while it is under way already, it changes nothing. */
export function retryReply(
  db: WritableDb,
  { messageId, now }: { messageId: MessageId; now: number },
): { message: Message; change: InboxChange } {
  const { change } = changeInbox(db, (touched) => {
    const message = existing(storedById(db, messageId), 'message');
    if (message.delivery === 'queued' || message.delivery === 'sending') return;
    const content = contentOf(db, message);
    if (message.delivery !== 'failed' || content === null) throw new StorageFailure('refused');
    // It goes out after whatever was written since, so it stands there too.
    const { writtenAt } = placeForReply(db, message.conversationId, now);
    run(
      db,
      `UPDATE message SET delivery = 'queued', failure = NULL, written_at = @writtenAt WHERE id = @messageId`,
      { messageId, writtenAt },
    );
    addToOutbox(db, message, { content, hold: null, now });
    touchMessage(touched, message);
  });
  return { message: readMessage(db, messageId), change };
}

/** See `Storage.discardReply`. */
export function discardReply(db: WritableDb, { messageId }: { messageId: MessageId }): InboxChange {
  return inboxChange(db, (touched) => {
    const message = existing(storedById(db, messageId), 'message');
    if (!mayBeDiscarded(message)) throw new StorageFailure('refused');
    run(db, 'DELETE FROM message WHERE id = @messageId', { messageId });
    touched.removed.add(messageId);
    touched.conversations.add(message.conversationId);
    touched.stale.add(message.conversationId);
  });
}

/**
 * See `Storage.dueReplies`. A lane is a conversation; what stands first in it (waiting, under way or unknown)
 * holds up the rest, so that nobody gets answers in another order than they were written.
 */
export function dueReplies(
  db: ReadableDb,
  { now, limit, resting = [] }: { now: number; limit: number; resting?: readonly AccountId[] },
): OutboxRow[] {
  return readOutbox(
    db,
    `WHERE ${IS_READY} AND o.due_at <= @now ORDER BY c.window_opened_at, o.id LIMIT @limit`,
    { now, limit, resting: JSON.stringify(resting) },
  );
}

/** See `Storage.nextReplyAt`. May lie in the past: then a reply is due now. */
export function nextReplyAt(
  db: ReadableDb,
  { resting = [] }: { resting?: readonly AccountId[] },
): number | null {
  const row = one<{ at: number }>(
    db,
    `SELECT o.due_at AS at FROM outbox o JOIN account a ON a.id = o.account_id
     WHERE ${IS_READY} ORDER BY o.due_at, o.id LIMIT 1`,
    { resting: JSON.stringify(resting) },
  );
  return row?.at ?? null;
}

/** See `Storage.nextReplyDeadline`. */
export function nextReplyDeadline(db: ReadableDb): number | null {
  const row = one<{ at: number | null }>(
    db,
    `SELECT min(c.window_opened_at) AS at FROM outbox o JOIN conversation c ON c.id = o.conversation_id
     WHERE o.state = 'waiting'`,
  );
  return row?.at ?? null;
}

/** See `Storage.hastenReplies`. */
export function hastenReplies(db: WritableDb, { now, only }: { now: number; only: 'files' | 'all' }): void {
  const which = only === 'files' ? `AND content ->> 'kind' IN ('file', 'pictures')` : '';
  run(db, `UPDATE outbox SET due_at = @now WHERE state = 'waiting' AND due_at > @now ${which}`, { now });
}

/** Rows of the outbox with whom they go to; `rest` follows the joins, `o` is the row. */
export function readOutbox(db: ReadableDb, rest: string, parameters: SqlParameters = {}): OutboxRow[] {
  const rows = all<Omit<OutboxRow, 'content' | 'holdsUpOthers'> & { content: string; holdsUpOthers: number }>(
    db,
    `${SELECT_OUTBOX} ${rest}`,
    parameters,
  );
  return rows.map((row) => ({
    ...row,
    content: JSON.parse(row.content) as OutgoingContent,
    holdsUpOthers: row.holdsUpOthers === 1,
  }));
}

const SELECT_OUTBOX = `
SELECT o.id, o.message_id AS messageId, o.conversation_id AS conversationId, o.account_id AS accountId,
  p.scoped_id AS personScopedId, o.content, o.reply_to_mid AS replyToMid, o.attempts, o.created_at AS createdAt, o.attempted_at AS attemptedAt,
  nullif(c.window_opened_at, 0) AS windowOpenedAt,
  EXISTS (SELECT 1 FROM outbox behind WHERE behind.conversation_id = o.conversation_id AND behind.id > o.id
    AND behind.state NOT IN ('held', 'planned')) AS holdsUpOthers
FROM outbox o JOIN account a ON a.id = o.account_id JOIN conversation c ON c.id = o.conversation_id
  JOIN person p ON p.id = c.person_id`;

const IS_READY = `o.state = 'waiting' AND a.state = 'connected'
  AND a.id NOT IN (SELECT value FROM json_each(@resting)) AND NOT EXISTS (
  SELECT 1 FROM outbox earlier WHERE earlier.conversation_id = o.conversation_id AND earlier.id < o.id
    AND earlier.state NOT IN ('held', 'planned'))`;

function addToOutbox(
  db: WritableDb,
  { id, conversationId, replyToMid }: Pick<StoredMessage, 'id' | 'conversationId' | 'replyToMid'>,
  { content, hold, now }: Pick<PlacedReply, 'content' | 'hold' | 'now'>,
): void {
  run(
    db,
    `INSERT INTO outbox (message_id, account_id, conversation_id, content, reply_to_mid, state, created_at, due_at)
     SELECT @id, account_id, @conversationId, @content, @replyToMid, @state, @now, @dueAt
     FROM conversation WHERE id = @conversationId`,
    {
      id,
      conversationId,
      content: JSON.stringify(content),
      replyToMid,
      state: hold?.state ?? 'waiting',
      dueAt: hold?.dueAt ?? now,
      now,
    },
  );
}

/** What Instagram refused or what waits here never reached anybody. All else may have. */
function mayBeDiscarded({ origin, delivery }: StoredMessage): boolean {
  return origin === 'shopbell' && (delivery === 'queued' || delivery === 'failed');
}
