import { useEffect, useState } from 'react';
import type { AccountId } from '../../../shared/model/ids.ts';
import { type OrderBook as Book, orderTotal } from '../../../shared/model/order.ts';
import { loadOrderBook } from '../../bridge/contacts.ts';
import { faceAddress } from '../../bridge/media.ts';
import { useInbox } from '../../caches/inbox-cache.ts';
import { closeOverlay } from '../../place/overlay.ts';
import { showOrder } from '../../place/shown-order.ts';
import { Face } from '../../ui/Face.tsx';
import { initials, personName, shopName } from '../../words/person-name.ts';
import { useNow } from '../../words/use-now.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './OrderBook.module.css';
import { orderNumber, STATUS_NAMES, useMoney, useMonthName } from './order-words.ts';

/** Every shop's orders that are still open, what is due first on top, and below them what each month came to. */
export function OrderBook() {
  const { t } = useWords();
  const [book, setBook] = useState<Book | null>(null);
  const revision = useInbox((state) => state.revision);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again when anything was stored
  useEffect(() => {
    let isNewest = true;
    void loadOrderBook().then((read) => isNewest && read && setBook(read));
    return () => {
      isNewest = false;
    };
  }, [revision]);
  return (
    <div className={styles.book}>
      <p className={styles.title}>{t('orders.name')}</p>
      {book?.orders.length === 0 && <p className={styles.none}>{t('orders.none')}</p>}
      <ul>
        {book?.orders.map((line) => (
          <OrderLine key={line.order.id} line={line} />
        ))}
      </ul>
      {book && <Months months={book.months} />}
    </div>
  );
}

function OrderLine({ line: { order, accountId, person } }: { line: Book['orders'][number] }) {
  const { t, times } = useWords();
  const now = useNow();
  const money = useMoney();
  const colour = useInbox(({ accounts }) => accounts.find(({ id }) => id === accountId)?.colour);
  return (
    <li>
      <button
        type="button"
        className={styles.line}
        data-shop={colour}
        onClick={() => {
          closeOverlay();
          showOrder(order.conversationId, order.id, true);
        }}
      >
        <Face tintOf={person.id} letters={initials(person)} picture={faceAddress(person)} size="small" />
        <span className={styles.who}>
          <b dir="auto">{personName(person, t)}</b>
          <small dir="auto">
            {t('order.title', { number: orderNumber(order.number) })}, {order.items[0]?.name}
          </small>
        </span>
        <span className={styles.what}>
          {money(orderTotal(order.items), order.currency)}
          <small>
            {t(STATUS_NAMES[order.status])}
            {order.dueAt !== null && ` · ${t('order.due-on', { day: times.soonDay(order.dueAt, now) })}`}
          </small>
        </span>
      </button>
    </li>
  );
}

function Months({ months }: { months: Book['months'] }) {
  const { t } = useWords();
  const money = useMoney();
  const monthName = useMonthName();
  const accounts = useInbox((state) => state.accounts);
  const shops = new Set<AccountId>(months.map(({ accountId }) => accountId));
  return [...shops].map((accountId) => {
    const shop = accounts.find(({ id }) => id === accountId);
    return (
      <section key={accountId} className={styles.shop} aria-label={shop ? shopName(shop) : t('orders.name')}>
        <p className={styles.shopName} data-shop={shop?.colour}>
          {shop && shopName(shop)}
        </p>
        <ul>
          {months
            .filter((month) => month.accountId === accountId)
            .map(({ month, currency, orders, total }) => (
              <li key={`${month} ${currency}`}>
                {t('orders.month', { month: monthName(month), total: money(total, currency), count: orders })}
              </li>
            ))}
        </ul>
      </section>
    );
  });
}
