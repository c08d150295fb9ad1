import type { Conversation } from '../../shared/model/conversation.ts';
import type { ConversationId } from '../../shared/model/ids.ts';
import type { InboxChange } from '../../shared/model/inbox-change.ts';
import type { Message } from '../../shared/model/message.ts';
import { type ConversationList, type ListKey, withChanged } from '../caches/conversation-list.ts';
import type { InboxState } from '../caches/inbox-cache.ts';
import { type Thread, type ThreadState, withMessages } from '../caches/thread-cache.ts';

/** What one committed transaction changed, put into the inbox cache. Pure. */
export function inboxAfter(state: InboxState, change: InboxChange): InboxState {
  return {
    ...withConversations(state, change.conversations),
    accounts: withAccounts(state.accounts, change.accounts),
    labels: change.labels ?? state.labels,
    folders: change.folders ?? state.folders,
    revision: change.revision,
  };
}

/** Rows that came by any way, a change or a page: remembered, and in or out of every loaded list. */
export function withConversations(state: InboxState, rows: readonly Conversation[]): InboxState {
  if (rows.length === 0) return state;
  const conversations = new Map(state.conversations);
  for (const row of rows) conversations.set(row.id, row);
  const lists: Partial<Record<ListKey, ConversationList>> = {};
  for (const [key, list] of Object.entries(state.lists)) {
    if (list) lists[key as ListKey] = withChanged(list, rows);
  }
  return { ...state, conversations, lists };
}

function withAccounts(
  accounts: InboxState['accounts'],
  changed: InboxChange['accounts'],
): InboxState['accounts'] {
  if (changed.length === 0) return accounts;
  const byId = new Map(accounts.map((account) => [account.id, account]));
  for (const account of changed) byId.set(account.id, account);
  return [...byId.values()];
}

/** The same change, put into the threads that are open or were. Pure. */
export function threadsAfter(state: ThreadState, change: InboxChange): ThreadState {
  if (change.messages.length === 0 && change.removedMessages.length === 0) return state;
  const removed = new Set(change.removedMessages);
  const changed = new Map<ConversationId, Message[]>();
  for (const message of change.messages) {
    changed.set(message.conversationId, [...(changed.get(message.conversationId) ?? []), message]);
  }
  const threads = new Map<ConversationId, Thread>();
  for (const [id, thread] of state.threads) {
    const merged = withMessages(thread, changed.get(id) ?? []);
    const messages = merged.messages.filter((message) => !removed.has(message.id));
    threads.set(id, removed.size > 0 ? { ...merged, messages } : changed.has(id) ? merged : thread);
  }
  return { threads, pending: withoutStored(state.pending, change.messages) };
}

/** A bubble shown on the window's own word goes when its stored row has come. */
export function withoutStored(
  pending: ThreadState['pending'],
  stored: readonly Message[],
): ThreadState['pending'] {
  if (pending.length === 0) return pending;
  const arrived = new Set(stored.map((message) => message.clientId));
  return pending.filter((reply) => !arrived.has(reply.clientId));
}
