import type { OrderStatus } from '../../../shared/model/order.ts';

/** What an order is found by. */
export interface OrderWords {
  number: number;
  status: OrderStatus;
  /** The names of its items, in their order. */
  items: string | null;
  size: string;
  address: string;
  note: string;
}

/**
 * What a status is called in every language of the window. Apart from the texts on screen, because the index must be
 * told the very words it was given before: a change here needs a migration that indexes the orders anew.
 */
export const STATUS_WORDS: Readonly<Record<OrderStatus, string>> = {
  open: 'open abierto aberto',
  'half-paid': 'half paid mitad pagada metade paga',
  paid: 'paid pagado pago',
  sent: 'sent enviado',
  done: 'done listo terminado concluído',
};

/** A row `o` of `shop_order` as `OrderWords`, as SQL. */
export const ORDER_CARD = `json_object('number', o.number, 'status', o.status, 'size', o.size, 'address', o.address,
      'note', o.note, 'items', (SELECT group_concat(i.name, ', ')
        FROM (SELECT name FROM order_item WHERE order_id = o.id ORDER BY position) i))`;

/** The words of an order: those a result shows, and those by which it is found as well. */
export function orderText({ number, status, items, size, address, note }: OrderWords) {
  return {
    shown: [items ?? '', size, address, note].filter((words) => words !== '').join(' · '),
    beside: `${number} ${String(number).padStart(3, '0')} ${STATUS_WORDS[status]}`,
  };
}
