import { create } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { ListFilter, View } from '../../shared/model/conversation.ts';
import type { AccountId, ConversationId, LabelId } from '../../shared/model/ids.ts';

/** Elements that other parts of the window move the focus to. */
export const LIST_ID = 'conversation-list';
export const COMPOSER_ID = 'composer-text';
export const SEARCH_ID = 'search-box';
export const LOG_ID = 'message-log';

/** What the side bar's views lead to: a list, or the board. */
export type SideView = View | 'board';

/** Where the owner is. It may die with the window. */
export interface Place {
  /** `health`: what the doctor found. */
  screen: 'inbox' | 'connect' | 'health';
  view: View;
  /** Null: all shops. */
  accountId: AccountId | null;
  /** Null: with any label or none. */
  labelId: LabelId | null;
  conversationId: ConversationId | null;
  /** In a narrow window only one of the two is there. */
  pane: 'list' | 'thread';
  /** The reply-by board: in the place of list and thread, or where Esc leads back to from a chat. */
  board: 'shown' | 'behind' | null;
  /** The search stands in the place of the list. */
  isSearching: boolean;
  /** What was open when the search began. */
  before: Pick<Place, 'conversationId' | 'pane' | 'board'> | null;
  /** The board keeps the label that the list had. */
  showView(view: SideView): void;
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
  showHealth(): void;
}

/** A list takes the place of anything else. */
const LIST = { pane: 'list', screen: 'inbox', board: null, isSearching: false, before: null } as const;

export const usePlace = create<Place>()((set) => ({
  screen: 'inbox',
  view: 'needs-reply',
  accountId: null,
  labelId: null,
  conversationId: null,
  pane: 'list',
  board: null,
  isSearching: false,
  before: null,
  showView: (view) =>
    set(
      view === 'board' ? { ...LIST, view: 'needs-reply', board: 'shown' } : { ...LIST, view, labelId: null },
    ),
  showLabel: (labelId) => set({ ...LIST, view: 'all', labelId }),
  showFilter: (filter) => set({ ...LIST, ...filter }),
  showShop: (accountId) => set(({ board }) => ({ ...LIST, accountId, board })),
  select: (conversationId) => set({ conversationId }),
  open: (conversationId) =>
    set(({ board }) => ({ conversationId, pane: 'thread', screen: 'inbox', board: board && 'behind' })),
  backToList: () => set({ pane: 'list' }),
  startSearch: () =>
    set(({ isSearching, before, conversationId, pane, board }) => ({
      screen: 'inbox',
      pane: 'list',
      board: null,
      isSearching: true,
      before: isSearching ? before : { conversationId, pane, board },
    })),
  endSearch: () => set(({ before }) => ({ ...before, isSearching: false, before: null })),
  showInbox: () => set({ screen: 'inbox' }),
  showConnect: () => set({ screen: 'connect' }),
  showHealth: () => set({ screen: 'health' }),
}));

/** Which list the owner looks at. */
export function placeFilter({ view, accountId, labelId }: ListFilter): ListFilter {
  return { view, accountId, labelId };
}

/** The same for a component: one object as long as it is the same list. */
export function usePlaceFilter(): ListFilter {
  return usePlace(useShallow(placeFilter));
}

/** Right after a start the composer may still be on its way. Later than this the focus would come as a surprise. */
const COMPOSER_COMES_WITHIN_MS = 2_000;
let composerWantedUntil = 0;

export function focusComposer(): boolean {
  if (!document.getElementById(COMPOSER_ID)) {
    composerWantedUntil = performance.now() + COMPOSER_COMES_WITHIN_MS;
  }
  return focusOn(COMPOSER_ID);
}

/** The composer has come: whoever wanted to write in it shall. */
export function composerIsHere(): void {
  if (performance.now() > composerWantedUntil) return;
  composerWantedUntil = 0;
  document.getElementById(COMPOSER_ID)?.focus();
}

export function focusList(): boolean {
  composerWantedUntil = 0;
  return focusOn(LIST_ID);
}

export function focusSearch(): boolean {
  return focusOn(SEARCH_ID);
}

export function focusThread(): boolean {
  return focusOn(LOG_ID);
}

/**
 * Moves the focus when what was just changed stands in the document: before the next key, for what is typed at once
 * must not be taken for commands. What comes only with the next frame gets it then.
 */
export function focusNext(focus: () => boolean): void {
  queueMicrotask(() => {
    if (!focus()) requestAnimationFrame(() => focus());
  });
}

function focusOn(id: string): boolean {
  const element = document.getElementById(id);
  element?.focus();
  return element !== null && element === document.activeElement;
}
