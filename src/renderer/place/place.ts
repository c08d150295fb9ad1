import { create } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { ListFilter, View } from '../../shared/model/conversation.ts';
import type { AccountId, ConversationId, LabelId } from '../../shared/model/ids.ts';

/** Elements that other parts of the window move the focus to. */
export const LIST_ID = 'conversation-list';
export const COMPOSER_ID = 'composer-text';

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
  showView(view: View): void;
  showLabel(labelId: LabelId): void;
  showFilter(filter: ListFilter): void;
  showShop(accountId: AccountId | null): void;
  /** Selects a chat; a narrow window stays on the list. */
  select(conversationId: ConversationId): void;
  /** Selects a chat and goes to it. */
  open(conversationId: ConversationId): void;
  backToList(): void;
  showInbox(): void;
  showConnect(): void;
}

export const usePlace = create<Place>()((set) => ({
  screen: 'inbox',
  view: 'needs-reply',
  accountId: null,
  labelId: null,
  conversationId: null,
  pane: 'list',
  showView: (view) => set({ view, labelId: null, pane: 'list', screen: 'inbox' }),
  showLabel: (labelId) => set({ view: 'all', labelId, pane: 'list', screen: 'inbox' }),
  showFilter: (filter) => set({ ...filter, pane: 'list', screen: 'inbox' }),
  showShop: (accountId) => set({ accountId, pane: 'list', screen: 'inbox' }),
  select: (conversationId) => set({ conversationId }),
  open: (conversationId) => set({ conversationId, pane: 'thread', screen: 'inbox' }),
  backToList: () => set({ pane: 'list' }),
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
