import { isOpenOrder, type Order, type OrderStatus } from '../../../shared/model/order.ts';
import { saveOrder } from '../../bridge/contacts.ts';
import { showToast } from '../../place/toasts.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Menu, MenuItem } from '../../ui/Menu.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './OrderCard.module.css';
import { STATUS_NAMES, STATUSES } from './order-words.ts';

/** Where the order stands; a press changes it. Amber only while money or goods are still open. */
export function StatusPill({ order }: { order: Order }) {
  const { t } = useWords();
  const { id, conversationId, number: _number, createdAt: _at, editedAt: _edited, ...card } = order;
  const isOpen = isOpenOrder(order);
  const name = t(STATUS_NAMES[order.status]);
  async function set(status: OrderStatus): Promise<void> {
    if (!(await saveOrder({ id, conversationId }, { ...card, status }))) showToast('triage.failed-toast');
  }
  return (
    <Menu
      align="end"
      trigger={
        <button type="button" className={styles.pill} data-open={isOpen} title={t('order.change-status')}>
          {!isOpen && <Icon name="check" size={12} />}
          {name}
        </button>
      }
    >
      {STATUSES.map((status) => (
        <MenuItem
          key={status}
          icon={<Icon name={status === order.status ? 'check' : 'box'} />}
          onSelect={() => void set(status)}
        >
          {t(STATUS_NAMES[status])}
        </MenuItem>
      ))}
    </Menu>
  );
}
