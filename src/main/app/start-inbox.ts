import { randomUUID } from 'node:crypto';
import type { Clock } from '../../shared/clock.ts';
import { reactionTo } from '../../shared/instagram/reaction.ts';
import { mediaLimitBytes } from '../../shared/media-limit.ts';
import type { CheckReason, Checks } from '../../shared/model/checks.ts';
import type { AccountId } from '../../shared/model/ids.ts';
import type { InboxChange } from '../../shared/model/inbox-change.ts';
import type { Message } from '../../shared/model/message.ts';
import type { Settings } from '../../shared/model/settings.ts';
import type { AttemptReplyParts } from '../inbox/attempt-reply.ts';
import { createAuditAccounts } from '../inbox/audit-accounts.ts';
import { type AuditOutcome, type AuditWish, scheduleAudits } from '../inbox/audit-schedule.ts';
import type { ConnectionFacts } from '../inbox/connection-status.ts';
import { deliverReactions } from '../inbox/deliver-reactions.ts';
import { deliverReplies } from '../inbox/deliver-reply.ts';
import { failureCode } from '../inbox/failure-code.ts';
import { fetchMedia } from '../inbox/fetch-media.ts';
import { fetchProfiles } from '../inbox/fetch-profiles.ts';
import { importHistory } from '../inbox/import-history.ts';
import { createIntake } from '../inbox/intake.ts';
import { createMediaRoom, type MediaRoom } from '../inbox/media-room.ts';
import { createOwnPosts, type OwnPosts } from '../inbox/own-posts.ts';
import { createPauseAccount, type PauseAccount } from '../inbox/pause-account.ts';
import { readAgain } from '../inbox/read-again.ts';
import { receiveWebhooks } from '../inbox/receive-webhooks.ts';
import { reconcileReplies } from '../inbox/reconcile-reply.ts';
import { releaseReplies } from '../inbox/release-replies.ts';
import { createRests } from '../inbox/rests.ts';
import type { SendFilesParts } from '../inbox/send-files.ts';
import type { SetReactionParts } from '../inbox/set-reaction.ts';
import { type TellPerson, tellPerson } from '../inbox/tell-person.ts';
import { createTriage, type Triage } from '../inbox/triage.ts';
import { wakeSnoozed } from '../inbox/wake-snoozed.ts';
import type { Instagram } from '../instagram/instagram.ts';
import { eventsFromWebhook } from '../instagram/webhook-events.ts';
import type { Log } from '../logging/log.ts';
import type { MediaCache } from '../media/media.ts';
import type { Storage } from '../storage/storage.ts';

export interface InboxParts {
  storage: Storage;
  mediaCache: MediaCache;
  instagram: Instagram;
  tokenOf(accountId: AccountId): Promise<string | null>;
  areWebhooksLive(): boolean;
  hasHumanAgent(): boolean;
  staged: SendFilesParts['staged'];
  offerFile: AttemptReplyParts['offerFile'];
  choices(): Settings;
  /** What an audit says about the line. */
  onAudited(facts: Partial<ConnectionFacts>): void;
  /** Whether anything is missing: checks and imports as they go. */
  onChecks(checks: Partial<Checks>): void;
  publish(change: InboxChange): void;
  clock: Clock;
  random(): number;
  log: Log;
}

/** The running inbox: everything that takes in, sends, looks after and looks up. */
export interface Inbox {
  pauseAccount: PauseAccount;
  /** What sending, retrying and discarding a reply or a reaction need. */
  replies: SendFilesParts & SetReactionParts & { storage: Storage };
  ownPosts: OwnPosts;
  tellPerson: TellPerson;
  mediaRoom: MediaRoom;
  triage: Triage;
  /** What stood in the way is gone: what waits in the outbox need not wait for its next turn. */
  sendWaiting(only: 'files' | 'all'): void;
  start(): void;
  webhookKept(): void;
  webhooksChanged(): void;
  everySeconds(): number;
  /** Every change, whoever made it: an echo may have settled a reply that is looked for. */
  noticeChange(change: InboxChange): void;
  accountConnected(): void;
  /** After the storage could not be reached for a while. */
  storageBack(): void;
  checkNow(why: CheckReason): Promise<void>;
  haltImports(): Promise<void>;
  resumeImports(): Promise<void>;
  stop(): Promise<void>;
}

