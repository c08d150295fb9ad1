import type { Clock } from '../../shared/clock.ts';
import { isAppShutOut, type Reaction, reactionTo } from '../../shared/instagram/reaction.ts';
import { type AppErrorCode, AppFailure } from '../../shared/ipc/result.ts';
import type { AccountId } from '../../shared/model/ids.ts';
import type { SendFailure } from '../../shared/model/message.ts';
import { replyTag, replyWindow } from '../../shared/reply-window.ts';
import type { Log } from '../logging/log.ts';
import type { OutboxRow } from '../storage/records.ts';
import type { Storage } from '../storage/storage.ts';
import { backOff } from './back-off.ts';
import { failureCode } from './failure-code.ts';
import type { FilePatience } from './file-patience.ts';
import { type FileSources, type FileSourcesParts, fileSources, type NoFiles } from './file-sources.ts';
import { type Publish, publishChange } from './intake.ts';
import type { PauseAccount } from './pause-account.ts';
import { otherWayFor, type RefusedFilesParts } from './refused-files.ts';
import type { Rests } from './rests.ts';
import { type SendsContent, sendContent } from './send-content.ts';
import { failureOf } from './send-failure.ts';
import { mayReply } from './send-reply.ts';

const RETRY = { firstMs: 2_000, mostMs: 5 * 60_000 };
/** While the whole app is shut out: it may last for days, and each try may be the one that works. */
const SHUT_OUT = { firstMs: 30_000, mostMs: 5 * 60_000 };
/** Passing trouble at Instagram that does not pass; a missing network has no such limit. */
const MOST_TRIES = 8;

/** How long a file waits before it is looked again whether there is a way out for it. */
const NO_WAY_OUT_MS = 60_000;

export interface AttemptReplyParts
  extends Omit<FileSourcesParts, 'storage' | 'instagram'>,
    Pick<RefusedFilesParts, 'onePictureEach'> {
  storage: FileSourcesParts['storage'] &
    RefusedFilesParts['storage'] &
    Pick<Storage, 'markAttempting' | 'replySent' | 'replyLater' | 'replyFailed' | 'replyUnknown'>;
  instagram: SendsContent & FileSourcesParts['instagram'];
  /** The account's token from the keychain; null when there is none. */
  tokenOf(accountId: AccountId): Promise<string | null>;
  pauseAccount: PauseAccount;
  /** Shared with whoever else calls Instagram for these accounts. */
  rests: Pick<Rests, 'note'>;
  filePatience: FilePatience;
  /** A request left and nobody knows its end. */
  onUnknown(row: OutboxRow): void;
  hasHumanAgent(): boolean;
  publish: Publish;
  clock: Clock;
  /** 0 to 1, for the jitter. */
  random(): number;
  log: Log;
}

/**
 * One attempt to send one reply, and what comes of it in the outbox. It is marked before the request leaves:
 * whatever happens then, it is never sent a second time without a look at the thread.
 * Rejects only when storage or keychain failed.
 */
export async function attemptReply(row: OutboxRow, parts: AttemptReplyParts): Promise<void> {
  const { storage, instagram, publish, clock, log } = parts;
  // It may have waited for hours since it was written.
  if (!mayReply(row.windowOpenedAt, clock.now(), parts.hasHumanAgent())) {
    return fail(row, failureOf(new AppFailure('window-closed'), clock.now()), parts);
  }
  const token = await parts.tokenOf(row.accountId);
  if (token === null) return parts.pauseAccount(row.accountId, 'token-missing');

  const files = await fileSources(row, token, parts);
  if (typeof files === 'string') return withoutFiles(row, files, parts);

  const marked = await storage.markAttempting({ outboxId: row.id, now: clock.now() }).catch(ifTakenBack);
  if (marked === null) return files.withdraw();
  publishChange(publish, marked);
  const startedAt = clock.now();
  const isHumanAgent = needsHumanAgent(row.windowOpenedAt, startedAt);
  const onQuoteRefused = () => log.warn('reply.quote-refused', { outboxId: row.id });
  const answer = await sendContent(row, {
    instagram,
    token,
    isHumanAgent,
    files: files.sources,
    onQuoteRefused,
  }).then(
    ({ mid }) => ({ mid }),
    (error: unknown) => ({ error }),
  );
  if ('error' in answer) {
    // A plain no ends the offer. After a yes, or after silence, Instagram may still come for the file.
    if (isPlainNo(answer.error)) files.withdraw();
    if (await goesAnotherWay(row, files, answer.error, parts)) return;
    return endFailed(row, answer.error, parts);
  }
  const now = clock.now();
  publishChange(publish, await storage.replySent({ outboxId: row.id, mid: answer.mid, now }));
  log.info('reply.sent', { outboxId: row.id, ms: now - startedAt });
}

