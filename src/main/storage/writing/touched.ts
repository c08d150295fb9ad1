import type { AccountId, ConversationId, MessageId } from '../../../shared/model/ids.ts';

/** What a transaction has changed so far, of what the window shows. */
export interface Touched {
  accounts: Set<AccountId>;
  conversations: Set<ConversationId>;
  messages: Set<MessageId>;
  removed: Set<MessageId>;
  /** Incoming messages stored for the first time. */
  arrivals: Set<MessageId>;
  /** The lists of labels and of folders, where one of them changed. */
  lists: Set<'labels' | 'folders'>;
  /** Conversations whose derived columns are to be worked out again before the commit. */
  stale: Set<ConversationId>;
}

export function nothingTouched(): Touched {
  return {
    accounts: new Set(),
    conversations: new Set(),
    messages: new Set(),
    removed: new Set(),
    arrivals: new Set(),
    lists: new Set(),
    stale: new Set(),
  };
}

/** A message changed in a way the window shows: its row goes out, and its conversation's. */
export function touchMessage(
  touched: Touched,
  message: { id: MessageId; conversationId: ConversationId },
): void {
  touched.messages.add(message.id);
  touched.conversations.add(message.conversationId);
  touched.stale.add(message.conversationId);
}

export function isAnythingTouched({ accounts, conversations, messages, removed, lists }: Touched): boolean {
  return accounts.size + conversations.size + messages.size + removed.size + lists.size > 0;
}
