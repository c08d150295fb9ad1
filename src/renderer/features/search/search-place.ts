import { create } from 'zustand';
import type { LabelId } from '../../../shared/model/ids.ts';
import { type FoundPerson, MOST_RECENT_SEARCHES, type SearchFilter } from '../../../shared/model/search.ts';
import { call } from '../../bridge/api.ts';
import { forgetSearch, searchFor } from '../../bridge/search.ts';
import { useApp } from '../../caches/app-cache.ts';
import { focusNext, focusSearch, usePlace } from '../../place/place.ts';

/** A month or a year, with its name. */
export interface Span {
  name: string;
  from: number;
  to: number;
}

/** What is typed and which chips are on. */
export interface SearchPlace {
  text: string;
  accountId: SearchFilter['accountId'];
  person: FoundPerson | null;
  labelId: LabelId | null;
  span: Span | null;
  hasPhoto: boolean;
  isFromMe: boolean;
  only: SearchFilter['only'];
  /** Which of the results the arrows stand on. */
  active: number;
}

const NOWHERE: SearchPlace = {
  text: '',
  accountId: null,
  person: null,
  labelId: null,
  span: null,
  hasPhoto: false,
  isFromMe: false,
  only: null,
  active: 0,
};

export const useSearchPlace = create<SearchPlace>()(() => NOWHERE);

export function filterOf({
  accountId,
  person,
  labelId,
  span,
  hasPhoto,
  isFromMe,
  only,
}: SearchPlace): SearchFilter {
  return {
    accountId,
    conversationId: person?.conversationId ?? null,
    labelId,
    span: span && { from: span.from, to: span.to },
    hasPhoto,
    isFromMe,
    only,
  };
}

export function isNarrowed(place: SearchPlace): boolean {
  return Object.values(filterOf(place)).some((each) => each !== null && each !== false);
}

/** Types, or sets a chip; the results follow. */
export function changeSearch(part: Partial<Omit<SearchPlace, 'active'>>): void {
  useSearchPlace.setState({ ...part, active: 0 });
  const place = useSearchPlace.getState();
  usePlace.getState().startSearch();
  if (place.text.trim() === '' && !place.hasPhoto && place.only === null) forgetSearch();
  else searchFor(place.text, filterOf(place));
}

/** Everywhere again, for the same words. */
export function widenSearch(): void {
  const { text } = useSearchPlace.getState();
  changeSearch({ ...NOWHERE, text });
  focusSearch();
}

/** A search begins where one is: a shop that is chosen stays chosen. */
export function openSearch(): void {
  const { isSearching, accountId, startSearch } = usePlace.getState();
  if (!isSearching) resetSearch(accountId);
  startSearch();
  // A window that showed something else has its box only with the next frame.
  focusNext(() => {
    const isThere = focusSearch();
    const box = document.activeElement;
    if (box instanceof HTMLInputElement) box.select();
    return isThere;
  });
}

export function resetSearch(accountId: SearchPlace['accountId'] = null): void {
  forgetSearch();
  useSearchPlace.setState({ ...NOWHERE, accountId }, true);
}

/** What led somewhere is offered again, the last first. */
export function rememberSearch(): void {
  const text = useSearchPlace.getState().text.trim();
  if (text === '') return;
  const { recentSearches } = useApp.getState().settings;
  const others = recentSearches.filter((each) => each.toLowerCase() !== text.toLowerCase());
  setRecentSearches([text, ...others].slice(0, MOST_RECENT_SEARCHES));
}

/** Main tells when it is kept; were it not, only a word to click would be missing. */
export function setRecentSearches(recentSearches: string[]): void {
  void call('settings.change', { recentSearches });
}
