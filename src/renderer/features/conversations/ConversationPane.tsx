import { useEffect, useMemo } from 'react';
import { useApp } from '../../caches/app-cache.ts';
import { listKey } from '../../caches/conversation-list.ts';
import { usePlaceFilter } from '../../place/place.ts';
import { useVisibleList } from '../../place/visible-list.ts';
import { useNow } from '../../words/use-now.ts';
import { useWords } from '../../words/use-words.ts';
import { ConversationList } from './ConversationList.tsx';
import styles from './ConversationPane.module.css';
import { ListHead, useListTitle } from './ListHead.tsx';
import { listItems, rowsOf } from './list-items.ts';
import { useHumanAgent } from './use-deadline.ts';
import { useHeldItems } from './use-held-items.ts';
import { useListChats } from './use-list-chats.ts';
import { useListKeys } from './use-list-keys.ts';

const VIEW_EMPTY = {
  'needs-reply': 'list.none-waits',
  waiting: 'list.nothing-open',
  snoozed: 'list.none-snoozed',
  done: 'list.none-done',
  all: 'list.no-chats',
  outbox: 'list.outbox-empty',
} as const;

/** The list of one view: its title, how many people, and their rows. */
export function ConversationPane() {
  const { t } = useWords();
  const now = useNow();
  const title = useListTitle();
  const order = useApp((state) => state.settings.listOrder);
  const filter = usePlaceFilter();
  const { view } = filter;
  const { chats, isKnown } = useListChats(filter);
  const hasHumanAgent = useHumanAgent();

  const sorted = useMemo(
    () => listItems(view, chats, now, hasHumanAgent, order),
    [chats, view, now, hasHumanAgent, order],
  );
  const { items, pointer } = useHeldItems(sorted, `${listKey(filter)}:${order}`);
  useListKeys(items);
  useEffect(() => useVisibleList.setState({ ids: rowsOf(items).map(({ id }) => id) }), [items]);

  return (
    <section className={styles.pane} aria-label={title} {...pointer}>
      <ListHead />
      <ConversationList key={listKey(filter)} items={items} />
      {isKnown && items.length === 0 && (
        <p className={styles.quiet}>{t(filter.labelId === null ? VIEW_EMPTY[view] : 'list.none-labelled')}</p>
      )}
    </section>
  );
}
