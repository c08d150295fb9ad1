import type { ConversationId, MessageId } from '../../../shared/model/ids.ts';
import type { MessageEvent } from '../../inbox/domain-event.ts';
import { storedByMid } from '../rows/stored-message.ts';
import { run } from '../sql.ts';
import { touchMessage } from '../writing/touched.ts';
import { mergeAttachments } from './attachments.ts';
import { conversationWith } from './conversation-with.ts';
import { type Intake, type MessageFacts, newsSince, touchQuoting } from './intake.ts';
import { mergeMessage } from './merge-message.ts';
import { openWindow } from './open-window.ts';
import { takeToldAttachments } from './own-content.ts';
import { confirmOwn, ownMessageOfEcho } from './own-echo.ts';
import { keepReferral } from './referral.ts';
import { settleIn } from './settle-in.ts';

/** Applies a message, an echo included. Answers its row, if it was not stored before. */
export function applyMessage(intake: Intake, event: MessageEvent): MessageId | null {
  const conversationId = conversationWith(intake, event.personScopedId, event.personUsername);
  if (event.opensWindow) openWindow(intake, conversationId, event.at);
  const isNew = placeMessage(intake, conversationId, event);
  if (isNew && event.opensWindow) askForProfileAgain(intake, conversationId, event.at);
  return isNew;
}

const DAY_MS = 24 * 3_600_000;

/**
 * Instagram shows the profile of whoever has written, and of nobody else: one that was refused for days may be read
 * from now on. Passing trouble is tried again before long anyway.
 */
function askForProfileAgain({ db }: Intake, conversationId: ConversationId, at: number): void {
  run(
    db,
    `UPDATE person SET profile_due_at = 0
     WHERE id = (SELECT person_id FROM conversation WHERE id = @conversationId) AND profile_failure IS NOT NULL
       AND (profile_due_at IS NULL OR profile_due_at > @soon)`,
    { conversationId, soon: at + DAY_MS },
  );
}

/**
 * Finds the message's row: the one with its id, or the own message it is the echo of, or a new one. One id
 * never has two rows.
 */
export function placeMessage(
  intake: Intake,
  conversationId: ConversationId,
  facts: MessageFacts,
): MessageId | null {
  const known = storedByMid(intake.db, intake.accountId, facts.mid);
  if (known) {
    mergeMessage(intake, known, facts);
    return null;
  }
  const own = facts.direction === 'out' ? ownMessageOfEcho(intake, conversationId, facts) : undefined;
  if (own) {
    takeToldAttachments(intake.db, own, facts.attachments);
    confirmOwn(intake, own, { mid: facts.mid, toldAt: facts.at, replyToMid: facts.replyToMid });
    return null;
  }
  return addMessage(intake, conversationId, facts);
}

function addMessage(intake: Intake, conversationId: ConversationId, facts: MessageFacts): MessageId {
  const { mid, direction, kind, text, payload, replyToMid, at } = facts;
  const isOwn = direction === 'out';
  const { id } = run(
    intake.db,
    `INSERT INTO message (account_id, conversation_id, mid, direction, origin, kind, text, payload, reply_to_mid,
       told_at, delivery)
     VALUES (@accountId, @conversationId, @mid, @direction, @origin, @kind, @text, @payload, @replyToMid, @at,
       @delivery)`,
    {
      accountId: intake.accountId,
      conversationId,
      mid,
      direction,
      origin: isOwn ? 'elsewhere' : 'customer',
      kind,
      text,
      payload,
      replyToMid,
      at,
      delivery: isOwn ? 'sent' : null,
    },
  );
  const messageId = id as MessageId;
  mergeAttachments(intake.db, messageId, facts.attachments);
  keepReferral(intake.db, messageId, facts.referral);
  touchMessage(intake.touched, { id: messageId, conversationId });
  // Who came by a link has said nothing yet: no news for the owner.
  if (!isOwn && kind !== 'referral' && at > newsSince(intake)) intake.touched.arrivals.add(messageId);
  touchQuoting(intake, mid);
  settleIn(intake, messageId, mid);
  return messageId;
}
