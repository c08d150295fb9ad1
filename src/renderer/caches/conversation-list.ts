import type { Conversation, ConversationCursor, ListFilter } from '../../shared/model/conversation.ts';
import type { ConversationId } from '../../shared/model/ids.ts';

/** One list as far as it has been loaded. Order is a matter of showing it. */
export interface ConversationList {
  filter: ListFilter;
  ids: ReadonlySet<ConversationId>;
  /** Where the next page begins; null when all of it is here. */
  next: ConversationCursor | null;
  isLoading: boolean;
}

export type ListKey = `${ListFilter['view']}:${number | 'all'}:${number | 'any'}`;

export function listKey({ view, accountId, labelId }: ListFilter): ListKey {
  return `${view}:${accountId ?? 'all'}:${labelId ?? 'any'}`;
}

/** Whether a conversation has its place in this list now. */
export function belongs(conversation: Conversation, { view, accountId, labelId }: ListFilter): boolean {
  if (accountId !== null && conversation.accountId !== accountId) return false;
  if (labelId !== null && !conversation.labels.includes(labelId)) return false;
  switch (view) {
    case 'all':
      return true;
    case 'done':
      return conversation.isDone;
    case 'snoozed':
      return conversation.snoozedUntil !== null;
    case 'needs-reply':
      return conversation.needsReply;
    case 'outbox':
      return conversation.outbox !== null;
    case 'waiting':
      return isWaiting(conversation);
  }
}

function isWaiting({ isDone, snoozedUntil, needsReply, preview }: Conversation): boolean {
  return !(isDone || needsReply) && snoozedUntil === null && preview !== null;
}

/** The list after some conversations changed: those that joined are in, those that left are out. */
export function withChanged(list: ConversationList, changed: readonly Conversation[]): ConversationList {
  let ids: Set<ConversationId> | null = null;
  for (const conversation of changed) {
    const isHere = list.ids.has(conversation.id);
    const shouldBe = belongs(conversation, list.filter) && (isHere || isWithinLoaded(conversation, list));
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
function isWithinLoaded(conversation: Conversation, { next, filter }: ConversationList): boolean {
  if (next === null || filter.view === 'needs-reply' || filter.view === 'outbox') return true;
  if (filter.view === 'snoozed') return (conversation.snoozedUntil ?? 0) <= next.at;
  return conversation.lastMessageAt >= next.at;
}
