import type { ConversationId } from '../../../shared/model/ids.ts';
import { isOpenOrder, orderTotal } from '../../../shared/model/order.ts';
import { useContacts } from '../../caches/contact-cache.ts';
import { useWords } from '../../words/use-words.ts';
import { orderNumber, useMoney } from './order-words.ts';

/** What the order that a chat is about now lends to a reply, as the owner would write it. */
export interface OrderWords {
  number: string;
  total: string | null;
  due: string | null;
}

/** Of the newest order that is still open, else of the newest of all; null where there is none. */
export function useOrderWords(conversationId: ConversationId): OrderWords | null {
  const { times } = useWords();
  const money = useMoney();
  const orders = useContacts(({ contacts }) => contacts.get(conversationId)?.orders);
  const order = orders?.find(isOpenOrder) ?? orders?.[0];
  if (!order) return null;
  const total = orderTotal(order.items);
  return {
    number: orderNumber(order.number),
    // Prices that were never written would read as a gift.
    total: total > 0 ? money(total, order.currency) : null,
    due: order.dueAt === null ? null : times.soonDate(order.dueAt),
  };
}