/**
 * A file waits for its way out, and what was written after it waits with it: the customer shall read it in that
 * order. But words shall not wait for ever on a tunnel that may not come back, so in the end the file is given up.
 */
async function withoutFiles(row: OutboxRow, why: NoFiles, parts: AttemptReplyParts): Promise<void> {
  const failureFor = (code: AppErrorCode) => failureOf(new AppFailure(code), parts.clock.now());
  if (why === 'file-gone') return fail(row, failureFor('file-gone'), parts);
  if (why === 'never-an-address' || (row.holdsUpOthers && parts.filePatience.isOver(row.id))) {
    return fail(row, failureFor('file-left-behind'), parts);
  }
  return later(row, NO_WAY_OUT_MS, failureFor('files-need-tunnel'), parts);
}

/** Its files were refused, but not in every form in which they can go. */
async function goesAnotherWay(
  row: OutboxRow,
  files: FileSources,
  error: unknown,
  parts: AttemptReplyParts,
): Promise<boolean> {
  const prepare = otherWayFor(row, files, error);
  if (prepare === null) return false;
  const failure = failureOf(error, parts.clock.now());
  parts.log.info('reply.goes-another-way', { outboxId: row.id });
  await later(row, 0, failure, parts);
  await prepare(parts);
  return true;
}

function isPlainNo(error: unknown): boolean {
  return error instanceof AppFailure && reactionTo(error).kind !== 'look-first';
}

/** The owner discarded it, or it is under way already: nothing may be sent. */
function ifTakenBack(error: unknown): null {
  if (['not-found', 'refused'].includes(failureCode(error))) return null;
  throw error;
}

/** Whatever is in the outbox was written by the owner's hand. */
function needsHumanAgent(windowOpenedAt: number | null, now: number): boolean {
  return replyTag(replyWindow(windowOpenedAt, now, true), true) === 'human-agent';
}

async function endFailed(row: OutboxRow, error: unknown, parts: AttemptReplyParts): Promise<void> {
  const { clock, random, log } = parts;
  const failure = failureOf(error, clock.now());
  // An error that is none of ours says nothing about whether the message left.
  const reaction: Reaction = error instanceof AppFailure ? reactionTo(error) : { kind: 'look-first' };
  log.warn('reply.not-sent', { outboxId: row.id, code: failure.code, reaction: reaction.kind });

  switch (reaction.kind) {
    case 'look-first':
      return endUnknown(row, parts);
    case 'pause-account':
      // First the account, or the lane would take the row again at once.
      await parts.pauseAccount(row.accountId, failure.code);
      return later(row, 0, failure, parts);
    case 'wait':
      return later(row, parts.rests.note(error, row.accountId) ?? 0, failure, parts);
    case 'retry':
      if (row.attempts + 1 >= MOST_TRIES && failure.code !== 'network-unreachable') {
        return fail(row, failure, parts);
      }
      return later(row, backOff(row.attempts, { ...RETRY, random: random() }), failure, parts);
    case 'permanent':
    case 'incident':
    case 'ignore':
      if (!isAppShutOut(error)) return fail(row, failure, parts);
      return later(row, backOff(row.attempts, { ...SHUT_OUT, random: random() }), failure, parts);
  }
}

async function endUnknown(row: OutboxRow, parts: AttemptReplyParts): Promise<void> {
  const now = parts.clock.now();
  publishChange(parts.publish, await parts.storage.replyUnknown({ outboxId: row.id, now }));
  parts.onUnknown({ ...row, attempts: row.attempts + 1, attemptedAt: now });
}

async function later(
  row: OutboxRow,
  waitMs: number,
  failure: SendFailure,
  { storage, publish, clock }: AttemptReplyParts,
): Promise<void> {
  const now = clock.now();
  publishChange(publish, await storage.replyLater({ outboxId: row.id, dueAt: now + waitMs, failure, now }));
}

async function fail(
  row: OutboxRow,
  failure: SendFailure,
  { storage, publish, clock }: AttemptReplyParts,
): Promise<void> {
  publishChange(publish, await storage.replyFailed({ outboxId: row.id, failure, now: clock.now() }));
}
