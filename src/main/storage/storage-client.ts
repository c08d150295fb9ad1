import type { Clock } from '../../shared/clock.ts';
import { AppFailure } from '../../shared/ipc/result.ts';
import type { Log } from '../logging/log.ts';
import { databaseLine } from './database-line.ts';
import { isReading, type MethodName, type OpenInput } from './protocol.ts';
import type { Storage } from './storage.ts';
import { openPorts, type PortKind, portKind } from './storage-port.ts';

export interface OpenStorage {
  /** The database file; made when it is not there. */
  file: string;
  /** worker.ts, or its bundle. */
  entry: URL;
  /** A Node >= 22.14 for runtimes that cannot load the driver themselves; null where they can. */
  nodeExecutable: string | null;
  log: Log;
  /** Decides which reply windows are open in "Needs reply"; left out: the system's. */
  clock?: Pick<Clock, 'now'>;
  /** Left out: a thread wherever the runtime can load the driver. */
  kind?: PortKind;
}

/**
 * Opens the database behind its port. Fails with `newer-database` when a newer Shopbell wrote the file, and
 * with `storage-unavailable` when it cannot be opened; then nothing keeps running.
 */
export async function openStorage(options: OpenStorage): Promise<Storage> {
  const { file, log, clock = { now: () => Date.now() } } = options;
  const ports = openPorts(options.kind ?? portKind(), options.entry, options.nodeExecutable);
  const isShared = ports.writer === ports.reader;
  const writer = databaseLine(ports.writer, log);
  const reader = isShared ? writer : databaseLine(ports.reader, log);
  const end = async (): Promise<void> => {
    await Promise.all(isShared ? [writer.end()] : [reader.end(), writer.end()]);
  };
  try {
    const forWriter: OpenInput = { file, roles: isShared ? ['writer', 'reader'] : ['writer'] };
    await writer.ask('open', forWriter);
    // After the writer: it makes the file and brings it to the newest shape.
    if (!isShared) await reader.ask('open', { file, roles: ['reader'] } satisfies OpenInput);
  } catch (error) {
    await end();
    throw error;
  }

  let isClosed = false;
  async function ask(name: MethodName, input: unknown): Promise<unknown> {
    if (isClosed) throw new AppFailure('storage-unavailable', { message: 'closed' });
    return (isReading(name) ? reader : writer).ask(name, input);
  }
  return storageOver(ask, clock, async () => {
    if (isClosed) return;
    isClosed = true;
    try {
      if (!isShared) await reader.ask('close', null);
      await writer.ask('close', null);
    } finally {
      await end();
    }
  });
}

/** The async face: each method is its name sent over the line. */
function storageOver(
  ask: (name: MethodName, input: unknown) => Promise<unknown>,
  clock: Pick<Clock, 'now'>,
  close: () => Promise<void>,
): Storage {
  function over<N extends MethodName>(name: N) {
    return (...[input]: Parameters<Storage[N]>) => ask(name, input) as ReturnType<Storage[N]>;
  }
  return {
    accounts: over('accounts'),
    accountRecords: over('accountRecords'),
    saveAccount: over('saveAccount'),
    setAccountState: over('setAccountState'),
    saveToken: over('saveToken'),
    saveSubscription: over('saveSubscription'),
    keepWebhook: over('keepWebhook'),
    pendingWebhooks: over('pendingWebhooks'),
    settleWebhook: over('settleWebhook'),
    journalRow: over('journalRow'),
    applyEvents: over('applyEvents'),
    peopleWithoutProfile: over('peopleWithoutProfile'),
    nextProfileAt: over('nextProfileAt'),
    saveProfile: over('saveProfile'),
    profileFailed: over('profileFailed'),
    revision: over('revision'),
    conversationPage: (input) =>
      ask('conversationPage', { ...input, now: clock.now() }) as ReturnType<Storage['conversationPage']>,
    conversation: over('conversation'),
    threadPage: over('threadPage'),
    threadAround: over('threadAround'),
    threadAfter: over('threadAfter'),
    search: over('search'),
    findPeople: over('findPeople'),
    message: over('message'),
    missingMids: over('missingMids'),
    editsWithoutText: over('editsWithoutText'),
    contact: over('contact'),
    notesAfter: over('notesAfter'),
    addNote: over('addNote'),
    changeNote: over('changeNote'),
    removeNote: over('removeNote'),
    restoreNote: over('restoreNote'),
    saveNoteDraft: over('saveNoteDraft'),
    addOrder: over('addOrder'),
    changeOrder: over('changeOrder'),
    removeOrder: over('removeOrder'),
    restoreOrder: over('restoreOrder'),
    orderBook: over('orderBook'),
    markRead: over('markRead'),
    saveDraft: over('saveDraft'),
    labels: over('labels'),
    folders: over('folders'),
    addLabel: over('addLabel'),
    changeLabel: over('changeLabel'),
    removeLabel: over('removeLabel'),
    addFolder: over('addFolder'),
    changeFolder: over('changeFolder'),
    removeFolder: over('removeFolder'),
    triage: over('triage'),
    restoreMarks: over('restoreMarks'),
    wakeSnoozed: over('wakeSnoozed'),
    nextSnoozeEnd: over('nextSnoozeEnd'),
    queueReplies: over('queueReplies'),
    splitPictures: over('splitPictures'),
    dueReplies: over('dueReplies'),
    nextReplyAt: over('nextReplyAt'),
    nextReplyDeadline: over('nextReplyDeadline'),
    markAttempting: over('markAttempting'),
    replySent: over('replySent'),
    replyLater: over('replyLater'),
    replyFailed: over('replyFailed'),
    failLateReplies: over('failLateReplies'),
    replyUnknown: over('replyUnknown'),
    unknownReplies: over('unknownReplies'),
    hastenReplies: over('hastenReplies'),
    knownFiles: over('knownFiles'),
    noteUpload: over('noteUpload'),
    forgetUploads: over('forgetUploads'),
    retryReply: over('retryReply'),
    discardReply: over('discardReply'),
    setReaction: over('setReaction'),
    dueReactions: over('dueReactions'),
    nextReactionAt: over('nextReactionAt'),
    reactionSent: over('reactionSent'),
    reactionLater: over('reactionLater'),
    reactionFailed: over('reactionFailed'),
    discardReaction: over('discardReaction'),
    seenToTell: over('seenToTell'),
    noteToldSeen: over('noteToldSeen'),
    knownThreads: over('knownThreads'),
    comparedMessages: over('comparedMessages'),
    noteThreadRead: over('noteThreadRead'),
    recordAudit: over('recordAudit'),
    checks: over('checks'),
    imports: over('imports'),
    planImport: over('planImport'),
    nextToImport: over('nextToImport'),
    stopImports: over('stopImports'),
    endImport: over('endImport'),
    tidy: over('tidy'),
    wantedMedia: over('wantedMedia'),
    nextMediaAt: over('nextMediaAt'),
    noteMediaFile: over('noteMediaFile'),
    mediaKept: over('mediaKept'),
    mediaPostponed: over('mediaPostponed'),
    hastenMedia: over('hastenMedia'),
    mediaGivenUp: over('mediaGivenUp'),
    mediaAddressRenewed: over('mediaAddressRenewed'),
    keptMedia: over('keptMedia'),
    unreferencedMedia: over('unreferencedMedia'),
    forgetMediaFiles: over('forgetMediaFiles'),
    clearOldMedia: over('clearOldMedia'),
    clearMediaBefore: over('clearMediaBefore'),
    mediaUsage: over('mediaUsage'),
    close,
  };
}
