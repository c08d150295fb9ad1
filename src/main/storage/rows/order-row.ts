import type { AccountId, ConversationId } from '../../../shared/model/ids.ts';
import type { Order, OrderItem, OrderMonth } from '../../../shared/model/order.ts';
import { all, type ReadableDb, type SqlParameters } from '../sql.ts';

/** Whole orders with their items. `rest` is what follows the table; `o` is the order. */
export function readOrders(db: ReadableDb, rest: string, parameters: SqlParameters): Order[] {
  return all<OrderRow>(db, orderSql(rest), parameters).map(({ items, ...row }) => ({
    ...row,
    items: JSON.parse(items) as OrderItem[],
  }));
}

export function ordersOfChat(db: ReadableDb, conversationId: ConversationId): Order[] {
  return readOrders(db, 'WHERE o.conversation_id = @conversationId ORDER BY o.number DESC', {
    conversationId,
  });
}

export function orderSql(rest: string): string {
  return `
SELECT o.id, o.conversation_id AS conversationId, o.number, o.status, o.currency, o.size, o.address, o.note,
  o.due_at AS dueAt, o.created_at AS createdAt, o.edited_at AS editedAt,
  (SELECT json_group_array(json_object('name', i.name, 'amount', i.amount, 'price', i.price,
      'pictureId', i.picture_id))
    FROM (SELECT * FROM order_item WHERE order_id = o.id ORDER BY position) i) AS items
FROM shop_order o
${rest}`;
}

/** What the orders since then came to, newest month first. Months are those of this computer's calendar. */
export function readMonths(
  db: ReadableDb,
  { accountId, since }: { accountId: AccountId | null; since: number },
): OrderMonth[] {
  const ofAccount = accountId === null ? '' : 'o.account_id = @accountId AND ';
  return all<OrderMonth>(
    db,
    `SELECT accountId, month, currency, count(*) AS orders, sum(total) AS total FROM (
       SELECT o.account_id AS accountId, strftime('%Y-%m', o.created_at / 1000, 'unixepoch', 'localtime') AS month,
         o.currency, (SELECT sum(i.amount * i.price) FROM order_item i WHERE i.order_id = o.id) AS total
       FROM shop_order o WHERE ${ofAccount}o.created_at >= @since)
     GROUP BY accountId, month, currency ORDER BY month DESC, accountId, currency`,
    { since, ...(accountId !== null && { accountId }) },
  );
}

type OrderRow = Omit<Order, 'items'> & { items: string };
