import { randomUUID } from 'node:crypto';
import type { AccountId, ClientId, ConversationId, MessageId } from '../../../shared/model/ids.ts';
import type { InboxChange } from '../../../shared/model/inbox-change.ts';
import type { OutgoingContent } from '../../inbox/outgoing-content.ts';
import { all, one, run, type WritableDb } from '../sql.ts';
import { StorageFailure } from '../storage-failure.ts';
import { inboxChange } from '../writing/change-inbox.ts';
import { touchMessage } from '../writing/touched.ts';
import { addReply } from './outbox.ts';

/**
 * See `Storage.splitPictures`. The row that is there keeps the first picture; the others get messages of their own
 * behind it. A lane goes out in the order of its rows' ids, so what was written after them moves behind them.
 */
export function splitPictures(
  db: WritableDb,
  { outboxId, now }: { outboxId: number; now: number },
): InboxChange {
  return inboxChange(db, (touched) => {
    const row = outboxRow(db, outboxId);
    if (!row) return;
    const content = JSON.parse(row.content) as OutgoingContent;
    if (row.state !== 'waiting' || content.kind !== 'pictures') throw new StorageFailure('refused');
    const [first, ...others] = content.files;
    run(db, 'UPDATE outbox SET content = @content, due_at = @now WHERE id = @outboxId', {
      outboxId,
      content: JSON.stringify(first),
      now,
    });
    run(db, 'DELETE FROM attachment WHERE message_id = @id AND position > 0', { id: row.messageId });
    touchMessage(touched, { id: row.messageId, conversationId: row.conversationId });
    const behind = takeOut(db, row.conversationId, outboxId);
    for (const file of others) {
      const { accountId, conversationId, writtenAt } = row;
      const clientId = randomUUID() as ClientId;
      const place = { accountId, conversationId, writtenAt, replyToMid: null, hold: null, now };
      addReply(db, touched, { ...place, clientId, content: file });
    }
    putBack(db, behind);
  });
}

interface Row {
  messageId: MessageId;
  accountId: AccountId;
  conversationId: ConversationId;
  state: string;
  content: string;
  writtenAt: number;
}

function outboxRow(db: WritableDb, id: number): Row | undefined {
  return one<Row>(
    db,
    `SELECT o.message_id AS messageId, o.account_id AS accountId, o.conversation_id AS conversationId, o.state,
       o.content, m.sent_at AS writtenAt
     FROM outbox o JOIN message m ON m.id = o.message_id WHERE o.id = @id`,
    { id },
  );
}

type QueuedRow = Record<string, string | number | null>;

const QUEUED =
  'message_id, account_id, conversation_id, content, reply_to_mid, state, attempts, created_at, due_at, attempted_at';

/** What stands behind it in its lane, in order. */
function takeOut(db: WritableDb, conversationId: ConversationId, after: number): QueuedRow[] {
  const where = 'conversation_id = @conversationId AND id > @after';
  const rows = all<QueuedRow>(db, `SELECT ${QUEUED} FROM outbox WHERE ${where} ORDER BY id`, {
    conversationId,
    after,
  });
  run(db, `DELETE FROM outbox WHERE ${where}`, { conversationId, after });
  return rows;
}

function putBack(db: WritableDb, rows: QueuedRow[]): void {
  const places = QUEUED.split(', ').map((column) => `@${column}`);
  for (const row of rows) run(db, `INSERT INTO outbox (${QUEUED}) VALUES (${places.join(', ')})`, row);
}
