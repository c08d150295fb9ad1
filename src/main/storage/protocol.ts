import type { AppError } from '../../shared/ipc/result.ts';
import type { FileWork } from '../../shared/model/move-file.ts';
import type { CopyInput } from './backups/copy-database.ts';
import type { BackupPlace } from './backups/make-ready.ts';
import type { ReplaceInput } from './backups/replace-database.ts';
import type { ExportInput } from './exporting/export-all.ts';
import type { PageInput } from './methods/conversations.ts';
import type { ReadMoveInput } from './moving/read-move-file.ts';
import type { SettleMovedInput } from './moving/settle-moved.ts';
import type { WriteMoveInput } from './moving/write-move-file.ts';
import type { Storage } from './storage.ts';

/** The two ends of the message port speak these, whether a thread or a process is at the other end. */
export interface Request {
  id: number;
  method: MethodName | KeepingName | 'open' | 'close';
  input: unknown;
}

export type Answer =
  /** `ms`: how long the database was busy with it. */
  | { id: number; ok: true; value: unknown; ms: number }
  | { id: number; ok: false; error: AppError; ms: number };

/** How far a work on whole files is, told before its answer. */
export interface Told {
  id: number;
  work: FileWork;
}

/** Which connections this end shall hold; a process of its own holds both. */
export interface OpenInput {
  file: string;
  roles: ReadonlyArray<'writer' | 'reader'>;
  /** Null where no copies are kept. */
  backups: BackupPlace | null;
}

/** What is done to whole files, beside any connection. */
export interface KeepingInputs {
  copyDatabase: CopyInput;
  checkCopy: { file: string };
  replaceDatabase: ReplaceInput;
  forgetInCopies: { file: string; folder: string; now: number };
  writeMoveFile: WriteMoveInput;
  readMoveFile: ReadMoveInput;
  settleMoved: SettleMovedInput;
  eraseAccount: { file: string; userId: string };
  exportAll: ExportInput;
}
export type KeepingName = keyof KeepingInputs;

/** Answered by the reading connection; all others by the writing one. */
const readingNames = [
  'accounts',
  'accountRecords',
  'accountCounts',
  'pendingWebhooks',
  'journalRow',
  'peopleWithoutProfile',
  'nextProfileAt',
  'revision',
  'conversationPage',
  'conversation',
  'waitingCount',
  'failedReplies',
  'threadPage',
  'threadAround',
  'threadAfter',
  'findInThread',
  'search',
  'findPeople',
  'message',
  'missingMids',
  'contact',
  'sharedMedia',
  'orderBook',
  'knewBefore',
  'editsWithoutText',
  'labels',
  'folders',
  'savedReplies',
  'nextSnoozeEnd',
  'dueReplies',
  'nextReplyAt',
  'nextReplyDeadline',
  'nextReleaseAt',
  'knownFiles',
  'knownThreads',
  'comparedMessages',
  'checks',
  'arrivals',
  'incidents',
  'imports',
  'nextToImport',
  'dueReactions',
  'nextReactionAt',
  'seenToTell',
  'wantedMedia',
  'nextMediaAt',
  'keptMedia',
  'unreferencedMedia',
  'mediaUsage',
] as const satisfies ReadonlyArray<keyof Storage>;

export type ReadingName = (typeof readingNames)[number];
export type MethodName = Exclude<keyof Storage, 'close'>;
export type WritingName = Exclude<MethodName, ReadingName>;

/** What a method is asked with. A page of conversations also needs the time: the database has no clock. */
export type MethodInput<N extends MethodName> = N extends 'conversationPage'
  ? PageInput
  : Parameters<Storage[N]>[0];
export type MethodOutput<N extends MethodName> = Awaited<ReturnType<Storage[N]>>;

export function isReading(name: MethodName): name is ReadingName {
  return (readingNames as readonly string[]).includes(name);
}
