import type { OutboxRow, ReplyHold } from '../../src/main/storage/records.ts';
import type { Storage } from '../../src/main/storage/storage.ts';
import type { ClientId, ConversationId } from '../../src/shared/model/ids.ts';

/** What queues one answer of one message. */
export function textReply({
  conversationId,
  clientId,
  text,
  hold = null,
  now,
}: {
  conversationId: ConversationId;
  clientId: ClientId;
  text: string;
  hold?: ReplyHold | null;
  now: number;
}): Parameters<Storage['queueReplies']>[0] {
  return { conversationId, replies: [{ clientId, content: { kind: 'text', text } }], quote: null, hold, now };
}

/** The words of a row of the outbox. */
export function textIn(row: Pick<OutboxRow, 'content'> | undefined): string {
  if (row?.content.kind !== 'text') throw new Error('not a text');
  return row.content.text;
}
