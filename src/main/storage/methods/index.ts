import { applyEvents } from '../intake/apply-events.ts';
import type { MethodInput, MethodOutput, ReadingName, WritingName } from '../protocol.ts';
import type { ReadableDb, WritableDb } from '../sql.ts';
import * as accounts from './accounts.ts';
import * as audit from './audit.ts';
import { contact, sharedMedia } from './contacts.ts';
import * as conversations from './conversations.ts';
import * as imports from './imports.ts';
import * as incidents from './incidents.ts';
import * as journal from './journal.ts';
import * as labels from './labels.ts';
import * as marks from './marks.ts';
import * as media from './media.ts';
import * as mediaRoom from './media-room.ts';
import * as notes from './notes.ts';
import * as orders from './orders.ts';
import * as outbox from './outbox.ts';
import * as answers from './outbox-answers.ts';
import * as ownReactions from './own-reactions.ts';
import * as people from './people.ts';
import * as planned from './planned-replies.ts';
import { proveRoom } from './prove-room.ts';
import * as saved from './saved-replies.ts';
import * as search from './search.ts';
import { splitPictures } from './split-pictures.ts';
import * as threadReadings from './thread-readings.ts';
import * as threads from './threads.ts';
import { tidy } from './tidy.ts';
import * as toldSeen from './told-seen.ts';
import * as triage from './triage.ts';
import * as uploads from './uploads.ts';

type ReadingMethods = { [N in ReadingName]: (db: ReadableDb, input: MethodInput<N>) => MethodOutput<N> };
type WritingMethods = { [N in WritingName]: (db: WritableDb, input: MethodInput<N>) => MethodOutput<N> };

/** Name to function, for the reading connection. One that is missing does not compile. */
export const readingMethods: ReadingMethods = {
  accounts: accounts.accounts,
  accountRecords: accounts.accountRecords,
  accountCounts: accounts.accountCounts,
  pendingWebhooks: journal.pendingWebhooks,
  journalRow: journal.journalRow,
  peopleWithoutProfile: people.peopleWithoutProfile,
  nextProfileAt: people.nextProfileAt,
  revision: conversations.revision,
  conversationPage: conversations.conversationPage,
  conversation: conversations.conversation,
  waitingCount: conversations.waitingCount,
  failedReplies: conversations.failedReplies,
  threadPage: threads.threadPage,
  threadAround: threads.threadAround,
  threadAfter: threads.threadAfter,
  findInThread: threads.findInThread,
  search: search.search,
  findPeople: search.findPeople,
  message: threads.message,
  missingMids: threads.missingMids,
  contact,
  sharedMedia,
  orderBook: orders.orderBook,
  knewBefore: threads.knewBefore,
  editsWithoutText: threads.editsWithoutText,
  labels: labels.labels,
  folders: labels.folders,
  savedReplies: saved.savedReplies,
  nextSnoozeEnd: triage.nextSnoozeEnd,
  dueReplies: outbox.dueReplies,
  nextReplyAt: outbox.nextReplyAt,
  nextReplyDeadline: outbox.nextReplyDeadline,
  nextReleaseAt: planned.nextReleaseAt,
  knownFiles: uploads.knownFiles,
  knownThreads: threadReadings.knownThreads,
  comparedMessages: threadReadings.comparedMessages,
  checks: audit.checks,
  arrivals: incidents.arrivals,
  incidents: incidents.incidents,
  imports: imports.imports,
  nextToImport: imports.nextToImport,
  dueReactions: ownReactions.dueReactions,
  nextReactionAt: ownReactions.nextReactionAt,
  seenToTell: toldSeen.seenToTell,
  wantedMedia: media.wantedMedia,
  nextMediaAt: media.nextMediaAt,
  keptMedia: media.keptMedia,
  unreferencedMedia: media.unreferencedMedia,
  mediaUsage: mediaRoom.mediaUsage,
};

/** Name to function, for the writing connection. */
export const writingMethods: WritingMethods = {
  saveAccount: accounts.saveAccount,
  paintAccount: accounts.paintAccount,
  nameAccount: accounts.nameAccount,
  setAccountState: accounts.setAccountState,
  saveToken: accounts.saveToken,
  saveSubscription: accounts.saveSubscription,
  keepWebhook: journal.keepWebhook,
  settleWebhook: journal.settleWebhook,
  applyEvents,
  saveProfile: people.saveProfile,
  profileFailed: people.profileFailed,
  markRead: marks.markRead,
  saveDraft: marks.saveDraft,
  triage: triage.triage,
  restoreMarks: triage.restoreMarks,
  wakeSnoozed: triage.wakeSnoozed,
  addLabel: labels.addLabel,
  changeLabel: labels.changeLabel,
  removeLabel: labels.removeLabel,
  addFolder: labels.addFolder,
  changeFolder: labels.changeFolder,
  removeFolder: labels.removeFolder,
  addNote: notes.addNote,
  changeNote: notes.changeNote,
  removeNote: notes.removeNote,
  restoreNote: notes.restoreNote,
  saveNoteDraft: notes.saveNoteDraft,
  addOrder: orders.addOrder,
  changeOrder: orders.changeOrder,
  removeOrder: orders.removeOrder,
  restoreOrder: orders.restoreOrder,
  putSavedReply: saved.putSavedReply,
  removeSavedReply: saved.removeSavedReply,
  noteSavedReplyUse: saved.noteSavedReplyUse,
  queueReplies: outbox.queueReplies,
  hastenReplies: outbox.hastenReplies,
  splitPictures,
  noteUpload: uploads.noteUpload,
  forgetUploads: uploads.forgetUploads,
  releaseReplies: planned.releaseReplies,
  moveReply: planned.moveReply,
  retryReply: outbox.retryReply,
  discardReply: outbox.discardReply,
  markAttempting: answers.markAttempting,
  replySent: answers.replySent,
  replyLater: answers.replyLater,
  replyFailed: answers.replyFailed,
  failLateReplies: answers.failLateReplies,
  replyUnknown: answers.replyUnknown,
  unknownReplies: answers.unknownReplies,
  setReaction: ownReactions.setReaction,
  reactionSent: ownReactions.reactionSent,
  reactionLater: ownReactions.reactionLater,
  reactionFailed: ownReactions.reactionFailed,
  discardReaction: ownReactions.discardReaction,
  noteToldSeen: toldSeen.noteToldSeen,
  noteThreadRead: threadReadings.noteThreadRead,
  recordAudit: audit.recordAudit,
  noteIncident: incidents.noteIncident,
  endIncident: incidents.endIncident,
  planImport: imports.planImport,
  stopImports: imports.stopImports,
  endImport: imports.endImport,
  tidy,
  proveRoom,
  noteMediaFile: media.noteMediaFile,
  mediaKept: media.mediaKept,
  mediaPostponed: media.mediaPostponed,
  hastenMedia: media.hastenMedia,
  mediaGivenUp: media.mediaGivenUp,
  mediaAddressRenewed: media.mediaAddressRenewed,
  forgetMediaFiles: media.forgetMediaFiles,
  clearOldMedia: mediaRoom.clearOldMedia,
  clearMediaBefore: mediaRoom.clearMediaBefore,
};
