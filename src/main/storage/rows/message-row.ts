import type { MessageChoices } from '../../../shared/model/choices.ts';
import type { ClientId, ConversationId, MessageId } from '../../../shared/model/ids.ts';
import type {
  Attachment,
  Message,
  Quote,
  Reaction,
  Referral,
  SendFailure,
} from '../../../shared/model/message.ts';
import { all, type ReadableDb, type SqlParameters } from '../sql.ts';

const QUOTE_CHARACTERS = 200;

/**
 * Whole messages with attachments, reactions and quote in one statement. `rest` is what follows the joins;
 * `m` is the message.
 */
export function readMessages(db: ReadableDb, rest: string, parameters: SqlParameters): Message[] {
  return all<MessageRow>(db, messageSql(rest), parameters).map(messageOf);
}

export function readMessagesById(db: ReadableDb, ids: Iterable<MessageId>): Message[] {
  return readMessages(db, 'WHERE m.id IN (SELECT value FROM json_each(@ids)) ORDER BY m.sent_at, m.id', {
    ids: JSON.stringify([...ids]),
  });
}

export function messageSql(rest: string): string {
  return `
SELECT m.id, m.conversation_id AS conversationId, m.client_id AS clientId, m.direction, m.origin, m.kind, m.text,
  m.sent_at AS sentAt, m.delivery, m.seen_at AS seenAt, m.failure, m.is_unsent AS isUnsent,
  m.edit_revision AS editRevision, m.reply_to_mid AS replyToMid,
  m.choices, m.payload IS NOT NULL AS hasPayload,
  q.id AS quoteId, q.direction AS quoteDirection, substr(q.text, 1, ${QUOTE_CHARACTERS}) AS quoteText,
  (SELECT json_group_array(json_object('id', a.id, 'kind', a.kind, 'title', a.title, 'link', a.link,
      'media', a.media, 'contentType', a.content_type, 'bytes', a.bytes, 'width', a.width, 'height', a.height,
      'name', a.file_name))
    FROM (SELECT * FROM attachment WHERE message_id = m.id AND position >= 0 ORDER BY position) a
  ) AS attachments,
  (SELECT json_group_array(json_object('by', r.by, 'emoji', r.emoji)) FROM reaction r
    WHERE r.account_id = m.account_id AND r.mid = m.mid AND r.emoji IS NOT NULL) AS reactions,
  iif(f.via IS NULL, NULL, json_object('via', f.via, 'title', f.title, 'ref', f.ref, 'adId', f.ad_id,
    'productId', f.product_id, 'pictureId', (SELECT id FROM attachment
      WHERE message_id = m.id AND position = -1 AND media = 'kept'))) AS referral,
  x.state AS holdState, x.due_at AS holdUntil,
  o.state AS wishState, o.emoji AS wishEmoji, o.failure AS wishFailure
FROM message m LEFT JOIN message q ON q.account_id = m.account_id AND q.mid = m.reply_to_mid
  LEFT JOIN own_reaction o ON o.message_id = m.id LEFT JOIN referral f ON f.message_id = m.id
  LEFT JOIN outbox x ON x.message_id = m.id AND x.state IN ('held', 'planned')
${rest}`;
}

function messageOf(row: MessageRow): Message {
  const isUnsent = row.isUnsent === 1;
  return {
    id: row.id,
    conversationId: row.conversationId,
    clientId: row.clientId,
    direction: row.direction,
    origin: row.origin,
    kind: row.kind,
    text: row.text,
    sentAt: row.sentAt,
    delivery: row.delivery,
    seenAt: row.seenAt,
    failure: row.failure === null ? null : (JSON.parse(row.failure) as SendFailure),
    isUnsent,
    isEdited: row.editRevision > 0,
    attachments: JSON.parse(row.attachments) as Attachment[],
    // What was said about words that are gone says too much about them.
    reactions: isUnsent ? [] : reactionsOf(row),
    ...(row.wishFailure !== null && { reactionFailure: JSON.parse(row.wishFailure) as SendFailure }),
    quote: quoteOf(row),
    ...(row.choices !== null && { choices: JSON.parse(row.choices) as MessageChoices }),
    ...tappedIn(row),
    ...(row.holdState !== null && { planned: { at: row.holdUntil ?? 0, isHeld: row.holdState === 'held' } }),
    ...(row.referral !== null && { referral: JSON.parse(row.referral) as Referral }),
  };
}

/** What the owner wishes stands in the place of what Instagram has, until it has been taken or refused. */
function reactionsOf({ reactions, wishState, wishEmoji }: MessageRow): Reaction[] {
  const stored = JSON.parse(reactions) as Reaction[];
  if (wishState !== 'waiting') return stored;
  const others = stored.filter(({ by }) => by !== 'account');
  return wishEmoji === null ? others : [...others, { by: 'account', emoji: wishEmoji, isPending: true }];
}

/** A tap tells the payload that its button carried; a typed message has none. */
function tappedIn({ direction, kind, hasPayload, isUnsent }: MessageRow): Pick<Message, 'tapped'> {
  if (direction === 'out' || isUnsent === 1) return {};
  if (kind === 'postback') return { tapped: 'button' };
  return hasPayload === 1 ? { tapped: 'quick-reply' } : {};
}

function quoteOf(row: MessageRow): Quote | null {
  if (row.replyToMid === null) return null;
  const by = row.quoteDirection === null ? null : row.quoteDirection === 'in' ? 'person' : 'account';
  return { messageId: row.quoteId, by, text: row.quoteText };
}

interface MessageRow {
  id: MessageId;
  conversationId: ConversationId;
  clientId: ClientId | null;
  direction: Message['direction'];
  origin: Message['origin'];
  kind: Message['kind'];
  text: string | null;
  sentAt: number;
  delivery: Message['delivery'];
  seenAt: number | null;
  failure: string | null;
  isUnsent: number;
  editRevision: number;
  replyToMid: string | null;
  choices: string | null;
  hasPayload: number;
  quoteId: MessageId | null;
  quoteDirection: Message['direction'] | null;
  quoteText: string | null;
  attachments: string;
  reactions: string;
  referral: string | null;
  holdState: 'held' | 'planned' | null;
  holdUntil: number | null;
  wishState: 'waiting' | 'failed' | null;
  wishEmoji: string | null;
  wishFailure: string | null;
}
