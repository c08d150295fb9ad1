import type { Clock } from '../../shared/clock.ts';
import { AppFailure } from '../../shared/ipc/result.ts';
import type { StorageTrouble } from '../../shared/ipc/storage-trouble.ts';
import type { Log } from '../logging/log.ts';
import { openLastingLines } from './lasting-lines.ts';
import type { MethodName } from './protocol.ts';
import type { Storage } from './storage.ts';
import { openPorts, type PortKind, portKind, type StoragePorts } from './storage-port.ts';
import { watchStorage } from './watch-storage.ts';

export interface OpenStorage {
  /** The database file; made when it is not there. */
  file: string;
  /** Where copies of it lie: one is taken before the file changes its shape. Null where none are kept. */
  backupFolder: string | null;
  /** worker.ts, or its bundle. */
  entry: URL;
  /** A Node >= 22.14 for runtimes that cannot load the driver themselves; null where they can. */
  nodeExecutable: string | null;
  /** What is wrong with the storage from now on; null: it is well again, and the window must look anew. */
  onTrouble?(trouble: StorageTrouble | null): void;
  log: Log;
  /** Decides which reply windows are open in "Needs reply"; left out: the system's. */
  clock?: Clock;
  /** Left out: a thread wherever the runtime can load the driver. */
  kind?: PortKind;
  /** Left out: a new thread or process each time. */
  openPorts?: () => StoragePorts;
}

/**
 * Opens the database behind its port. Fails with `newer-database` when a newer Shopbell wrote the file, with
 * `storage-damaged`, `-full`, `-read-only`, `-locked` for what is wrong with it, and with `storage-unavailable`
 * for anything else; then nothing keeps running and nothing has changed.
 */
export async function openStorage(options: OpenStorage): Promise<Storage> {
  const { log, clock = systemClock, onTrouble = () => {} } = options;
  const kind = options.kind ?? portKind();
  const lines = await openLastingLines({
    ...options,
    openPorts: options.openPorts ?? (() => openPorts(kind, options.entry, options.nodeExecutable)),
    onBack: () => onTrouble(null),
    clock,
    log,
  });
  const watch = watchStorage({ prove: () => storage.proveRoom(), tell: onTrouble, clock });

  let isClosed = false;
  async function ask(name: MethodName, input: unknown): Promise<unknown> {
    try {
      return await lines.ask(name, input);
    } catch (error) {
      if (error instanceof AppFailure && !isClosed) watch.failed(error.code);
      throw error;
    }
  }
  const storage = storageOver(ask, clock, async () => {
    if (isClosed) return;
    isClosed = true;
    watch.stop();
    await lines.close();
  });
  return storage;
}

/** For callers that bring none. Its timers keep nobody alive. */
const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};

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
    paintAccount: over('paintAccount'),
    nameAccount: over('nameAccount'),
    accountCounts: over('accountCounts'),
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
    waitingCount: over('waitingCount'),
    failedReplies: over('failedReplies'),
    threadPage: over('threadPage'),
    threadAround: over('threadAround'),
    threadAfter: over('threadAfter'),
    findInThread: over('findInThread'),
    search: over('search'),
    findPeople: over('findPeople'),
    message: over('message'),
    missingMids: over('missingMids'),
    knewBefore: over('knewBefore'),
    editsWithoutText: over('editsWithoutText'),
    contact: over('contact'),
    sharedMedia: over('sharedMedia'),
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
    savedReplies: over('savedReplies'),
    putSavedReply: over('putSavedReply'),
    removeSavedReply: over('removeSavedReply'),
    noteSavedReplyUse: over('noteSavedReplyUse'),
    triage: over('triage'),
    restoreMarks: over('restoreMarks'),
    wakeSnoozed: over('wakeSnoozed'),
    nextSnoozeEnd: over('nextSnoozeEnd'),
    queueReplies: over('queueReplies'),
    splitPictures: over('splitPictures'),
    dueReplies: over('dueReplies'),
    nextReplyAt: over('nextReplyAt'),
    nextReplyDeadline: over('nextReplyDeadline'),
    nextReleaseAt: over('nextReleaseAt'),
    releaseReplies: over('releaseReplies'),
    moveReply: over('moveReply'),
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
    arrivals: over('arrivals'),
    noteIncident: over('noteIncident'),
    endIncident: over('endIncident'),
    incidents: over('incidents'),
    imports: over('imports'),
    planImport: over('planImport'),
    nextToImport: over('nextToImport'),
    stopImports: over('stopImports'),
    endImport: over('endImport'),
    tidy: over('tidy'),
    proveRoom: over('proveRoom'),
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
