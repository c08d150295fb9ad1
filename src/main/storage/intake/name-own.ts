import type { MessageId } from '../../../shared/model/ids.ts';
import type { SendFailure } from '../../../shared/model/message.ts';
import type { OutgoingContent } from '../../inbox/outgoing-content.ts';
import { type StoredMessage, storedById, storedByMid } from '../rows/stored-message.ts';
import { one, run } from '../sql.ts';
import { touchMessage } from '../writing/touched.ts';
import { keepEarlyNews } from './early-news.ts';
import type { Intake } from './intake.ts';
import { placeMessage } from './message.ts';
import { CARD_OF_BUTTONS, ownFacts } from './own-content.ts';
import { confirmOwn } from './own-echo.ts';

interface Naming {
  messageId: MessageId;
  /** What was sent, and which message it quoted. */
  content: OutgoingContent;
  replyToMid: string | null;
  /** The id in the send's answer. */
  mid: string;
  now: number;
}

/**
 * The send's answer says which id our message has. It is the last word: an echo may have been taken for this
 * message's by its words, or have made a row of its own. Afterwards each id has one row, and none is lost.
 */
export function nameOwn(intake: Intake, naming: Naming): void {
  const { messageId, mid, now } = naming;
  const message = storedById(intake.db, messageId);
  if (!message || message.mid === mid) return;
  const echo = message.mid === null ? null : { ...message, mid: message.mid };
  if (echo) release(intake, echo, naming);
  const twin = storedByMid(intake.db, intake.accountId, mid);
  const told = twin ? absorb(intake, twin, { mid, into: messageId, now }) : NOTHING_TOLD;
  confirmOwn(intake, message, { mid, ...told });
  if (echo) placeAgain(intake, echo, naming);
}

const NOTHING_TOLD: Told = { toldAt: null, replyToMid: null };

interface Told {
  toldAt: number | null;
  replyToMid: string | null;
}

/** Our row is again as it was before it took the echo for its own. */
function release({ db, touched }: Intake, echo: StoredMessage, { content, replyToMid }: Naming): void {
  run(
    db,
    `UPDATE message SET mid = NULL, told_at = NULL, text = @text, reply_to_mid = @replyToMid, delivery = 'sending',
       seen_at = NULL, is_unsent = 0, edit_revision = 0, text_revision = 0 WHERE id = @id`,
    { id: echo.id, text: ownFacts(content).text, replyToMid },
  );
  touchMessage(touched, echo);
}

/** The echo belongs to another message: to one of ours with the same words, else to a row of its own. */
function placeAgain(intake: Intake, echo: StoredMessage & { mid: string }, ours: Naming): void {
  passOnNews(intake, echo);
  placeMessage(intake, echo.conversationId, {
    mid: echo.mid,
    direction: 'out',
    kind: echo.kind,
    ...ownFacts(ours.content),
    // A quote that we had before is no news of the echo.
    replyToMid: echo.replyToMid === ours.replyToMid ? null : echo.replyToMid,
    payload: echo.payload,
    at: echo.toldAt ?? echo.sentAt,
  });
}

/** The echo had made a row of its own: ours takes over what it knows, and it goes. */
function absorb(
  intake: Intake,
  twin: StoredMessage,
  { mid, into, now }: { mid: string; into: MessageId; now: number },
): Told {
  const { db, touched } = intake;
  passOnNews(intake, { ...twin, mid });
  const told = { toldAt: twin.toldAt, replyToMid: twin.replyToMid };
  if (twin.origin === 'shopbell') {
    giveUpAgain(intake, twin, now);
    return told;
  }
  // An own message that has its attachments keeps them: those of the echo are the same once more.
  if (!one(db, 'SELECT 1 FROM attachment WHERE message_id = @into', { into })) {
    run(
      db,
      `UPDATE attachment SET message_id = @into WHERE message_id = @id
         AND NOT (kind = @card AND (SELECT choices FROM message WHERE id = @into) IS NOT NULL)`,
      { into, id: twin.id, card: CARD_OF_BUTTONS },
    );
  }
  run(db, 'DELETE FROM message WHERE id = @id', { id: twin.id });
  touched.messages.delete(twin.id);
  touched.removed.add(twin.id);
  touched.conversations.add(twin.conversationId);
  touched.stale.add(twin.conversationId);
  return told;
}

/** An older own message, given up as not confirmed, had taken this echo; it is unconfirmed again. */
function giveUpAgain({ db, touched }: Intake, twin: StoredMessage, now: number): void {
  const failure: SendFailure = { code: 'not-confirmed', detail: null, at: now, canRetry: true };
  run(
    db,
    `UPDATE message SET mid = NULL, told_at = NULL, delivery = 'failed', seen_at = NULL, failure = @failure
     WHERE id = @id`,
    { id: twin.id, failure: JSON.stringify(failure) },
  );
  touchMessage(touched, twin);
}

/** What was told of a row by its id goes with the id. */
function passOnNews(intake: Intake, row: StoredMessage & { mid: string }): void {
  const { isUnsent, editRevision, textRevision, seenAt } = row;
  keepEarlyNews(intake, row.mid, {
    isUnsent: isUnsent === 1,
    editRevision,
    textRevision,
    text: textRevision > 0 ? row.text : null,
    seenAt,
    toldAt: row.sentAt,
  });
}
