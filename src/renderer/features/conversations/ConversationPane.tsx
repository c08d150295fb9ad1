import { useEffect, useMemo } from 'react';
import { showList } from '../../bridge/lists.ts';
import { listKey } from '../../caches/conversation-list.ts';
import { useInbox } from '../../caches/inbox-cache.ts';
import { usePlaceFilter } from '../../place/place.ts';
import { useVisibleList } from '../../place/visible-list.ts';
import { useNow } from '../../words/use-now.ts';
import { useWords } from '../../words/use-words.ts';
import { useShopsWaiting } from '../accounts/index.ts';
import { ConversationList } from './ConversationList.tsx';
import styles from './ConversationPane.module.css';
import { listItems, rowsOf } from './list-items.ts';
import { useHumanAgent } from './use-deadline.ts';
import { useListKeys } from './use-list-keys.ts';

const VIEW_TITLE = {
  'needs-reply': 'views.needs-reply',
  waiting: 'views.waiting',
  snoozed: 'views.snoozed',
  done: 'views.done',
  all: 'views.all',
} as const;
const VIEW_EMPTY = {
  'needs-reply': 'list.none-waits',
  waiting: 'list.nothing-open',
  snoozed: 'list.none-snoozed',
  done: 'list.none-done',
  all: 'list.no-chats',
} as const;

/** The list of one view: its title, how many people, and their rows. */
export function ConversationPane() {
  const { t } = useWords();
  const now = useNow();
  const filter = usePlaceFilter();
  const { view, accountId } = filter;
  const list = useInbox((state) => state.lists[listKey(filter)]);
  const conversations = useInbox((state) => state.conversations);
  const waiting = useShopsWaiting(accountId);
  const hasHumanAgent = useHumanAgent();
  const label = useInbox(({ labels }) => labels.find(({ id }) => id === filter.labelId));
  const isMissing = list === undefined;

  useEffect(() => {
    if (isMissing) void showList(filter);
  }, [isMissing, filter]);

  const items = useMemo(() => {
    const rows = [...(list?.ids ?? [])].flatMap((id) => conversations.get(id) ?? []);
    return listItems(view, rows, now, hasHumanAgent);
  }, [list?.ids, conversations, view, now, hasHumanAgent]);
  useListKeys(items);
  useEffect(() => useVisibleList.setState({ ids: rowsOf(items).map(({ id }) => id) }), [items]);

  const isKnown = list !== undefined && (!list.isLoading || list.ids.size > 0);
  return (
    <section className={styles.pane} aria-label={t(VIEW_TITLE[view])}>
      <header className={styles.head}>
        <h1>
          {label ? label.name : t(VIEW_TITLE[view])}
          {view === 'needs-reply' && waiting > 0 && <small>{t('list.people', { count: waiting })}</small>}
        </h1>
      </header>
      <ConversationList key={listKey(filter)} items={items} />
      {isKnown && items.length === 0 && <p className={styles.quiet}>{t(VIEW_EMPTY[view])}</p>}
    </section>
  );
}
