import { useEffect } from 'react';
import { focusList, focusNext, focusSearch, SEARCH_ID, usePlace } from '../../place/place.ts';

/** What lies over the window has its own Esc. */
const OVER = '[role="dialog"], [role="menu"]';

/** Esc steps back: from the thread to the results, from the results to what was open before. */
export function useSearchEscape(): void {
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      const target = event.target instanceof HTMLElement ? event.target : document.body;
      if (target.closest(OVER)) return;
      event.preventDefault();
      const { endSearch, backToList } = usePlace.getState();
      if (
        target.closest('main') !== null &&
        target.id !== SEARCH_ID &&
        target.closest('section[data-results]') === null
      ) {
        backToList();
        focusNext(focusSearch);
        return;
      }
      endSearch();
      focusNext(focusList);
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