export function startInbox(parts: InboxParts): Inbox {
  const { storage, clock, publish, log } = parts;
  const intake = createIntake({ storage, publish, clock });
  const pauseAccount = createPauseAccount({ ...parts, isTokenTaken });
  const shared = {
    ...parts,
    intake,
    pauseAccount,
    rests: createRests(parts),
    onePictureEach: new Set<AccountId>(),
  };
  const again = readAgain(shared);

  const receive = receiveWebhooks({
    storage,
    intake,
    eventsFromWebhook,
    onTest: () => log.info('webhook.test-received'),
    onTaken: again.consider,
    clock,
    log,
  });
  const media = fetchMedia({
    ...shared,
    cache: parts.mediaCache,
    mostBytes: () => mediaLimitBytes(parts.choices().mediaLimit),
    onFaceGone: () => profiles.wake(),
  });
  const profiles = fetchProfiles({ ...shared, onSaved: media.wake });
  const reconcile = reconcileReplies({
    ...shared,
    async accessTo(accountId) {
      const account = (await storage.accountRecords()).find(({ id }) => id === accountId);
      if (account?.state !== 'connected') return null;
      const token = await parts.tokenOf(accountId);
      return token === null ? null : { userId: account.userId, token };
    },
  });
  let unreachableSince: number | null = null;
  const deliver = deliverReplies({
    ...shared,
    onUnknown: (row) => reconcile.consider(row),
    hasLine: () => unreachableSince === null,
  });
  const reactions = deliverReactions(shared);
  const tell = tellPerson(shared);
  const snoozed = wakeSnoozed(shared);
  // Nothing may leave before the replies of an earlier run that are still unclear have been told apart.
  let mayDeliver = false;
  const wakeDelivery = () => {
    if (mayDeliver) deliver.wake();
  };
  const release = releaseReplies({ ...shared, wakeDelivery, onAnswered: tell.answered });
  const audits = scheduleAudits({
    audit: auditAndTell(
      createAuditAccounts({
        ...shared,
        onReached: (wasReached) => noteReached(wasReached),
        onProgress: (running) => parts.onChecks({ running }),
      }),
      parts,
    ),
    areWebhooksLive: parts.areWebhooksLive,
    clock,
  });
  const imports = importHistory({
    ...shared,
    urgentDone: audits.idle,
    onProgress: (open) => parts.onChecks({ imports: open }),
  });

  async function isTokenTaken(accountId: AccountId): Promise<boolean> {
    const token = await parts.tokenOf(accountId);
    if (token === null) return false;
    try {
      await parts.instagram.me(token, 'urgent');
      return true;
    } catch (error) {
      // Anything but a refusal says nothing about the token; the next call will.
      return reactionTo(error).kind !== 'pause-account';
    }
  }

  function noteReached(wasReached: boolean): void {
    const wasOffline = unreachableSince !== null;
    unreachableSince = wasReached ? null : (unreachableSince ?? clock.now());
    parts.onAudited({ unreachableSince });
    if (wasReached && wasOffline) {
      sendWaiting('all');
      media.tryAllNow();
    }
  }

  function sendWaiting(only: 'files' | 'all'): void {
    storage.hastenReplies({ now: clock.now(), only }).then(wakeDelivery, (error: unknown) => {
      // They go at their own time then, within some minutes.
      log.warn('reply.not-hastened', { error: String(error) });
    });
    reactions.wake();
  }

  const replies = {
    storage,
    publish,
    wakeDelivery,
    wakeRelease: release.wake,
    wakeReactions: reactions.wake,
    onAnswered: tell.answered,
    hasHumanAgent: parts.hasHumanAgent,
    staged: parts.staged,
    onePictureEach: shared.onePictureEach,
    mediaInTurn: media.inTurn,
    clock,
  };
  const ownPosts = createOwnPosts({
    ...replies,
    instagram: parts.instagram,
    tokenOf: parts.tokenOf,
    cache: parts.mediaCache,
  });
  /** Replies whose end is not known are told apart first; only then may the next ones leave. */
  async function takeUpUnclear(): Promise<void> {
    try {
      await reconcile.start();
    } catch (error) {
      log.error('outbox.reconcile-failed', { error: String(error) });
    }
    mayDeliver = true;
    wakeDelivery();
  }

  return {
    pauseAccount,
    replies,
    ownPosts,
    tellPerson: tell,
    mediaRoom: createMediaRoom({ storage, media, clock }),
    triage: createTriage({ ...shared, newId: randomUUID, onSnoozed: snoozed.wake }),
    sendWaiting,
    start() {
      receive.wake();
      void takeUpUnclear();
      reactions.wake();
      again.catchUp();
      snoozed.wake();
      release.wake();
      audits.start();
      imports.wake();
      profiles.wake();
      media.start();
    },
    webhookKept: receive.wake,
    webhooksChanged: audits.webhooksChanged,
    everySeconds: audits.everySeconds,
    noticeChange(change) {
      reconcile.noticeChange(change);
      // Somebody whose name is not known yet: new here, or from a history that tells only usernames.
      if (change.conversations.some(({ person }) => person.name === null)) profiles.wake();
      if (change.messages.some(hasMediaToFetch)) media.wake();
      // What was taken back or thrown away leaves its files behind.
      const hasGone = change.removedMessages.length > 0 || change.messages.some(({ isUnsent }) => isUnsent);
      if (hasGone) media.tidy();
      // A reply that an echo has settled frees its lane.
      if (change.messages.some(({ direction }) => direction === 'out')) wakeDelivery();
    },
    accountConnected() {
      // What came for it before it was connected is pending again.
      receive.wake();
      again.catchUp();
      wakeDelivery();
      reactions.wake();
      profiles.wake();
      void audits.checkNow('connected');
      imports.wake();
    },
    storageBack() {
      receive.wake();
      // A reply that had just been sent could not be noted. Once nothing is under way, it is looked for.
      void deliver.idle().then(takeUpUnclear);
      reactions.wake();
      again.catchUp();
      profiles.wake();
      media.wake();
      void audits.checkNow('timer');
    },
    checkNow(why) {
      // Timers do not count the time a computer slept: what became due meanwhile is late already.
      if (why === 'wake') {
        snoozed.wake();
        release.wake();
        deliver.wake();
      }
      return audits.checkNow(why);
    },
    haltImports: imports.halt,
    resumeImports: imports.goOn,
    async stop() {
      audits.stop();
      imports.stop();
      receive.stop();
      again.stop();
      reconcile.stop();
      profiles.stop();
      media.stop();
      await snoozed.stop();
      await release.stop();
      await deliver.stop();
      await reactions.stop();
      await ownPosts.stop();
      await tell.idle();
      await receive.idle();
      await again.idle();
      await profiles.idle();
      await media.idle();
    },
  };
}

function hasMediaToFetch({ attachments, referral }: Message): boolean {
  return attachments.some(({ media }) => media === 'waiting') || referral?.pictureId === null;
}

/** The last audit that went through is what "Last check" in the window speaks of. */
function auditAndTell(
  audit: (wish: AuditWish) => Promise<AuditOutcome>,
  { storage, onChecks, log }: InboxParts,
): (wish: AuditWish) => Promise<AuditOutcome> {
  return async (wish) => {
    const outcome = await audit(wish);
    try {
      const [last] = await storage.checks({ limit: 1, whole: true });
      if (last) onChecks({ last });
    } catch (error) {
      // The audit itself is done; the window goes on showing the one before.
      log.warn('audit.not-told', { code: failureCode(error) });
    }
    return outcome;
  };
}
