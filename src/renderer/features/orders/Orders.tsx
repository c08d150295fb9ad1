import type { Contact } from '../../../shared/model/contact.ts';
import { useOrderDrafts } from '../../place/order-draft.ts';
import { openOverlay } from '../../place/overlay.ts';
import { useWords } from '../../words/use-words.ts';
import { OrderCard } from './OrderCard.tsx';
import { OrderForm } from './OrderForm.tsx';
import styles from './Orders.module.css';
import { orderNumber, useMoney, useMonthName } from './order-words.ts';

/** The orders of one person, the one being written in its place, and what the shop's month came to. */
export function Orders({ contact }: { contact: Contact }) {
  const { t } = useWords();
  const money = useMoney();
  const monthName = useMonthName();
  const { conversationId, orders, month } = contact;
  const draft = useOrderDrafts((state) => state.drafts.get(conversationId));
  return (
    <>
      {draft?.orderId === null && (
        <OrderForm conversationId={conversationId} draft={draft} name={t('order.new')} />
      )}
      {orders.map((order) =>
        draft?.orderId === order.id ? (
          <OrderForm
            key={order.id}
            conversationId={conversationId}
            draft={draft}
            name={t('order.title', { number: orderNumber(order.number) })}
          />
        ) : (
          <OrderCard key={order.id} order={order} />
        ),
      )}
      {orders.length > 0 &&
        month.map(({ currency, total, orders: count, month: of }) => (
          <button
            key={currency}
            type="button"
            className={styles.month}
            title={t('orders.open')}
            onClick={() => openOverlay('orders')}
          >
            {t('orders.month', { month: monthName(of), total: money(total, currency), count })}
          </button>
        ))}
    </>
  );
}
