import type { AccountId, ConversationId, MessageId } from '../../../shared/model/ids.ts';
import type { Delivery, MessageKind } from '../../../shared/model/message.ts';
import { one, type ReadableDb, type SqlParameters } from '../sql.ts';

/** A message as the intake and the outbox work with it: the row itself, nothing joined. */
export interface StoredMessage {
  id: MessageId;
  accountId: AccountId;
  conversationId: ConversationId;
  mid: string | null;
  direction: 'in' | 'out';
  origin: 'customer' | 'shopbell' | 'elsewhere';
  kind: MessageKind;
  text: string | null;
  payload: string | null;
  /** JSON of `MessageChoices`. */
  choices: string | null;
  replyToMid: string | null;
  toldAt: number | null;
  sentAt: number;
  delivery: Delivery | null;
  seenAt: number | null;
  isUnsent: number;
  editRevision: number;
  textRevision: number;
}

export const STORED_MESSAGE_COLUMNS = `id, account_id AS accountId, conversation_id AS conversationId, mid, direction,
  origin, kind, text, payload, choices, reply_to_mid AS replyToMid, told_at AS toldAt, sent_at AS sentAt, delivery,
  seen_at AS seenAt, is_unsent AS isUnsent, edit_revision AS editRevision, text_revision AS textRevision`;

export function storedByMid(db: ReadableDb, accountId: AccountId, mid: string): StoredMessage | undefined {
  return stored(db, 'account_id = @accountId AND mid = @mid', { accountId, mid });
}

export function storedById(db: ReadableDb, id: MessageId): StoredMessage | undefined {
  return stored(db, 'id = @id', { id });
}

export function storedByClientId(db: ReadableDb, clientId: string): StoredMessage | undefined {
  return stored(db, 'client_id = @clientId', { clientId });
}

function stored(db: ReadableDb, where: string, parameters: SqlParameters): StoredMessage | undefined {
  return one<StoredMessage>(db, `SELECT ${STORED_MESSAGE_COLUMNS} FROM message WHERE ${where}`, parameters);
}
