import { useEffect, useRef } from 'react';
import { searchFurther } from '../../bridge/search.ts';
import { useInbox } from '../../caches/inbox-cache.ts';
import { useSearchResults } from '../../caches/search-cache.ts';
import { focusSearch } from '../../place/place.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './FoundList.module.css';
import { FoundMessage } from './FoundMessage.tsx';
import { FoundName } from './FoundName.tsx';
import type { FoundItem } from './found-items.ts';
import { openFound } from './open-found.ts';
import { filterOf, useSearchPlace } from './search-place.ts';

export const RESULTS_ID = 'search-results';

export function optionId({ key }: FoundItem): string {
  return `found-${key}`;
}

interface FoundListProps {
  items: readonly FoundItem[];
}

/** What was found; the next page comes when the reader nears its end. The keys are the search box's. */
export function FoundList({ items }: FoundListProps) {
  const { t } = useWords();
  const accounts = useInbox((state) => state.accounts);
  const active = useSearchPlace((state) => state.active);
  const { next, hits } = useSearchResults();
  const list = useRef<HTMLDivElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const activeItem = items[active];
  const activeId = activeItem && optionId(activeItem);

  useEffect(() => {
    if (activeId !== undefined) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a page that left the end in view must ask for the next
  useEffect(() => {
    if (next === null || !end.current) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        const place = useSearchPlace.getState();
        if (entry?.isIntersecting) void searchFurther(place.text, filterOf(place));
      },
      { root: list.current, rootMargin: '600px' },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [next, hits.length]);

  const shopOf = (accountId: number) => accounts.find(({ id }) => id === accountId);
  return (
    <div ref={list} id={RESULTS_ID} className={styles.list} role="listbox" aria-label={t('search.results')}>
      {items.map((item, index) => (
        // The search box holds the focus and the keys; a result is only ever clicked.
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the search box (SearchBox.tsx)
        // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant of the search box points here
        <div
          key={item.key}
          id={optionId(item)}
          className={styles.option}
          role="option"
          aria-selected={index === active}
          data-joins={item.kind === 'hit' && item.joins}
          data-shop={shopOf(item.kind === 'hit' ? item.hit.accountId : item.found.accountId)?.colour}
          onClick={() => {
            useSearchPlace.setState({ active: index });
            openFound(item, false);
            focusSearch();
          }}
        >
          {item.kind === 'hit' ? (
            <FoundMessage hit={item.hit} joins={item.joins} shop={shopOf(item.hit.accountId)} />
          ) : (
            <FoundName found={item.found} shop={shopOf(item.found.accountId)} />
          )}
        </div>
      ))}
      <div ref={end} className={styles.end} />
    </div>
  );
}
