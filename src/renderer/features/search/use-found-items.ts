import { useMemo } from 'react';
import { useSearchResults } from '../../caches/search-cache.ts';
import { type FoundItem, foundItems } from './found-items.ts';

export function useFoundItems(): FoundItem[] {
  const people = useSearchResults((state) => state.people);
  const hits = useSearchResults((state) => state.hits);
  return useMemo(() => foundItems(people, hits), [people, hits]);
}
