import type { AccountId, ConversationId, OrderId } from '../../../shared/model/ids.ts';
import type { InboxChange } from '../../../shared/model/inbox-change.ts';
import type { Order, OrderBook, OrderInput, OrderItem } from '../../../shared/model/order.ts';
import { readConversationsById } from '../rows/conversation-row.ts';
import { readMonths, readOrders } from '../rows/order-row.ts';
import { one, type ReadableDb, run, type WritableDb } from '../sql.ts';
import { existing } from '../storage-failure.ts';
import { changeInbox, inboxChange } from '../writing/change-inbox.ts';

/** See `Storage.addOrder`. */
export function addOrder(
  db: WritableDb,
  { conversationId, order, now }: { conversationId: ConversationId; order: OrderInput; now: number },
): { id: OrderId; number: number; change: InboxChange } {
  const { result, change } = changeInbox(db, (touched) => {
    const accountId = accountOf(db, conversationId);
    const number = nextNumber(db, accountId);
    const { items, ...card } = order;
    const { id } = run(
      db,
      `INSERT INTO shop_order (account_id, conversation_id, number, status, currency, size, address, note, due_at,
         created_at)
       VALUES (@accountId, @conversationId, @number, @status, @currency, @size, @address, @note, @dueAt, @now)`,
      { accountId, conversationId, number, now, ...card },
    );
    writeItems(db, { orderId: id as OrderId, conversationId, items });
    touched.conversations.add(conversationId);
    return { id: id as OrderId, number };
  });
  return { ...result, change };
}

/** See `Storage.changeOrder`. */
export function changeOrder(
  db: WritableDb,
  { id, order, now }: { id: OrderId; order: OrderInput; now: number },
): InboxChange {
  return inboxChange(db, (touched) => {
    const { conversationId } = orderById(db, id);
    const { items, ...card } = order;
    run(
      db,
      `UPDATE shop_order SET status = @status, currency = @currency, size = @size, address = @address, note = @note,
         due_at = @dueAt, edited_at = @now WHERE id = @id`,
      { id, now, ...card },
    );
    writeItems(db, { orderId: id, conversationId, items });
    touched.conversations.add(conversationId);
  });
}

/** See `Storage.removeOrder`. */
export function removeOrder(
  db: WritableDb,
  { id }: { id: OrderId },
): { removed: Order; change: InboxChange } {
  const { result, change } = changeInbox(db, (touched) => {
    const removed = orderById(db, id);
    run(db, 'DELETE FROM shop_order WHERE id = @id', { id });
    touched.conversations.add(removed.conversationId);
    return removed;
  });
  return { removed: result, change };
}

/** See `Storage.restoreOrder`. */
export function restoreOrder(db: WritableDb, { items, ...order }: Order): InboxChange {
  return inboxChange(db, (touched) => {
    const { conversationId } = order;
    const { changes } = run(
      db,
      `INSERT OR IGNORE INTO shop_order (id, account_id, conversation_id, number, status, currency, size, address,
         note, due_at, created_at, edited_at)
       VALUES (@id, @accountId, @conversationId, @number, @status, @currency, @size, @address, @note, @dueAt,
         @createdAt, @editedAt)`,
      { ...order, accountId: accountOf(db, conversationId) },
    );
    if (changes === 0) return;
    writeItems(db, { orderId: order.id, conversationId, items });
    touched.conversations.add(conversationId);
  });
}

/** What follows the table in the list of running orders; exported for the test that reads SQLite's plan of it. */
export const RUNNING = `WHERE o.status NOT IN ('sent', 'done') ORDER BY o.due_at IS NULL, o.due_at, o.id LIMIT @limit`;

/** See `Storage.orderBook`. Orders without a day stand last. */
export function orderBook(db: ReadableDb, { since, limit }: { since: number; limit: number }): OrderBook {
  const orders = readOrders(db, RUNNING, { limit });
  const chats = new Map(
    readConversationsById(
      db,
      orders.map(({ conversationId }) => conversationId),
    ).map((chat) => [chat.id, chat]),
  );
  const lines = orders.flatMap((order) => {
    const chat = chats.get(order.conversationId);
    return chat ? [{ order, accountId: chat.accountId, person: chat.person }] : [];
  });
  return { orders: lines, months: readMonths(db, { accountId: null, since }) };
}

interface Items {
  orderId: OrderId;
  conversationId: ConversationId;
  items: readonly OrderItem[];
}

/** Only pictures of the same chat: another's must not be seen on this card. */
function writeItems(db: WritableDb, { orderId, conversationId, items }: Items): void {
  run(db, 'DELETE FROM order_item WHERE order_id = @orderId', { orderId });
  items.forEach((item, position) => {
    run(
      db,
      `INSERT INTO order_item (order_id, position, name, amount, price, picture_id)
       VALUES (@orderId, @position, @name, @amount, @price, (
         SELECT a.id FROM attachment a JOIN message m ON m.id = a.message_id
         WHERE a.id = @pictureId AND m.conversation_id = @conversationId))`,
      { orderId, conversationId, position, ...item },
    );
  });
}

function nextNumber(db: WritableDb, accountId: AccountId): number {
  run(
    db,
    `INSERT INTO order_count (account_id, given) VALUES (@accountId, 1)
     ON CONFLICT (account_id) DO UPDATE SET given = given + 1`,
    { accountId },
  );
  const row = one<{ given: number }>(db, 'SELECT given FROM order_count WHERE account_id = @accountId', {
    accountId,
  });
  return existing(row, 'account').given;
}

function accountOf(db: ReadableDb, conversationId: ConversationId): AccountId {
  const row = one<{ accountId: AccountId }>(
    db,
    'SELECT account_id AS accountId FROM conversation WHERE id = @conversationId',
    { conversationId },
  );
  return existing(row, 'conversation').accountId;
}

function orderById(db: ReadableDb, id: OrderId): Order {
  return existing(readOrders(db, 'WHERE o.id = @id', { id })[0], 'order');
}
