import { useEffect } from 'react';
import { useSearchResults } from '../../caches/search-cache.ts';
import { useCommands } from '../../commands/registry.ts';
import { forgetContactInSearch } from '../../place/contact-panel.ts';
import { untickAll } from '../../place/ticks.ts';
import { useVisibleList } from '../../place/visible-list.ts';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../words/use-words.ts';
import { ProblemPanel } from '../problems/index.ts';
import { answerCommands } from './answer-commands.ts';
import { FoundList } from './FoundList.tsx';
import { RecentSearches } from './RecentSearches.tsx';
import styles from './SearchPane.module.css';
import { changeSearch, isNarrowed, resetSearch, useSearchPlace, widenSearch } from './search-place.ts';
import { useFoundItems } from './use-found-items.ts';
import { useSearchEscape } from './use-search-escape.ts';

/** In the place of the list: what was found, or what to do when there is nothing. */
export function SearchPane() {
  const { t } = useWords();
  const { phase, problem, hits } = useSearchResults();
  const items = useFoundItems();
  useSearchEscape();
  useCommands(answerCommands);
  useEffect(() => {
    // "The next chat" is one of a list, and there is none here.
    useVisibleList.setState({ ids: [] });
    untickAll();
    return () => {
      resetSearch();
      forgetContactInSearch();
    };
  }, []);

  return (
    <section className={styles.pane} aria-label={t('search.results')} data-results>
      <h1 className="visually-hidden">{t('search.name')}</h1>
      {phase === 'failed' && problem ? (
        <div className={styles.problem}>
          <ProblemPanel problem={problem} at={Date.now()}>
            <Button onClick={() => changeSearch({})}>{t('thread.try-again')}</Button>
          </ProblemPanel>
        </div>
      ) : phase === 'empty' ? (
        <RecentSearches />
      ) : (
        <>
          {items.length > 0 && <FoundList items={items} />}
          <FewFound isNobody={items.length === 0} hasMessages={hits.length > 0} />
        </>
      )}
    </section>
  );
}

/** Nothing, or only people by their first letter: what helps then. */
function FewFound({ isNobody, hasMessages }: { isNobody: boolean; hasMessages: boolean }) {
  const { t } = useWords();
  const place = useSearchPlace();
  const found = useSearchResults((state) => state.text.trim());
  const none = place.only === null ? 'search.no-photo' : (`search.no-${place.only}` as const);
  if (!hasMessages && [...found].length === 1) return <p className={styles.note}>{t('search.one-letter')}</p>;
  if (!isNobody) return null;
  return (
    <div className={styles.nothing}>
      <p>{found === '' ? t(none) : t('search.nothing', { text: found })}</p>
      {isNarrowed(place) ? (
        <Button onClick={widenSearch}>{t('search.everywhere')}</Button>
      ) : (
        <p className={styles.quiet}>{t('search.nothing-note')}</p>
      )}
    </div>
  );
}
