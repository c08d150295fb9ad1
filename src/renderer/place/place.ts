import { create } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { ListFilter, View } from '../../shared/model/conversation.ts';
import type { AccountId, ConversationId, LabelId } from '../../shared/model/ids.ts';

/** Elements that other parts of the window move the focus to. */
export const LIST_ID = 'conversation-list';
export const COMPOSER_ID = 'composer-text';
export const SEARCH_ID = 'search-box';
export const LOG_ID = 'message-log';

/** Where the owner is. It may die with the window. */
export interface Place {
  screen: 'inbox' | 'connect';
  view: View;
  /** Null: all shops. */
  accountId: AccountId | null;
  /** Null: with any label or none. */
  labelId: LabelId | null;
  conversationId: ConversationId | null;
  /** In a narrow window only one of the two is there. */
  pane: 'list' | 'thread';
  /** The search stands in the place of the list. */
  isSearching: boolean;
  /** What was open when the search began. */
  before: Pick<Place, 'conversationId' | 'pane'> | null;
  showView(view: View): void;
  showLabel(labelId: LabelId): void;
  showFilter(filter: ListFilter): void;
  showShop(accountId: AccountId | null): void;
  /** Selects a chat; a narrow window stays on the list. */
  select(conversationId: ConversationId): void;
  /** Selects a chat and goes to it. */
  open(conversationId: ConversationId): void;
  backToList(): void;
  startSearch(): void;
  /** Back to what was open before. */
  endSearch(): void;
  showInbox(): void;
  showConnect(): void;
}

/** Any list takes the place of a search. */
const LIST = { pane: 'list', screen: 'inbox', isSearching: false, before: null } as const;

export const usePlace = create<Place>()((set) => ({
  screen: 'inbox',
  view: 'needs-reply',
  accountId: null,
  labelId: null,
  conversationId: null,
  pane: 'list',
  isSearching: false,
  before: null,
  showView: (view) => set({ ...LIST, view, labelId: null }),
  showLabel: (labelId) => set({ ...LIST, view: 'all', labelId }),
  showFilter: (filter) => set({ ...LIST, ...filter }),
  showShop: (accountId) => set({ ...LIST, accountId }),
  select: (conversationId) => set({ conversationId }),
  open: (conversationId) => set({ conversationId, pane: 'thread', screen: 'inbox' }),
  backToList: () => set({ pane: 'list' }),
  startSearch: () =>
    set(({ isSearching, before, conversationId, pane }) => ({
      screen: 'inbox',
      pane: 'list',
      isSearching: true,
      before: isSearching ? before : { conversationId, pane },
    })),
  endSearch: () => set(({ before }) => ({ ...before, isSearching: false, before: null })),
  showInbox: () => set({ screen: 'inbox' }),
  showConnect: () => set({ screen: 'connect' }),
}));

/** Which list the owner looks at. */
export function placeFilter({ view, accountId, labelId }: ListFilter): ListFilter {
  return { view, accountId, labelId };
}

/** The same for a component: one object as long as it is the same list. */
export function usePlaceFilter(): ListFilter {
  return usePlace(useShallow(placeFilter));
}

export function focusComposer(): void {
  document.getElementById(COMPOSER_ID)?.focus();
}

export function focusList(): void {
  document.getElementById(LIST_ID)?.focus();
}

export function focusSearch(): void {
  document.getElementById(SEARCH_ID)?.focus();
}

export function focusThread(): void {
  document.getElementById(LOG_ID)?.focus();
}
