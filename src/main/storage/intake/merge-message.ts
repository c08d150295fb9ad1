import type { MessageKind } from '../../../shared/model/message.ts';
import { type StoredMessage, storedById } from '../rows/stored-message.ts';
import { run } from '../sql.ts';
import { touchMessage } from '../writing/touched.ts';
import { mergeAttachments } from './attachments.ts';
import { type Intake, type MessageFacts, touchQuoting } from './intake.ts';
import { withoutOwnCard } from './own-content.ts';
import { keepQueueBehind } from './own-queue.ts';
import { keepReferral } from './referral.ts';
import { catchUpSeen, markSeenUpTo } from './seen.ts';

/**
 * A message that is stored already was told again, by a repeated webhook, an echo or a reading of the thread.
 * Gaps are filled, nothing is wiped, and of two times the later stands: a reading tells whole seconds, so it
 * is never later than the webhook's milliseconds.
 */
export function mergeMessage(intake: Intake, before: StoredMessage, facts: MessageFacts): void {
  const after = merged(before, facts);
  const isRowChanged = (Object.keys(after) as Array<keyof Merged>).some((key) => after[key] !== before[key]);
  if (isRowChanged) {
    run(
      intake.db,
      `UPDATE message SET kind = @kind, text = @text, text_revision = @textRevision, payload = @payload,
         reply_to_mid = @replyToMid, told_at = @toldAt WHERE id = @id`,
      { id: before.id, ...after },
    );
  }
  const hasMore = before.isUnsent === 0 && mergeMore(intake, before, facts);
  if (!isRowChanged && !hasMore) return;
  touchMessage(intake.touched, before);
  if (after.text !== before.text) touchQuoting(intake, facts.mid);
  if (after.toldAt !== before.toldAt) takeItsPlace(intake, before);
}

function mergeMore({ db }: Intake, before: StoredMessage, facts: MessageFacts): boolean {
  const told = withoutOwnCard(before, facts.attachments);
  const hasMoreAttached = mergeAttachments(db, before.id, told);
  return keepReferral(db, before.id, facts.referral) || hasMoreAttached;
}

/** Its time has changed: what is ordered by time is asked again. */
function takeItsPlace(intake: Intake, { id }: StoredMessage): void {
  const message = storedById(intake.db, id);
  if (!message) return;
  keepQueueBehind(intake, message);
  catchUpSeen(intake, message);
  if (message.seenAt !== null) markSeenUpTo(intake, message, message.seenAt);
}

type Merged = Pick<StoredMessage, 'kind' | 'text' | 'textRevision' | 'payload' | 'replyToMid' | 'toldAt'>;

function merged(before: StoredMessage, facts: MessageFacts): Merged {
  const { text, textRevision, payload, replyToMid } = before;
  const kind = moreTelling(before.kind, facts.kind);
  const toldAt = Math.max(before.toldAt ?? 0, facts.at);
  if (before.isUnsent === 1) return { kind, text, textRevision, payload, replyToMid, toldAt };
  return {
    kind,
    ...mergedText(before, facts.text),
    payload: payload ?? facts.payload,
    replyToMid: replyToMid ?? facts.replyToMid,
    toldAt,
  };
}

/**
 * The first text stands; changes of it are told by edits. The one exception: an edit came without its text and
 * the message was read again for it.
 */
function mergedText(
  before: StoredMessage,
  told: string | null,
): Pick<StoredMessage, 'text' | 'textRevision'> {
  const { text, textRevision, editRevision } = before;
  const isTextAwaited = editRevision > 0 && textRevision === 0;
  if (text !== null && told !== null && text !== told && isTextAwaited) {
    return { text: told, textRevision: editRevision };
  }
  return { text: text ?? told, textRevision };
}

function moreTelling(a: MessageKind, b: MessageKind): MessageKind {
  return KIND_PRECISION[b] > KIND_PRECISION[a] ? b : a;
}

/**
 * `unsupported` says the least: a shared post is told by its webhook alone, and reading the thread later gives
 * the same message empty. Were that to win, the post would be hidden behind "not passed on".
 */
const KIND_PRECISION: Record<MessageKind, number> = {
  unsupported: 0,
  message: 1,
  referral: 2,
  'story-reply': 3,
  postback: 4,
};
