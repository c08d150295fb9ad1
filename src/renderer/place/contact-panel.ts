import { useSyncExternalStore } from 'react';
import { create } from 'zustand';
import type { ConversationId } from '../../shared/model/ids.ts';
import { keepContactOpen } from '../bridge/contacts.ts';
import { useApp } from '../caches/app-cache.ts';
import { usePlace } from './place.ts';

export const CONTACT_ID = 'contact-panel';
export const CONTACT_BUTTON_ID = 'contact-button';

/** From here on there is room for a fourth pane without asking; from there on it may stand beside the thread. */
const ROOMY = '(min-width: 1240px)';
const COLUMN = '(min-width: 1040px)';

/** Over the thread it is never remembered: it would hide the chat at the next start. */
const useDrawer = create<{ isOpen: boolean }>()(() => ({ isOpen: false }));

/** While one searches the results need its room: it is there for the one chat for which it was asked. */
const useInSearch = create<{ chat: ConversationId | null }>()(() => ({ chat: null }));

/** Whether the panel about the person is there, and whether it stands beside the thread or lies over it. */
export interface ContactPanelState {
  isOpen: boolean;
  isDrawer: boolean;
}

export function useContactPanel(): ContactPanelState {
  const isRoomy = useMedia(MEDIA.roomy);
  const isColumn = useMedia(MEDIA.column);
  const chosen = useApp((state) => state.settings.contactOpen);
  const isDrawerOpen = useDrawer((state) => state.isOpen);
  const isSearching = usePlace((state) => state.isSearching);
  const chat = usePlace((state) => state.conversationId);
  const isAskedFor = useInSearch((state) => state.chat !== null && state.chat === chat);
  const isOpenBeside = isColumn ? (chosen ?? isRoomy) : isDrawerOpen;
  return { isDrawer: !isColumn, isOpen: isSearching ? isAskedFor : isOpenBeside };
}

export function isContactOpen(): boolean {
  const { isSearching, conversationId } = usePlace.getState();
  if (isSearching) return conversationId !== null && useInSearch.getState().chat === conversationId;
  if (!matches(COLUMN)) return useDrawer.getState().isOpen;
  return useApp.getState().settings.contactOpen ?? matches(ROOMY);
}

/** The search is over: the next one begins with room for its results. */
export function forgetContactInSearch(): void {
  useInSearch.setState({ chat: null });
}

export function showContact(isOpen: boolean): void {
  if (isOpen === isContactOpen()) return;
  const { isSearching, conversationId } = usePlace.getState();
  if (isSearching) useInSearch.setState({ chat: isOpen ? conversationId : null });
  else if (matches(COLUMN)) keepContactOpen(isOpen);
  else useDrawer.setState({ isOpen });
  if (matches(COLUMN)) return;
  // Where something in it has taken the focus already, that is what it was opened for.
  queueMicrotask(() => {
    const panel = document.getElementById(CONTACT_ID);
    if (!isOpen) document.getElementById(CONTACT_BUTTON_ID)?.focus();
    else if (!panel?.contains(document.activeElement)) panel?.focus();
  });
}

function matches(query: string): boolean {
  return window.matchMedia(query).matches;
}

interface Media {
  onChange(changed: () => void): () => void;
  isNow(): boolean;
}

/** Outside of the hook: with functions of its own each drawing would listen anew. */
const MEDIA: Readonly<Record<'roomy' | 'column', Media>> = { roomy: media(ROOMY), column: media(COLUMN) };

function media(query: string): Media {
  return {
    onChange(changed) {
      const list = window.matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    isNow: () => matches(query),
  };
}

function useMedia({ onChange, isNow }: Media): boolean {
  return useSyncExternalStore(onChange, isNow);
}
