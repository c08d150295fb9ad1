import type { CheckReason } from '../../shared/model/checks.ts';
import type { AccountId } from '../../shared/model/ids.ts';
import type { NewMessage } from './records.ts';

// The shapes of what the audit and the import keep.

/** A thread of Instagram's, as far as it is known here. Times are Instagram's, except `readAt`. */
export interface KnownThread {
  threadId: string;
  /** Its time when the past was listed. */
  listedAt: number;
  /** Its time when it was last read; 0: it waits for the import. */
  readUpTo: number;
  /** When that was, by our clock. */
  readAt: number;
  /** Up to here every message is either stored or marked as missing. */
  comparedTo: number;
}

/** What is stored of a message, as far as a reading can differ from it. */
export interface ComparedMessage {
  mid: string;
  /** 0 while Instagram has not told it. */
  at: number;
  text: string | null;
  editRevision: number;
  textRevision: number;
  isUnsent: boolean;
  /** Instagram's list holds such a message as long as nobody takes it back. */
  isListed: boolean;
  reactions: Array<{ by: 'person' | 'account'; emoji: string | null; at: number }>;
}

export interface NoteThreadRead {
  accountId: AccountId;
  threadId: string;
  /** Null when nothing in it could be read. */
  personScopedId: string | null;
  updatedAt: number;
  comparedTo: number;
  /** Listed, and not handed out. */
  missing: Array<{ mid: string; at: number }>;
  /** From before this time messages were not even listed; null: there are none; left out: as it was. */
  pastBefore?: number | null;
  now: number;
}

/** How far an account's past was taken in; `done` of `total` chats. */
export interface ImportRecord {
  accountId: AccountId;
  state: 'listing' | 'reading' | 'done';
  isStopped: boolean;
  done: number;
  total: number;
}

export interface AuditRun {
  accountId: AccountId;
  why: CheckReason;
  /** The same for all accounts of one check. */
  startedAt: number;
  finishedAt: number;
  conversations: number;
  threadsRead: number;
  /** Messages that only the audit found: no webhook had told of them. */
  found: NewMessage[];
  healed: number;
  missing: number;
  error: string | null;
}
