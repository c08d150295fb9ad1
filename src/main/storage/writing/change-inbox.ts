import type { InboxChange } from '../../../shared/model/inbox-change.ts';
import { readAccountsById } from '../rows/account-row.ts';
import { readConversationsById } from '../rows/conversation-row.ts';
import { readFolders, readLabels } from '../rows/label-row.ts';
import { readMessagesById } from '../rows/message-row.ts';
import { one, type ReadableDb, run, type WritableDb } from '../sql.ts';
import { refreshConversation } from './refresh-conversation.ts';
import { isAnythingTouched, nothingTouched, type Touched } from './touched.ts';

/**
 * The one way to change what the window shows: runs `work` in a transaction, brings the touched conversations
 * up to date, raises the revision once, and answers the whole rows that changed. When nothing changed the
 * answer is empty and the revision stays, so that a repeated event costs the window nothing.
 */
export function changeInbox<T>(
  db: WritableDb,
  work: (touched: Touched) => T,
): { result: T; change: InboxChange } {
  return db.transaction(() => {
    const touched = nothingTouched();
    const result = work(touched);
    for (const id of touched.stale) refreshConversation(db, touched, id);
    return { result, change: changeOf(db, touched) };
  })();
}

/** As above for work that answers nothing else. */
export function inboxChange(db: WritableDb, work: (touched: Touched) => void): InboxChange {
  return changeInbox(db, work).change;
}

export function readRevision(db: ReadableDb): number {
  return one<{ revision: number }>(db, 'SELECT revision FROM inbox_revision WHERE id = 1')?.revision ?? 0;
}

function changeOf(db: WritableDb, touched: Touched): InboxChange {
  if (!isAnythingTouched(touched)) {
    return {
      revision: readRevision(db),
      accounts: [],
      conversations: [],
      messages: [],
      removedMessages: [],
      arrivals: [],
      labels: null,
      folders: null,
    };
  }
  run(db, 'UPDATE inbox_revision SET revision = revision + 1 WHERE id = 1');
  return {
    revision: readRevision(db),
    accounts: touched.accounts.size > 0 ? readAccountsById(db, touched.accounts) : [],
    conversations: touched.conversations.size > 0 ? readConversationsById(db, touched.conversations) : [],
    messages: touched.messages.size > 0 ? readMessagesById(db, touched.messages) : [],
    removedMessages: [...touched.removed],
    arrivals: [...touched.arrivals],
    labels: touched.lists.has('labels') ? readLabels(db) : null,
    folders: touched.lists.has('folders') ? readFolders(db) : null,
  };
}
