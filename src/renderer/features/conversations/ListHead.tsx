import type { Folder } from '../../../shared/model/label.ts';
import type { ListOrder } from '../../../shared/model/settings.ts';
import type { TextKey } from '../../../shared/texts/translate.ts';
import { call } from '../../bridge/api.ts';
import { useApp } from '../../caches/app-cache.ts';
import { listKey } from '../../caches/conversation-list.ts';
import { useInbox } from '../../caches/inbox-cache.ts';
import { usePlaceFilter } from '../../place/place.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Menu, MenuItem } from '../../ui/Menu.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { useWords } from '../../words/use-words.ts';
import { useShopsWaiting } from '../accounts/index.ts';
import { FilterSheet } from './FilterSheet.tsx';
import styles from './ListHead.module.css';

const ORDERS: Record<ListOrder, TextKey> = {
  deadline: 'order.deadline',
  newest: 'order.newest',
  'longest-waiting': 'order.longest-waiting',
};
const VIEW_TITLE = {
  'needs-reply': 'views.needs-reply',
  waiting: 'views.waiting',
  snoozed: 'views.snoozed',
  done: 'views.done',
  all: 'views.all',
  outbox: 'views.outbox',
} as const;

/** What the list is called: its folder, its label, or its view. */
export function useListTitle(): string {
  const { t } = useWords();
  const filter = usePlaceFilter();
  const folder = useFolder();
  const label = useInbox(({ labels }) => labels.find(({ id }) => id === filter.labelId));
  return folder?.name ?? label?.name ?? t(VIEW_TITLE[filter.view]);
}

/** The folder that the list on the screen is, if it is one. */
export function useFolder(): Folder | undefined {
  const key = listKey(usePlaceFilter());
  return useInbox(({ folders }) => folders.find(({ filter }) => listKey(filter) === key));
}

/** The list's title, how many people, in which order, and what it leaves out. */
export function ListHead() {
  const { t } = useWords();
  const filter = usePlaceFilter();
  const title = useListTitle();
  const waiting = useShopsWaiting(filter.accountId);
  const hasCount = filter.view === 'needs-reply' && filter.labelId === null && waiting > 0;
  return (
    <header className={styles.head}>
      <h1 title={title}>
        <span className={styles.title}>{title}</span>
        {hasCount && <small>{t('list.people', { count: waiting })}</small>}
      </h1>
      {filter.view === 'needs-reply' && <OrderMenu />}
      <Popover
        label={t('filter.name')}
        trigger={
          <IconButton label={t('filter.name')} data-on={filter.labelId !== null}>
            <Icon name="filter" />
          </IconButton>
        }
      >
        <FilterSheet key={listKey(filter)} />
      </Popover>
    </header>
  );
}

function OrderMenu() {
  const { t } = useWords();
  const order = useApp((state) => state.settings.listOrder);
  return (
    <Menu
      align="end"
      trigger={
        <Button
          look="quiet"
          size="small"
          className={styles.order}
          aria-label={`${t('order.name')}: ${t(ORDERS[order])}`}
        >
          <span>{t(ORDERS[order])}</span>
          <Icon name="down" size={12} />
        </Button>
      }
    >
      {Object.entries(ORDERS).map(([each, name]) => (
        <MenuItem
          key={each}
          icon={each === order ? <Icon name="check" /> : <span className={styles.gap} />}
          onSelect={() => void call('settings.change', { listOrder: each as ListOrder })}
        >
          {t(name)}
        </MenuItem>
      ))}
    </Menu>
  );
}
