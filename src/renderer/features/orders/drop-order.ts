import type { Order } from '../../../shared/model/order.ts';
import { removeOrder, restoreOrder } from '../../bridge/contacts.ts';
import { showToast } from '../../place/toasts.ts';
import { orderNumber } from './order-words.ts';

/** Takes an order away, and offers the way back for a few seconds. */
export async function dropOrder({ id }: Pick<Order, 'id'>): Promise<void> {
  const removed = await removeOrder(id);
  if (removed === null) return showToast('triage.failed-toast');
  const number = orderNumber(removed.number);
  showToast('order.removed-toast', { number }, { name: 'triage.undo', run: () => void putBack(removed) });
}

async function putBack(order: Order): Promise<void> {
  if (!(await restoreOrder(order))) showToast('triage.failed-toast');
}
