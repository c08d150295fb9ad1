import type { AttachmentKind, MessageKind } from '../../shared/model/message.ts';
import { OPENS_REPLY_WINDOW } from '../../shared/reply-window.ts';
import type { AttachmentDraft, DomainEvent } from '../inbox/domain-event.ts';
import { attachmentsOfWebhook, repliedStory } from './attachment-drafts.ts';
import { referralFacts } from './webhook-referral.ts';
import { idIn, isTrue, listIn, objectIn, rawOf, textIn, unknownEvent, type WireObject } from './wire.ts';

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
  if (isTrue(message.is_deleted)) return [{ type: 'unsend', accountUserId, personScopedId, at, mid }];
  if (personScopedId === null) return [unknownEvent('message without sender', at, accountUserId)];
  const where = { accountUserId, personScopedId, at };

  const isOut = isTrue(message.is_echo) || frame.isByAccount;
  const replyTo = objectIn(message.reply_to);
  const story = objectIn(replyTo?.story);
  const text = textIn(message.text);
  const { told, untold } = contentOf(message, story);
  const hasContent = text !== null || told.length > 0;
  const kind = hasContent ? kindOf(story) : 'unsupported';
  const referral = objectIn(message.referral);
  return [
    {
      type: 'message',
      ...where,
      mid,
      direction: isOut ? 'out' : 'in',
      kind,
      text,
      attachments: [...told, ...untold],
      replyToMid: idIn(replyTo?.mid),
      payload: textIn(objectIn(message.quick_reply)?.payload),
      referral: referral === null || isOut ? null : referralFacts(referral),
      opensWindow: !isOut && OPENS_REPLY_WINDOW[kind],
    },
  ];
}

function kindOf(story: WireObject | null): MessageKind {
  return story === null ? 'message' : 'story-reply';
}

/**
 * What Instagram told, and boxes for what it only says that there is (GIFs, profiles). Both are kept: one picture
 * beside something untold is a message with a picture. Boxes stand last, so that a later reading of the thread,
 * which leaves them out, meets the same attachments in the same places.
 */
function contentOf(
  message: WireObject,
  story: WireObject | null,
): { told: AttachmentDraft[]; untold: AttachmentDraft[] } {
  const items = listIn(message.attachments);
  const told = [
    ...(story === null ? [] : [repliedStory(story)]),
    ...attachmentsOfWebhook(items.filter((item) => !isUntold(item))),
  ];
  const untold = attachmentsOfWebhook(items.filter(isUntold));
  const isExplained = untold.length > 0 || told.some(({ kind }) => SAYS_SO_ITSELF.includes(kind));
  const hasOther = textIn(message.text) !== null || told.length > 0;
  if (isTrue(message.is_unsupported) && hasOther && !isExplained) untold.push(untoldPart());
  return { told, untold };
}

/** Kinds whose own box says that there is more to see in Instagram. */
const SAYS_SO_ITSELF: readonly AttachmentKind[] = ['unknown', 'ephemeral', 'template'];

/** The older mark; today `is_unsupported` stands beside the attachments. */
function isUntold(item: unknown): boolean {
  return objectIn(item)?.type === 'unsupported_type';
}

function untoldPart(): AttachmentDraft {
  const raw = rawOf({ is_unsupported: true });
  return { kind: 'unknown', url: null, title: null, link: null, remoteId: null, raw };
}
