import type { Order } from '../../../shared/model/order.ts';
import { removeOrder, restoreOrder } from '../../bridge/contacts.ts';
import { showToast } from '../../place/toasts.ts';
import { orderNumber } from './order-words.ts';

/** Takes an order away, and offers the way back for a few seconds. */
export async function dropOrder(order: Order): Promise<void> {
  if (!(await removeOrder(order.id))) return showToast('triage.failed-toast');
  const number = orderNumber(order.number);
  showToast('order.removed-toast', { number }, { name: 'triage.undo', run: () => void putBack(order) });
}

async function putBack(order: Order): Promise<void> {
  if (!(await restoreOrder(order))) showToast('triage.failed-toast');
}
