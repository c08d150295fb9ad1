import { create } from 'zustand';
import type { Account } from '../../shared/model/account.ts';
import type { Conversation } from '../../shared/model/conversation.ts';
import type { ConversationId } from '../../shared/model/ids.ts';
import type { Folder, Label } from '../../shared/model/label.ts';
import type { ConversationList, ListKey } from './conversation-list.ts';

export interface InboxState {
  /** Revision of the last change that is in here. */
  revision: number;
  accounts: readonly Account[];
  labels: readonly Label[];
  folders: readonly Folder[];
  conversations: ReadonlyMap<ConversationId, Conversation>;
  lists: Readonly<Partial<Record<ListKey, ConversationList>>>;
}

export const emptyInboxState: InboxState = {
  revision: 0,
  accounts: [],
  labels: [],
  folders: [],
  conversations: new Map(),
  lists: {},
};

/** A cache of main's truth, written by bridge only. */
export const useInbox = create<InboxState>()(() => emptyInboxState);
