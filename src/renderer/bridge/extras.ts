import { create } from 'zustand';
import type { MessageChoices } from '../../shared/model/choices.ts';
import type { ConversationId } from '../../shared/model/ids.ts';
import type { OwnPost } from '../../shared/model/own-post.ts';
import { pageAddress } from '../../shared/outgoing-choices.ts';

/** One button while it is written: the address stays as it was typed. */
export interface WrittenButton {
  title: string;
  opensPage: boolean;
  address: string;
}

/** What goes out beside the words, while it is written. */
export type Extra =
  | { kind: 'quick-replies'; titles: readonly string[] }
  | { kind: 'buttons'; buttons: readonly WrittenButton[] }
  | { kind: 'own-post'; chosen: OwnPost | null };

interface ExtrasState {
  /** It may die with the window; the words are a draft. */
  extras: ReadonlyMap<ConversationId, Extra>;
}

export const useExtras = create<ExtrasState>()(() => ({ extras: new Map() }));

const EMPTY_BUTTON: WrittenButton = { title: '', opensPage: true, address: '' };

/** Begins another; what was begun before is let go. */
export function beginExtra(conversationId: ConversationId, kind: Extra['kind']): void {
  setExtra(conversationId, emptyExtra(kind));
}

export function setExtra(conversationId: ConversationId, extra: Extra): void {
  useExtras.setState(({ extras }) => ({ extras: new Map(extras).set(conversationId, extra) }));
}

export function dropExtra(conversationId: ConversationId): void {
  useExtras.setState(({ extras }) => {
    const others = new Map(extras);
    others.delete(conversationId);
    return { extras: others };
  });
}

/** The choices as they will go out, without what was left empty; null when there are none to go. */
export function choicesOf(extra: Extra | null): MessageChoices | null {
  if (extra?.kind === 'quick-replies') {
    return { kind: 'quick-replies', titles: extra.titles.map((title) => title.trim()).filter(Boolean) };
  }
  if (extra?.kind !== 'buttons') return null;
  const written = extra.buttons.filter(({ title, address }) => title.trim() !== '' || address.trim() !== '');
  return {
    kind: 'buttons',
    buttons: written.map(({ title, opensPage, address }) => ({
      title: title.trim(),
      url: opensPage ? (pageAddress(address) ?? address.trim()) : null,
    })),
  };
}

export function emptyButton(): WrittenButton {
  return EMPTY_BUTTON;
}

function emptyExtra(kind: Extra['kind']): Extra {
  switch (kind) {
    case 'quick-replies':
      return { kind, titles: [''] };
    case 'buttons':
      return { kind, buttons: [EMPTY_BUTTON] };
    case 'own-post':
      return { kind, chosen: null };
  }
}
