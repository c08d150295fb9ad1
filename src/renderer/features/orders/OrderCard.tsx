import { useEffect, useRef, useState } from 'react';
import { isOpenOrder, type Order, orderTotal } from '../../../shared/model/order.ts';
import { attachmentAddress } from '../../bridge/media.ts';
import { editOrder } from '../../place/order-draft.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useNow } from '../../words/use-now.ts';
import { useWords } from '../../words/use-words.ts';
import { dropOrder } from './drop-order.ts';
import styles from './OrderCard.module.css';
import { orderNumber, useMoney } from './order-words.ts';
import { StatusPill } from './StatusPill.tsx';
import { useIsShownOrder } from './use-shown-order.ts';

/** One order. What is sent or done folds to one line. */
export function OrderCard({ order }: { order: Order }) {
  const { t } = useWords();
  const [isUnfolded, setUnfolded] = useState(false);
  const card = useRef<HTMLDivElement>(null);
  const isRinged = useIsShownOrder(order.id, card);
  useEffect(() => {
    if (isRinged) setUnfolded(true);
  }, [isRinged]);
  const isOpen = isOpenOrder(order);
  const isWhole = isOpen || isUnfolded;
  // Not before it has unfolded, or its lower half stays out of sight.
  useEffect(() => {
    if (isRinged && isWhole) card.current?.scrollIntoView({ block: 'nearest' });
  }, [isRinged, isWhole]);
  const name = t('order.title', { number: orderNumber(order.number) });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; this is a card to read
    <div
      ref={card}
      className={styles.card}
      data-folded={!isWhole}
      data-ringed={isRinged}
      role="group"
      aria-label={name}
      tabIndex={-1}
    >
      <div className={styles.head}>
        {isOpen ? (
          <b>{name}</b>
        ) : (
          <button
            type="button"
            className={styles.fold}
            aria-expanded={isUnfolded}
            onClick={() => setUnfolded(!isUnfolded)}
          >
            <b>{name}</b>
            {!isUnfolded && <span dir="auto">{order.items[0]?.name}</span>}
          </button>
        )}
        <StatusPill order={order} />
      </div>
      {isWhole && <CardBody order={order} />}
    </div>
  );
}

function CardBody({ order }: { order: Order }) {
  const { t, times } = useWords();
  const now = useNow();
  const money = useMoney();
  const { items, currency, dueAt } = order;
  return (
    <>
      <ul className={styles.items}>
        {items.map(({ name, amount, price, pictureId }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an item has no other name than its place on the card
          <li key={index} className={styles.item}>
            <span className={styles.picture}>
              {pictureId === null ? <Icon name="box" /> : <ItemPicture id={pictureId} />}
            </span>
            <span className={styles.name} dir="auto">
              {name}
              <small>
                <bdi>{t('order.pieces', { count: amount })}</bdi>
              </small>
            </span>
            <span className={styles.price}>{money(amount * price, currency)}</span>
          </li>
        ))}
      </ul>
      <CardWords order={order} />
      <div className={styles.foot}>
        {dueAt !== null && (
          <>
            <Icon name="calendar" size={14} />
            <span>{t('order.due-on', { day: times.soonDay(dueAt, now) })}</span>
          </>
        )}
        <span className={styles.sum}>{money(orderTotal(items), currency)}</span>
        <span className={styles.tools}>
          <IconButton id={`edit-order-${order.id}`} label={t('order.edit')} onClick={() => editOrder(order)}>
            <Icon name="pencil" size={14} />
          </IconButton>
          <IconButton label={t('order.remove')} onClick={() => void dropOrder(order)}>
            <Icon name="trash" size={14} />
          </IconButton>
        </span>
      </div>
    </>
  );
}

export function ItemPicture({ id }: { id: number }) {
  return <img src={attachmentAddress(id)} alt="" width={32} height={32} draggable={false} />;
}

/** Size, address and note, as far as they are written. */
function CardWords({ order }: { order: Order }) {
  const { t } = useWords();
  const written = (['size', 'address', 'note'] as const).filter((field) => order[field] !== '');
  if (written.length === 0) return null;
  return (
    <dl className={styles.words}>
      {written.map((field) => (
        <div key={field}>
          <dt>{t(`order.${field}`)}</dt>
          <dd dir="auto">{order[field]}</dd>
        </div>
      ))}
    </dl>
  );
}
