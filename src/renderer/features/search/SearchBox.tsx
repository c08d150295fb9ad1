import type { KeyboardEvent } from 'react';
import { MOST_SEARCHED } from '../../../shared/model/search.ts';
import { useApp } from '../../caches/app-cache.ts';
import { keyCaps } from '../../commands/keys.ts';
import { SEARCH_ID, usePlace } from '../../place/place.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Keys } from '../../ui/Keys.tsx';
import { useWords } from '../../words/use-words.ts';
import { optionId, RESULTS_ID } from './FoundList.tsx';
import { openFound } from './open-found.ts';
import styles from './SearchBox.module.css';
import { changeSearch, openSearch, useSearchPlace } from './search-place.ts';
import { useFoundItems } from './use-found-items.ts';

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** The field in the title bar. It keeps the focus while the arrows go through what was found. */
export function SearchBox() {
  const { t } = useWords();
  const isMac = useApp((state) => state.platform === 'mac');
  const isSearching = usePlace((state) => state.isSearching);
  const { text, active } = useSearchPlace();
  const items = useFoundItems();
  const chosen = isSearching ? items[active] : undefined;

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing) return;
    const step = STEPS[event.key];
    if (step !== undefined) {
      event.preventDefault();
      if (!isSearching) {
        openSearch();
        return;
      }
      const last = Math.max(items.length - 1, 0);
      useSearchPlace.setState({ active: Math.min(Math.max(active + step, 0), last) });
    } else if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      openFound(chosen, true);
    }
  }

  return (
    <div className={styles.box} data-active={isSearching}>
      <Icon name="search" size={14} />
      <input
        id={SEARCH_ID}
        type="search"
        aria-label={t('search.name')}
        aria-keyshortcuts="Control+F"
        aria-controls={chosen && RESULTS_ID}
        aria-activedescendant={chosen && optionId(chosen)}
        placeholder={t('search.placeholder')}
        value={text}
        maxLength={MOST_SEARCHED}
        autoComplete="off"
        onMouseDown={() => !isSearching && openSearch()}
        onChange={(event) => changeSearch({ text: event.target.value })}
        onKeyDown={onKeyDown}
      />
      <Keys caps={keyCaps(isSearching ? 'escape' : 'mod+f', isMac)} />
    </div>
  );
}
