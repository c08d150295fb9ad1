import type { Gap } from '../../../shared/model/conversation.ts';
import type { ConversationId } from '../../../shared/model/ids.ts';
import { all, type ReadableDb } from '../sql.ts';

/** Exported for the test that reads SQLite's plan of it. */
export const GAPS = `SELECT following AS before, iif(max(isPast), NULL, count(*)) AS count FROM (
  SELECT isPast, coalesce((
    SELECT min(m.sent_at) FROM message m WHERE m.conversation_id = @id AND m.sent_at >= at
  ), at + 1) AS following FROM (
    SELECT told_at AS at, 0 AS isPast FROM missing_message WHERE conversation_id = @id
    UNION ALL SELECT @pastBefore, 1 WHERE @pastBefore IS NOT NULL))
GROUP BY following ORDER BY following`;

/**
 * Where a conversation misses messages, as the JSON its row keeps; null when nowhere. Missing messages with no
 * stored one between them are one gap, shown before the message that follows them. What was never listed lies
 * before everything that was.
 */
export function gapsOf(db: ReadableDb, id: ConversationId, pastBefore: number | null): string | null {
  const gaps = all<Gap>(db, GAPS, { id, pastBefore });
  return gaps.length === 0 ? null : JSON.stringify(gaps);
}
