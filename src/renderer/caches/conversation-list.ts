import type { Conversation, ConversationCursor, View } from '../../shared/model/conversation.ts';
import type { AccountId, ConversationId } from '../../shared/model/ids.ts';

/** One view of one shop (or of all), as far as it has been loaded. Order is a matter of showing it. */
export interface ConversationList {
  view: View;
  accountId: AccountId | null;
  ids: ReadonlySet<ConversationId>;
  /** Where the next page begins; null when all of it is here. */
  next: ConversationCursor | null;
  isLoading: boolean;
}

export type ListKey = `${View}:${number | 'all'}`;

export function listKey(view: View, accountId: AccountId | null): ListKey {
  return `${view}:${accountId ?? 'all'}`;
}

/** Whether a conversation has its place in this list now. */
export function belongs(conversation: Conversation, list: ConversationList): boolean {
  if (list.accountId !== null && conversation.accountId !== list.accountId) return false;
  switch (list.view) {
    case 'all':
      return true;
    case 'needs-reply':
      return conversation.needsReply;
    case 'waiting':
      return !conversation.needsReply && conversation.preview !== null;
  }
}

/** The list after some conversations changed: those that joined are in, those that left are out. */
export function withChanged(list: ConversationList, changed: readonly Conversation[]): ConversationList {
  let ids: Set<ConversationId> | null = null;
  for (const conversation of changed) {
    const isHere = list.ids.has(conversation.id);
    const shouldBe = belongs(conversation, list) && (isHere || isWithinLoaded(conversation, list));
    if (isHere === shouldBe) continue;
    ids ??= new Set(list.ids);
    if (shouldBe) ids.add(conversation.id);
    else ids.delete(conversation.id);
  }
  return ids ? { ...list, ids } : list;
}

/**
 * A conversation older than what has been loaded waits for its page: shown now it would stand right below
 * newer ones as if nothing were between them. Needs reply is loaded whole, so everything belongs at once.
 */
function isWithinLoaded(conversation: Conversation, list: ConversationList): boolean {
  if (list.next === null || list.view === 'needs-reply') return true;
  return conversation.lastMessageAt >= list.next.at;
}
