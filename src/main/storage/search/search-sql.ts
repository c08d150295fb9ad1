import type { SearchFilter } from '../../../shared/model/search.ts';
import { isKindSql, rowOfDocumentSql } from './documents.ts';
import { ORDER_CARD } from './order-text.ts';

/**
 * What the index finds, newest first; it reads no more of its lists than it answers. The casts: a number over 2^31
 * is handed to SQLite as a real, and FTS5 takes only integers for a place to begin at.
 */
export const CANDIDATES = `SELECT rowid AS document FROM search
WHERE search MATCH @match AND rowid >= CAST(@from AS INTEGER) AND rowid < CAST(@before AS INTEGER)
ORDER BY rowid DESC LIMIT @limit`;

const PERSON = `c.id AS conversationId, c.account_id AS accountId, p.id AS personId, p.scoped_id AS scopedId,
  p.username, p.name, substr(p.picture_digest, 1, 8) AS picture`;

/** Keeps a first letter of 50,000 people cheap: of more, those who came last are looked at. */
const MOST_NAMES = 300;

/** People by name, those who wrote last first. */
export const NAMES = `
SELECT ${PERSON}
FROM (
    SELECT rowid AS id FROM search_name WHERE search_name MATCH @match ORDER BY rowid DESC LIMIT ${MOST_NAMES}
  ) n
  CROSS JOIN person p ON p.id = n.id CROSS JOIN conversation c ON c.person_id = p.id
WHERE @accountId IS NULL OR c.account_id = @accountId
ORDER BY c.last_message_at DESC, c.id DESC LIMIT @limit`;

/** Messages within so many ms of one side are one group in the thread (thread-items.ts). */
const GROUP_MS = 5 * 60_000;

const HAS_PHOTO = `EXISTS (
  SELECT 1 FROM message g CROSS JOIN attachment f ON f.message_id = g.id
  WHERE g.conversation_id = m.conversation_id AND g.direction = m.direction
    AND g.sent_at BETWEEN m.sent_at - ${GROUP_MS} AND m.sent_at + ${GROUP_MS}
    AND f.kind IN ('image', 'video', 'post', 'reel'))`;

/** The messages of some documents (`@documents`, JSON) that pass the filter, in their order: CROSS JOIN leaves them so. */
export function hitsSql({ accountId, labelId, span, hasPhoto, isFromMe }: SearchFilter): string {
  const conditions = [
    accountId === null ? null : 'm.account_id = @accountId',
    labelId === null
      ? null
      : `EXISTS (SELECT 1 FROM conversation_label l
           WHERE l.conversation_id = m.conversation_id AND l.label_id = @labelId)`,
    span === null ? null : 'm.sent_at >= @spanFrom AND m.sent_at < @spanTo',
    isFromMe ? `m.direction = 'out'` : null,
    hasPhoto ? HAS_PHOTO : null,
  ].filter((condition) => condition !== null);
  return `
SELECT d.value AS key, m.id AS messageId, NULL AS noteId, m.sent_at AS sentAt, m.direction, m.text, a.kind, a.title,
  a.file_name AS fileName, ${PERSON}
FROM json_each(@documents) d
  LEFT JOIN attachment a ON ${isKindSql('attachment', 'd.value')} AND a.id = ${rowOfDocumentSql('d.value')}
  CROSS JOIN message m
    ON m.id = iif(${isKindSql('message', 'd.value')}, ${rowOfDocumentSql('d.value')}, a.message_id)
  CROSS JOIN conversation c ON c.id = m.conversation_id CROSS JOIN person p ON p.id = c.person_id
${conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`}`;
}

/** The notes among some documents; null where a note cannot be what is looked for. */
export function notesSql({ accountId, labelId, span, hasPhoto, isFromMe }: SearchFilter): string | null {
  if (hasPhoto || isFromMe) return null;
  const conditions = [
    accountId === null ? null : 'c.account_id = @accountId',
    labelId === null
      ? null
      : `EXISTS (SELECT 1 FROM conversation_label l
           WHERE l.conversation_id = c.id AND l.label_id = @labelId)`,
    span === null ? null : 'n.created_at >= @spanFrom AND n.created_at < @spanTo',
  ].filter((condition) => condition !== null);
  return `
SELECT d.value AS key, n.id AS noteId, n.created_at AS sentAt, n.text, ${NEAREST_MESSAGE} AS messageId, ${PERSON}
FROM json_each(@documents) d
  CROSS JOIN note n ON ${isKindSql('note', 'd.value')} AND n.id = ${rowOfDocumentSql('d.value')}
  CROSS JOIN conversation c ON c.id = n.conversation_id CROSS JOIN person p ON p.id = c.person_id
${conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`}`;
}

/** The orders among some documents; null where an order cannot be what is looked for. */
export function ordersSql({ accountId, labelId, span, hasPhoto, isFromMe }: SearchFilter): string | null {
  if (hasPhoto || isFromMe) return null;
  const conditions = [
    accountId === null ? null : 'o.account_id = @accountId',
    labelId === null
      ? null
      : `EXISTS (SELECT 1 FROM conversation_label l
           WHERE l.conversation_id = c.id AND l.label_id = @labelId)`,
    span === null ? null : 'o.created_at >= @spanFrom AND o.created_at < @spanTo',
  ].filter((condition) => condition !== null);
  return `
SELECT d.value AS key, o.id AS orderId, o.created_at AS sentAt, ${ORDER_CARD} AS card, ${PERSON}
FROM json_each(@documents) d
  CROSS JOIN shop_order o ON ${isKindSql('order', 'd.value')} AND o.id = ${rowOfDocumentSql('d.value')}
  CROSS JOIN conversation c ON c.id = o.conversation_id CROSS JOIN person p ON p.id = c.person_id
${conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`}`;
}

/** Where in the thread a note stands: below the last message before it, or above the first of all. */
const NEAREST_MESSAGE = `coalesce(
  (SELECT m.id FROM message m WHERE m.conversation_id = n.conversation_id AND m.sent_at <= n.created_at
   ORDER BY m.sent_at DESC, m.id DESC LIMIT 1),
  (SELECT m.id FROM message m WHERE m.conversation_id = n.conversation_id ORDER BY m.sent_at, m.id LIMIT 1))`;
