import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { Settings } from '../../../shared/model/settings.ts';
import { loadMore } from '../../bridge/lists.ts';
import { useApp } from '../../caches/app-cache.ts';
import { useInbox } from '../../caches/inbox-cache.ts';
import { focusList, LIST_ID, usePlace, usePlaceFilter } from '../../place/place.ts';
import { isAnythingTicked, isTicked, useTicks } from '../../place/ticks.ts';
import { usePainted } from '../../ui/use-painted.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './ConversationList.module.css';
import { ConversationRow, rowId } from './ConversationRow.tsx';
import { GroupHead } from './GroupHead.tsx';
import type { ListItem } from './list-items.ts';

/** As `--h-row` in styles/tokens.css. */
const ROW_PX: Readonly<Record<Settings['density'], number>> = { comfortable: 66, compact: 54 };
const HEAD_PX = 28;
/** Rows beyond the edges, ready to be scrolled to. The first picture is painted without them. */
const OVERSCAN = 8;
/** This many rows before the end of what is loaded the next page is asked for. */
const LOAD_AHEAD = 20;

interface ConversationListProps {
  items: readonly ListItem[];
}

export function ConversationList({ items }: ConversationListProps) {
  const { t } = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const accounts = useInbox((state) => state.accounts);
  const filter = usePlaceFilter();
  const ticks = useTicks();
  const selected = usePlace((state) => state.conversationId);
  const density = useApp((state) => state.settings.density);
  // A row costs most when its words are laid out for the first time: those that nobody sees yet come later.
  const overscan = usePainted() ? OVERSCAN : 0;
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (items[index]?.kind === 'head' ? HEAD_PX : ROW_PX[density]),
    // Every line has one of two known heights: asked for them, the browser would have to lay out the window first.
    useCachedMeasurements: true,
    getItemKey: (index) => items[index]?.key ?? index,
    overscan,
    paddingEnd: 8,
    scrollPaddingStart: HEAD_PX,
    directDomUpdates: true,
    directDomUpdatesMode: 'position',
    initialRect: { width: 320, height: 800 },
  });

  const measuredFor = useRef(density);
  useLayoutEffect(() => {
    if (measuredFor.current === density) return;
    measuredFor.current = density;
    virtualizer.measure();
  }, [density, virtualizer]);

  useLayoutEffect(() => {
    const element = scroller.current;
    return () => {
      // Each list is an element of its own; whoever was in the one before goes on in this one.
      if (element !== null && element === document.activeElement) queueMicrotask(focusList);
    };
  }, []);

  const selectedIndex = items.findIndex((item) => item.kind === 'row' && item.conversation.id === selected);
  const isShown = useRef(-1);
  useEffect(() => {
    // Only when the selection moves, not when the list moves under it.
    if (selected === null || isShown.current === selected || selectedIndex < 0) return;
    isShown.current = selected;
    virtualizer.scrollToIndex(selectedIndex, { align: 'auto' });
  }, [selected, selectedIndex, virtualizer]);

  const shown = virtualizer.getVirtualItems();
  const lastShown = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (lastShown >= items.length - LOAD_AHEAD) void loadMore(filter);
  }, [lastShown, items.length, filter]);

  const rows = items.filter((item) => item.kind === 'row').length;
  const top = groupAt(items, virtualizer.range?.startIndex ?? 0);
  return (
    <div
      ref={scroller}
      id={LIST_ID}
      className={styles.rows}
      role="listbox"
      aria-label={t('inbox.conversations')}
      aria-activedescendant={selectedIndex >= 0 && selected !== null ? rowId(selected) : undefined}
      aria-multiselectable={isAnythingTicked(ticks) || undefined}
      tabIndex={0}
    >
      {top && (
        <div className={styles.top} role="presentation">
          <GroupHead group={top.group} count={top.count} />
        </div>
      )}
      <div ref={virtualizer.containerRef} className={styles.space} role="presentation">
        {shown.map(({ index, key }) => {
          const item = items[index];
          if (!item) return null;
          return (
            <div
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              className={styles.place}
              role="presentation"
            >
              {item.kind === 'head' ? (
                <GroupHead group={item.group} count={item.count} />
              ) : (
                <ConversationRow
                  conversation={item.conversation}
                  shop={accounts.find(({ id }) => id === item.conversation.accountId)}
                  isTicked={isTicked(ticks, item.conversation.id)}
                  isSelected={item.conversation.id === selected}
                  position={index - headsBefore(items, index) + 1}
                  total={rows}
                />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** The group whose rows stand at the top: its head stays there while they scroll by. */
function groupAt(items: readonly ListItem[], index: number): Extract<ListItem, { kind: 'head' }> | null {
  for (let at = Math.min(index, items.length - 1); at >= 0; at -= 1) {
    const item = items[at];
    if (item?.kind === 'head') return item;
  }
  return null;
}

function headsBefore(items: readonly ListItem[], index: number): number {
  let heads = 0;
  for (let at = 0; at < index; at += 1) if (items[at]?.kind === 'head') heads += 1;
  return heads;
}
