import { create } from 'zustand';
import type { AppError } from '../../shared/ipc/result.ts';
import type { FoundPerson, SearchCursor, SearchHit } from '../../shared/model/search.ts';

/** What main found, for the words and chips it was asked with. What was there stays until the next answer comes. */
export interface SearchState {
  phase: 'empty' | 'ready' | 'failed';
  problem: AppError | null;
  /** The words these were found by. */
  text: string;
  people: readonly FoundPerson[];
  hits: readonly SearchHit[];
  next: SearchCursor | null;
  isLoadingMore: boolean;
}

export const noResults: SearchState = {
  phase: 'empty',
  problem: null,
  text: '',
  people: [],
  hits: [],
  next: null,
  isLoadingMore: false,
};

/** A cache of main's truth, written by bridge only. */
export const useSearchResults = create<SearchState>()(() => noResults);
