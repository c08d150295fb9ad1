import { useApp } from '../../caches/app-cache.ts';
import { focusSearch } from '../../place/place.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './RecentSearches.module.css';
import { changeSearch, setRecentSearches } from './search-place.ts';

/** Before anything is typed: what a search reaches, and what was searched for last. */
export function RecentSearches() {
  const { t } = useWords();
  const recent = useApp((state) => state.settings.recentSearches);
  return (
    <div className={styles.start}>
      <p>{t('search.start')}</p>
      {recent.length > 0 && (
        <>
          <header className={styles.head}>
            <h2 id="recent-searches">{t('search.recent')}</h2>
            <Button look="quiet" size="small" onClick={() => setRecentSearches([])}>
              {t('search.forget')}
            </Button>
          </header>
          <ul aria-labelledby="recent-searches">
            {recent.map((text) => (
              <li key={text}>
                <button
                  type="button"
                  className={styles.recent}
                  onClick={() => {
                    changeSearch({ text });
                    focusSearch();
                  }}
                >
                  <Icon name="clock" size={14} />
                  <span dir="auto">{text}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
