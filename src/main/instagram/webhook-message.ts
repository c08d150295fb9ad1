import type { MessageKind } from '../../shared/model/message.ts';
import type { AttachmentDraft, DomainEvent } from '../inbox/domain-event.ts';
import { attachmentsOfWebhook, repliedStory } from './attachment-drafts.ts';
import { idIn, isTrue, objectIn, rawOf, textIn, unknownEvent, type WireObject } from './wire.ts';

/** Who and when of one item in `messaging[]`, as far as it could be read. */
export interface ItemFrame {
  accountUserId: string;
  /** The one who is not the account; null where the wire did not say (a known gap of `message_edit`). */
  personScopedId: string | null;
  isByAccount: boolean;
  at: number;
}

/** Everything under the key `message`: plain messages, echoes, unsends, answers to stories, shares, ads. */
export function messageEvents(message: WireObject, frame: ItemFrame): DomainEvent[] {
  const { accountUserId, personScopedId, at } = frame;
  const mid = idIn(message.mid);
  if (mid === null) return [unknownEvent('message without id', at, accountUserId)];
  if (personScopedId === null) return [unknownEvent('message without sender', at, accountUserId)];
  const where = { accountUserId, personScopedId, at };
  if (isTrue(message.is_deleted)) return [{ type: 'unsend', ...where, mid }];

  const isOut = isTrue(message.is_echo) || frame.isByAccount;
  const replyTo = objectIn(message.reply_to);
  const story = objectIn(replyTo?.story);
  const attachments = [
    ...(story === null ? [] : [repliedStory(story)]),
    ...attachmentsOfWebhook(message.attachments),
  ];
  const text = textIn(message.text);
  const events: DomainEvent[] = [
    {
      type: 'message',
      ...where,
      mid,
      direction: isOut ? 'out' : 'in',
      kind: kindOf(message, text, attachments, story !== null),
      text,
      attachments,
      replyToMid: idIn(replyTo?.mid),
      payload: textIn(objectIn(message.quick_reply)?.payload),
      opensWindow: !isOut,
    },
  ];
  const referral = objectIn(message.referral);
  if (referral !== null && !isOut) events.push(referralEvent(referral, where));
  return events;
}

export function referralEvent(
  referral: WireObject,
  where: { accountUserId: string; personScopedId: string; at: number },
): DomainEvent {
  return { type: 'window-opened', ...where, reason: 'referral', raw: rawOf(referral) };
}

/** A message with nothing in it that we can read is one that Instagram does not tell us (GIFs, profiles). */
function kindOf(
  message: WireObject,
  text: string | null,
  attachments: readonly AttachmentDraft[],
  answersStory: boolean,
): MessageKind {
  const isMarked =
    isTrue(message.is_unsupported) || attachments.some(({ raw }) => raw.includes('"unsupported_type"'));
  if (isMarked && text === null) return 'unsupported';
  if (answersStory) return 'story-reply';
  if (objectIn(message.referral) !== null) return 'referral';
  return text === null && attachments.length === 0 ? 'unsupported' : 'message';
}
